import { camelCase, kinds } from "@bartizan/model";
import { use } from "@bartizan/dsl";
import { expect, test } from "vitest";
import { builtInCatalog } from "../built-in-catalog.ts";
import { compile, model } from "./compile-model.ts";

/** Compiles the model with one text in place of another, and says what stands where the compiler points. */
const pointedAt = (before: string, after: string): string[] => {
  expect(model).toContain(before);
  const text = model.replace(before, after);
  return compile(text).map((place) => {
    const [line = 0, column = 0] = place.split(/[: ]/).map(Number);
    return /^[\w-]+/.exec(text.split("\n")[line - 1]?.slice(column - 1) ?? "")?.[0] ?? place;
  });
};

test("a model compiles, with elements that name each other", () => {
  expect(compile(model)).toEqual([]);
});

test.each([
  ["a misspelt zone", "agent({ in: cloud,", "agent({ in: clout,", "clout"],
  ["a misspelt end of a flow", "flow(helper, model)", "flow(helper, modle)", "modle"],
  ["a misspelt asset", "carries: [key]", "carries: [kye]", "kye"],
  ["a zone where an asset belongs", "carries: [key]", "carries: [cloud]", "cloud"],
  ["an attribute of another kind", `vectorStore({ in: cloud })`, `vectorStore({ in: cloud, csp: "none" })`, "csp"],
  ["a misspelt attribute", `csp: "strict"`, `cps: "strict"`, "cps"],
  ["a value that it does not have", `csp: "strict"`, `csp: "strong"`, "csp"],
  ["a parameter that it does not have", "server: vaultTool", "sever: vaultTool", "sever"],
  ["a zone where a component belongs", "server: vaultTool", "server: cloud", "server"],
  ["an element that it does not bring", "tools.gateway", "tools.gatway", "gatway"],
  ["a value in the long form", `is: "none"`, `is: "nne"`, "is"],
])("%s fails there", (_, before, after, place) => {
  expect(pointedAt(before, after)).toEqual([place]);
});

test("a pattern that does not exist, or lacks a parameter, fails there", () => {
  const line = model.split("\n").findIndex((text) => text.includes('use("mcp-gateway"')) + 1;
  expect(compile(model.replace("mcp-gateway", "mcp-gatway"))).toContain(`${line}:19 TS2345`);
  expect(compile(model.replace("server: vaultTool, ", ""))).toEqual([`${line}:34 TS2741`]);
});

test("there is a function for every kind, and each only describes", async () => {
  const functions = new Map(Object.entries(await import("@bartizan/dsl")));
  for (const { id } of kinds) {
    const make: unknown = functions.get(camelCase(id));
    expect([id, typeof make === "function" ? (make({ in: "cloud" }) as unknown) : undefined]).toEqual([
      id,
      { sort: "component", kind: id, in: "cloud" },
    ]);
  }
});

test("a use of a pattern has the elements that it brings as its members", () => {
  const zone = { sort: "zone" } as const;
  const helper = { sort: "component", kind: "agent" } as const;
  expect(use("mcp-gateway", { agent: helper, server: helper, zone })).toEqual({
    sort: "use",
    pattern: "mcp-gateway",
    given: { agent: helper, server: helper, zone },
    gateway: { sort: "component", kind: "gateway" },
  });
  const taken = ["sort", "pattern", "given"];
  const brought = builtInCatalog().sources.patterns.flatMap(({ value: { part } }) => [
    part.zones,
    part.assets,
    part.components,
    part.identities,
  ]);
  expect(brought.flatMap((section) => Object.keys(section ?? {})).filter((id) => taken.includes(id))).toEqual([]);
});
