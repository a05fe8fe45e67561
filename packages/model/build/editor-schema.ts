import { belongsTo, carriers, definition, type SchemaNode } from "./schema-node.ts";
import { kindsUnder } from "./vocabulary.ts";

/** Where true and false are choices beside others, yes and no say the same. */
const withYesAndNo = (value: SchemaNode): SchemaNode =>
  value.oneOf?.some((choice) => typeof choice.const === "boolean")
    ? {
        ...value,
        oneOf: [...value.oneOf, { const: "yes", description: "The same as true." }, { const: "no", description: "The same as false." }],
      }
    : value;

const longForm = (value: SchemaNode): SchemaNode => ({
  ...(value.description === undefined ? {} : { description: value.description }),
  anyOf: [
    value,
    {
      type: "object",
      additionalProperties: false,
      required: ["is"],
      properties: { is: value, source: { type: "string", description: "Where this fact was read." } },
    },
  ],
});

/** The schema that editors use: with descriptions of every value, the long forms, and each kind's own attributes only. */
export const editorSchema = (source: SchemaNode): SchemaNode => {
  const schema = structuredClone(source);
  const attributes = definition(schema, "attributes").properties ?? {};
  const kinds = kindsUnder(source);
  for (const carrier of carriers) {
    const target = definition(schema, carrier);
    for (const [name, attribute] of Object.entries(attributes)) {
      if (!belongsTo(attribute["x-of"] ?? [], carrier)) continue;
      target.properties = { ...target.properties, [name]: longForm(withYesAndNo(attribute)) };
    }
  }
  const component = definition(schema, "component");
  component.allOf = Object.entries(attributes)
    .filter(([, attribute]) => belongsTo(attribute["x-of"] ?? [], "component") && !attribute["x-of"]?.includes("component"))
    .map(([name, attribute]) => ({
      if: { required: [name] },
      then: { properties: { kind: { enum: (attribute["x-of"] ?? []).flatMap((owner) => [...(kinds.get(owner) ?? [])]) } } },
    }));
  const controls = definition(schema, "controls");
  controls.additionalProperties = { anyOf: [{ $ref: "#/$defs/controlStatus" }, { $ref: "#/$defs/controlUse" }] };
  delete schema.$defs?.["attributes"];
  return schema;
};
