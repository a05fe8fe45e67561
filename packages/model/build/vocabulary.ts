import { definition, type SchemaNode } from "./schema-node.ts";

/** Every concrete kind under each kind or family, itself included. */
export const kindsUnder = (source: SchemaNode): Map<string, Set<string>> => {
  const kind = definition(source, "kind");
  const parents = new Map<string, string | undefined>();
  for (const [name, family] of Object.entries(kind["x-families"] ?? {})) parents.set(name, family["x-parent"]);
  for (const choice of kind.oneOf ?? []) parents.set(String(choice.const), choice["x-parent"]);
  const under = new Map<string, Set<string>>([...parents.keys()].map((name) => [name, new Set<string>()]));
  for (const choice of kind.oneOf ?? []) {
    const name = String(choice.const);
    for (let up: string | undefined = name; up !== undefined; up = parents.get(up)) under.get(up)?.add(name);
  }
  return under;
};

/** The vocabulary as plain data: what rules, pages and checks need to know of kinds and attributes. */
export const vocabularyOf = (source: SchemaNode): object => {
  const kind = definition(source, "kind");
  return {
    families: Object.entries(kind["x-families"] ?? {}).map(([id, family]) => ({
      id,
      parent: family["x-parent"] ?? null,
      description: family.description,
    })),
    kinds: (kind.oneOf ?? []).map((choice) => ({
      id: choice.const,
      parent: choice["x-parent"],
      badge: choice["x-badge"],
      description: choice.description,
    })),
    effects: choicesOf(definition(source, "component").properties?.["effects"]?.items),
    controlStatuses: choicesOf(definition(source, "controlStatus")),
    attributes: Object.entries(definition(source, "attributes").properties ?? {}).map(([id, attribute]) => ({
      id,
      of: attribute["x-of"],
      description: attribute.description,
      ask: attribute["x-ask"],
      worst: attribute["x-worst"],
      best: attribute["x-best"],
      values: choicesOf(attribute).filter((choice) => choice.value !== "unknown"),
      ...(attribute.oneOf
        ? {}
        : {
            values: [
              { value: true, description: "Yes." },
              { value: false, description: "No." },
            ],
          }),
    })),
  };
};

const choicesOf = (node: SchemaNode | undefined): { value: unknown; description: unknown }[] =>
  (node?.oneOf ?? []).map((choice) => ({ value: choice.const, description: choice.description }));
