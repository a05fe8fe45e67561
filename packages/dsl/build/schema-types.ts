import { definition, type SchemaNode } from "../../model/build/schema-node.ts";

/** Members that name other elements: in TypeScript they take the elements themselves. */
const references: Record<string, Record<string, string>> = {
  zone: { in: "Zone" },
  asset: { unlocks: "Later<readonly Component[]>" },
  component: { in: "Zone", identity: "Identity", holds: "Later<readonly Asset[]>" },
  flow: { as: 'Identity | "end-user"', carries: "readonly Asset[]", returns: "readonly Asset[]" },
  assumption: { about: "readonly Element[]" },
  ownThreat: { at: "Element" },
};

/** The TypeScript type of a value; constants of one choice become a union. */
export const typeOf = (node: SchemaNode): string => {
  const choices = node.oneOf?.map((choice) => choice.const) ?? node.enum;
  if (choices) return unionOf(choices);
  switch (node.$ref?.replace("#/$defs/", "")) {
    case "fact":
      return 'boolean | "unknown"';
    case "references":
      return "readonly string[]";
    case "controls":
      return "Controls";
    case "controlStatus":
      return "ControlStatus";
    case undefined:
      break;
    default:
      return "string";
  }
  if (node.type === "array") return `readonly (${typeOf(node.items ?? {})})[]`;
  return node.type === "integer" ? "number" : node.type === "boolean" ? "boolean" : "string";
};

const unionOf = (choices: readonly unknown[]): string => {
  const isFact = choices.includes(true) && choices.includes(false);
  const words = choices.filter((choice) => !isFact || typeof choice !== "boolean").map((choice) => JSON.stringify(choice));
  return [...(isFact ? ["boolean"] : []), ...words].join(" | ");
};

/** A comment that editors show, with what each value means. */
export const commentOf = (node: SchemaNode, indent = ""): string => {
  const values = (node.oneOf ?? []).map((choice) => `- \`${String(choice.const)}\`: ${choice.description ?? ""}`);
  const lines = [node.description ?? "", ...(values.length > 0 ? ["", ...values] : [])].map((line) => line.replaceAll("*/", "* /"));
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line && ` ${line}`}\n`).join("")}${indent} */\n`;
};

/** The members of a definition, all but some. */
export const membersOf = (schema: SchemaNode, name: string, without: readonly string[] = []): string => {
  const { properties = {}, required = [] } = definition(schema, name);
  return Object.entries(properties)
    .filter(([key]) => !without.includes(key))
    .map(([key, node]) => {
      const named = node.$ref ? definition(schema, node.$ref.replace("#/$defs/", "")) : node;
      const description = node.description ?? named.description ?? "";
      const type = references[name]?.[key] ?? typeOf(node);
      return `${commentOf({ ...named, description }, "  ")}  ${key}${required.includes(key) ? "" : "?"}: ${type};\n`;
    })
    .join("");
};

/** The attributes that belong to a kind, a family, or a sort of thing, and not to what is above it. Each may be written long. */
export const attributesOf = (schema: SchemaNode, owner: string): string =>
  Object.entries(definition(schema, "attributes").properties ?? {})
    .filter(([, node]) => node["x-of"]?.includes(owner))
    .map(([key, node]) => `${commentOf(node, "  ")}  ${key}?: Said<${typeOf(node)}>;\n`)
    .join("");
