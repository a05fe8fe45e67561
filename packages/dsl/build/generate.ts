import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { camelCase } from "../../model/src/camel-case.ts";
import { definition, type SchemaNode } from "../../model/build/schema-node.ts";
import { readPatterns } from "../../model/build/read-patterns.ts";
import { patternsText } from "./patterns-text.ts";
import { attributesOf, commentOf, membersOf, typeOf } from "./schema-types.ts";

const schemaFile = new URL("../../model/schema/model.schema.yaml", import.meta.url);
const outFolder = new URL("../src/generated/", import.meta.url);

/** Makes the function of every kind, and the types of everything that a model can say, from the schema of models. */
export const generateDsl = (): void => {
  const schema = parse(readFileSync(schemaFile, "utf8"), { maxAliasCount: 100 }) as SchemaNode;
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(new URL("options.ts", outFolder), optionsText(schema));
  writeFileSync(new URL("kinds.ts", outFolder), kindsText(schema));
  writeFileSync(new URL("patterns.ts", outFolder), patternsText(readPatterns()));
};

const optionsOf = (id: string): string => `${camelCase(`-${id}`)}Options`;

const kindsText = (schema: SchemaNode): string => {
  const kinds = (definition(schema, "kind").oneOf ?? []).map((kind) => ({ id: String(kind.const), comment: commentOf(kind) }));
  const functions = kinds.map(
    ({ id, comment }) =>
      `${comment}export const ${camelCase(id)} = (options: ${optionsOf(id)}): Component => ({ sort: "component", kind: "${id}", ...options });\n`,
  );
  const types = kinds.map(({ id }) => optionsOf(id)).join(", ");
  return `import type { Component } from "../part.ts";\nimport type { ${types} } from "./options.ts";\n\n${functions.join("")}`;
};

const optionsText = (schema: SchemaNode): string =>
  [
    'import type { Asset, Component, Element, Flow, Identity, Later, Said, Use, Zone } from "../part.ts";\n',
    `${commentOf(definition(schema, "controlStatus"))}export type ControlStatus = ${typeOf(definition(schema, "controlStatus"))};\n`,
    interfaceText("ControlUse", schema, "controlUse"),
    `${commentOf(definition(schema, "controls"))}export type Controls = Readonly<Record<string, ControlStatus | ControlUse>>;\n`,
    interfaceText("ZoneOptions", schema, "zone"),
    interfaceText("AssetOptions", schema, "asset"),
    interfaceText("IdentityOptions", schema, "identity"),
    interfaceText("FlowOptions", schema, "flow", ["from", "to"]),
    interfaceText("AssumptionOptions", schema, "assumption"),
    interfaceText("ThreatOptions", schema, "ownThreat"),
    systemText(schema),
    ...componentTexts(schema),
  ].join("\n");

/** @param without members that are given in another way */
const interfaceText = (name: string, schema: SchemaNode, of: string, without: readonly string[] = []): string => {
  const { description = "" } = definition(schema, of);
  return `${commentOf({ description })}export interface ${name} {\n${membersOf(schema, of, without)}${attributesOf(schema, of)}}\n`;
};

/** A family's interface extends that of the family above it, as the kinds do. */
const componentTexts = (schema: SchemaNode): string[] => {
  const kind = definition(schema, "kind");
  const families = Object.entries(kind["x-families"] ?? {}).filter(([id]) => id !== "component");
  const words = [...families, ...(kind.oneOf ?? []).map((choice): [string, SchemaNode] => [String(choice.const), choice])];
  return [
    interfaceText("ComponentOptions", schema, "component", ["kind"]),
    ...words.map(
      ([id, word]) =>
        `${commentOf(word)}export interface ${optionsOf(id)} extends ${optionsOf(word["x-parent"] ?? "component")} {\n${attributesOf(schema, id)}}\n`,
    ),
  ];
};

const systemText = (schema: SchemaNode): string => {
  const { properties = {} } = schema;
  const types = {
    zones: "Readonly<Record<string, Zone>>",
    assets: "Readonly<Record<string, Asset>>",
    components: "Readonly<Record<string, Component>>",
    flows: "readonly Flow[]",
    identities: "Readonly<Record<string, Identity>>",
    use: "Readonly<Record<string, Use>>",
    interfaces: "readonly Component[]",
    threats: "Readonly<Record<string, ThreatOptions>>",
    assumptions: "Readonly<Record<string, AssumptionOptions>>",
    outOfScope: "readonly (readonly [element: Element, reason: string])[]",
  };
  const sections = Object.entries(types).map(
    ([key, type]) =>
      `${commentOf({ description: properties[key]?.description ?? "" }, "  ")}  ${key}${schema.required?.includes(key) ? "" : "?"}: ${type};\n`,
  );
  return `${commentOf({ description: schema.description ?? "" })}export interface SystemOptions {\n${membersOf(schema, "system")}${sections.join("")}}\n`;
};
