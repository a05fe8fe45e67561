import { belongsTo, carriers, definition, type SchemaNode } from "./schema-node.ts";

/**
 * The schema that models are checked against once long forms are folded: attributes join the things they belong to, and the allowed
 * values of each become one `enum`, so that a wrong value is one error.
 */
export const plainModelSchema = (source: SchemaNode): SchemaNode => {
  const schema = structuredClone(source);
  const attributes = definition(schema, "attributes").properties ?? {};
  for (const carrier of carriers) {
    const target = definition(schema, carrier);
    target.properties = {
      ...target.properties,
      ...Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => belongsTo(attribute["x-of"] ?? [], carrier))),
    };
    if (target.properties["controls"]) target.properties["controls"] = { $ref: "#/$defs/controls" };
  }
  delete schema.$defs?.["attributes"];
  return choicesAsEnums(schema);
};

const choicesAsEnums = <T>(node: T): T => {
  if (Array.isArray(node)) return node.map(choicesAsEnums) as T;
  if (node === null || typeof node !== "object") return node;
  const { oneOf, ...rest } = node as SchemaNode;
  const choices = oneOf?.map((choice) => choice.const);
  const inner = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, choicesAsEnums(value)]));
  if (!choices) return inner as T;
  return { ...inner, enum: choices.some((choice) => typeof choice === "boolean") ? [...choices, "yes", "no"] : choices } as T;
};
