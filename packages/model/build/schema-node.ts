/** A JSON Schema as parsed from its file, with the `x-` words that model.schema.yaml explains. */
export interface SchemaNode {
  $ref?: string;
  $defs?: Record<string, SchemaNode>;
  const?: unknown;
  enum?: unknown[];
  description?: string;
  oneOf?: SchemaNode[];
  anyOf?: SchemaNode[];
  allOf?: SchemaNode[];
  if?: SchemaNode;
  then?: SchemaNode;
  else?: SchemaNode;
  not?: SchemaNode;
  properties?: Record<string, SchemaNode>;
  required?: string[];
  additionalProperties?: boolean | SchemaNode;
  type?: string | string[];
  items?: SchemaNode;
  "x-of"?: string[];
  "x-worst"?: string | boolean;
  "x-best"?: string | boolean;
  "x-ask"?: string;
  "x-parent"?: string;
  "x-badge"?: string;
  "x-families"?: Record<string, SchemaNode>;
  [key: string]: unknown;
}

/** The four sorts of thing that attributes belong to; an attribute of any kind or family belongs to components. */
export const carriers = ["component", "flow", "asset", "identity"] as const;
export type Carrier = (typeof carriers)[number];

/** Does an attribute with these owners belong to this sort of thing? */
export const belongsTo = (owners: readonly string[], carrier: Carrier): boolean =>
  carrier === "component"
    ? owners.some((owner) => owner === "component" || !(carriers as readonly string[]).includes(owner))
    : owners.includes(carrier);

/** Follows a definition by name; a missing one is a mistake in the schema itself. */
export const definition = (schema: SchemaNode, name: string): SchemaNode => {
  const found = schema.$defs?.[name];
  if (!found) throw new Error(`model.schema.yaml has no definition "${name}"`);
  return found;
};
