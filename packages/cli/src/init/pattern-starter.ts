import { isRecord, type JsonRecord, type PatternSummary } from "@bartizan/model";
import { overlayDocuments, parseYaml } from "@bartizan/read";
import { yamlModel } from "@bartizan/write";

/**
 * A model to start from that uses patterns: their examples in one, each as it stands with its pattern.
 * @param name what people call the system
 */
export const patternStarter = (name: string, patterns: readonly PatternSummary[]): string => {
  const head = { bartizan: 1, system: { name, lifecycle: "design" } };
  const examples = patterns.map((pattern) => overlayDocuments(documentOf(pattern.examples.after), documentOf(pattern.examples.before)));
  const model = [...examples, head].reduce<JsonRecord>((below, above) => overlayDocuments(above, below), {});
  const explained = patterns.map(({ id, title }) => `#   ${`bartizan explain ${id}`.padEnd(lineWidth)}${title}\n`);
  return `# yaml-language-server: $schema=./bartizan.schema.json
#
# A model of one system. Replace what is here with your own; your editor completes it with the schema beside this file.
# What \`use\` names joins the model under its prefix. What stands here goes before what a pattern says; null takes it out.
#
${explained.join("")}#   ${"bartizan show --resolved".padEnd(lineWidth)}the whole model, with where each value comes from
#   ${"bartizan check".padEnd(lineWidth)}the threats that are left
${yamlModel(model, new Map())}`;
};

const lineWidth = 48;

const documentOf = (text: string): JsonRecord => {
  const { document } = parseYaml(text, "");
  return isRecord(document) ? document : {};
};
