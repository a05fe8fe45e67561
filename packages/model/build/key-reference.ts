import { definition, type SchemaNode } from "./schema-node.ts";

/** What can be written in the maps of a format, as plain data for help and reference pages. */
export const keyReferenceOf = (schemas: { model: SchemaNode; rule: SchemaNode; control: SchemaNode; pattern: SchemaNode }): object => ({
  model: [
    mapOf("model", schemas.model, schemas.model),
    ...["system", "zone", "asset", "component", "flow", "identity", "controlUse", "assumption", "ownThreat"].map((name) =>
      mapOf(name, definition(schemas.model, name), schemas.model),
    ),
  ],
  rule: [
    mapOf("rule", schemas.rule, schemas.rule),
    mapOf("likelihood", schemas.rule.properties?.["likelihood"] ?? {}, schemas.rule),
    ...["breaker", "reducer", "technique"].map((name) => mapOf(name, definition(schemas.rule, name), schemas.rule)),
  ],
  control: [mapOf("control", schemas.control, schemas.control)],
  pattern: [
    mapOf("pattern", schemas.pattern, schemas.pattern),
    mapOf("parameter", definition(schemas.pattern, "parameter"), schemas.pattern),
    ...["part", "example"].map((name) => mapOf(name, schemas.pattern.properties?.[name] ?? {}, schemas.pattern)),
    mapOf("leavesOpen", schemas.pattern.properties?.["leavesOpen"]?.items ?? {}, schemas.pattern),
  ],
});

const mapOf = (name: string, node: SchemaNode, schema: SchemaNode): object => ({
  name,
  description: node.description ?? "",
  keys: Object.entries(node.properties ?? {}).map(([key, property]) => {
    const target = property.$ref?.startsWith("#/$defs/") ? definition(schema, property.$ref.slice("#/$defs/".length)) : {};
    const { description = "", oneOf = [], items, enum: words = [] } = { ...target, ...property };
    const choices = [...oneOf, ...(items?.oneOf ?? [])].filter((choice) => choice.const !== undefined);
    return {
      key,
      required: node.required?.includes(key) ?? false,
      description,
      // Kinds have a page of their own.
      values:
        target["x-families"] === undefined
          ? [
              ...choices.map((choice) => ({ value: String(choice.const), description: choice.description ?? "" })),
              ...words.map((word) => ({ value: String(word), description: "" })),
            ]
          : [],
    };
  }),
});
