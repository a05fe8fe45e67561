import type { PatternFile } from "../src/generated/pattern.ts";
import type { SchemaNode } from "./schema-node.ts";

/** The editor's schema with the patterns of the catalog: their ids, and under `with` the parameters of the one that is named. */
export const withPatterns = (schema: SchemaNode, patterns: readonly PatternFile[]): SchemaNode => {
  const use = schema.properties?.["use"];
  const entry = use?.additionalProperties;
  if (!use || typeof entry !== "object") throw new Error("model.schema.yaml has no `use`");
  const { pattern, with: given } = entry.properties ?? {};
  const named: SchemaNode = {
    ...entry,
    properties: {
      pattern: { ...pattern, oneOf: patterns.map(({ id, title }) => ({ const: id, description: title })) },
      with: { ...given },
    },
    allOf: patterns.map((each) => ({
      if: { required: ["pattern"], properties: { pattern: { const: each.id } } },
      then: parametersOf(each),
    })),
  };
  return { ...schema, properties: { ...schema.properties, use: { ...use, additionalProperties: named } } };
};

const parametersOf = ({ parameters }: PatternFile): SchemaNode => {
  const entries = Object.entries(parameters);
  const required = entries.filter(([, parameter]) => !parameter.optional).map(([id]) => id);
  const properties = entries.map(([id, { type, description }]): [string, SchemaNode] => [
    id,
    type === "assets" ? { description, type: "array", items: { type: "string" } } : { description, type: "string" },
  ]);
  return {
    required: required.length > 0 ? ["pattern", "with"] : ["pattern"],
    properties: { with: { additionalProperties: false, required, properties: Object.fromEntries(properties) } },
  };
};
