import type { PatternFile } from "../../model/src/generated/pattern.ts";
import { commentOf } from "./schema-types.ts";

const taken = { component: "Component", zone: "Zone", identity: 'Identity | "end-user"', assets: "readonly Asset[]" } as const;
const brought = {
  zones: { type: "Zone", sort: "zone" },
  assets: { type: "Asset", sort: "asset" },
  components: { type: "Component", sort: "component" },
  identities: { type: "Identity", sort: "identity" },
} as const;

/** What every pattern takes, and the elements that it brings. */
export const patternsText = (
  patterns: readonly PatternFile[],
): string => `import type { Asset, Component, Identity, Zone } from "../part.ts";

/** What each pattern takes, by its id. */
export interface PatternParameters {
${patterns.map(parametersText).join("")}}

/** What each pattern brings. */
export interface PatternElements {
${patterns.map((pattern) => elementsText(pattern, ({ id, type }) => `readonly ${id}: ${type};`)).join("")}}

export const patternElements: PatternElements = {
${patterns.map((pattern) => elementsText(pattern, ({ id, value }) => `${id}: ${value},`)).join("")}};
`;

const parametersText = ({ id, title, summary, parameters }: PatternFile): string => {
  const members = Object.entries(parameters).map(
    ([name, { type, description, optional }]) =>
      `${commentOf({ description }, "    ")}    readonly ${JSON.stringify(name)}${optional ? "?" : ""}: ${taken[type]};\n`,
  );
  return `${commentOf({ description: `${title}. ${summary}` }, "  ")}  readonly ${JSON.stringify(id)}: {\n${members.join("")}  };\n`;
};

const elementsText = ({ id, part }: PatternFile, text: (element: { id: string; type: string; value: string }) => string): string => {
  const elements = (["zones", "assets", "components", "identities"] as const).flatMap((section) =>
    Object.entries(part[section] ?? {})
      .filter(([local]) => !local.startsWith("$"))
      .map(([local, { kind }]) => {
        const { type, sort } = brought[section];
        const value = JSON.stringify(sort === "component" ? { sort, kind } : { sort });
        return text({ id: JSON.stringify(local), type, value });
      }),
  );
  return `  ${JSON.stringify(id)}: { ${elements.join(" ")} },\n`;
};
