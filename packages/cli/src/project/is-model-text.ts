import { parseYaml, sniff } from "@bartizan/read";

/** Can the file be a model at all? Costs next to nothing, so that a repository may hold thousands of other YAML files. */
export const mayBeModel = (bytes: Buffer): boolean => bytes.includes("bartizan");

/** Is the text meant as a model? Only what does not show its top-level keys plainly is parsed. */
export const isModelText = (text: string, file: string): boolean =>
  (/^(["']?)bartizan\1[ \t]*:/m.test(text) && /^(["']?)system\1[ \t]*:/m.test(text)) ||
  sniff(parseYaml(text, file).document).sort === "model";
