import { isTypescriptModel, parseYaml, sniff } from "@bartizan/read";

/** Can the file be a model at all? Costs next to nothing, so that a repository may hold thousands of other YAML files. */
export const mayBeModel = (bytes: Buffer): boolean => bytes.includes("bartizan");

/** Is the text meant as a model? Only what does not show its top-level keys plainly is parsed. */
export const isModelText = (text: string, file: string): boolean =>
  isTypescript(file) ? isTypescriptModel(text) : isYamlModel(text, file);

/** Other code of a project is nothing that a person would miss among the models. */
export const isTypescript = (file: string): boolean => /\.m?ts$/i.test(file);

const isYamlModel = (text: string, file: string): boolean =>
  (/^(["']?)bartizan\1[ \t]*:/m.test(text) && /^(["']?)system\1[ \t]*:/m.test(text)) ||
  sniff(parseYaml(text, file).document).sort === "model";
