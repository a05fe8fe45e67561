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
  return composable(schema);
};

/**
 * A part has no system, what a model takes from other files may be all that it needs, and a file that extends another or uses patterns
 * says only what is different there: editors see one file, the check sees the whole.
 */
const composable = (schema: SchemaNode): SchemaNode => {
  const { required = [], ...rest } = schema;
  const sections = required.filter((key) => key !== "bartizan" && key !== "system");
  const whole: Record<string, SchemaNode> = {};
  for (const [section, node] of Object.entries(schema.properties ?? {})) {
    const slot = section === "flows" ? "items" : "additionalProperties";
    const element = node[slot] as SchemaNode | undefined;
    const name = element?.$ref?.replace("#/$defs/", "");
    if (!element || !name) continue;
    const { required: needed = [], ...others } = definition(schema, name);
    rest.$defs = { ...rest.$defs, [name]: others };
    if (slot === "additionalProperties") node[slot] = { anyOf: [element, { type: "null", description: "Takes it out." }] };
    whole[section] = { [slot]: { type: "object", required: needed } };
  }
  const has = (key: string): SchemaNode => ({ required: [key] });
  return {
    ...rest,
    required: ["bartizan"],
    allOf: [
      { if: { anyOf: [has("imports"), has("extends"), { not: has("system") }] }, else: { required: sections } },
      { if: { anyOf: [has("extends"), has("use")] }, else: { properties: whole } },
    ],
  };
};
