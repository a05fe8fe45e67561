import { describe, expect, test } from "vitest";
import { chatModel, foundInTypescript, readTypescript } from "./typescript-model.ts";

/** The components that a model has beside the chat and its language model. */
const componentsOf = async (before: string, components: string, files: Readonly<Record<string, string>> = {}): Promise<object> => {
  const { model, diagnostics } = await readTypescript({ ...files, "model.ts": chatModel(before, components) });
  expect(diagnostics).toEqual([]);
  const { chat: _chat, model: _model, ...others } = model?.components ?? {};
  return others;
};
const pay = { kind: "tool", in: "cloud", effects: ["pay"] };

test("a model is the same data as in YAML", async () => {
  const { model, diagnostics } = await readTypescript(chatModel());
  expect(diagnostics).toEqual([]);
  expect(model).toEqual({
    bartizan: 1,
    system: { name: "Chat" },
    zones: { cloud: { trust: "trusted" } },
    assets: { question: { kind: "data" } },
    components: { chat: { kind: "web-app", in: "cloud" }, model: { kind: "llm", in: "cloud" } },
    flows: [{ from: "chat", to: "model", carries: ["question"] }],
  });
});

describe("is read", () => {
  test.each<[string, string, string]>([
    ["property names letter for letter", `const refunds = tool({ in: cloud, effects: ["pay"] });`, `"refund-Tool_2": refunds`],
    ["spreads of options", `const shared = { in: cloud, effects: ["pay"] } as const; const x = tool({ ...shared });`, `x`],
    ["conditions on constants", `const on = true; const x = tool({ in: cloud, effects: on ? ["pay"] : ["read"] });`, `x`],
    [
      "spreads that a condition takes out",
      `const x = tool({ in: cloud, effects: ["pay"], ...(false && { humanApproval: "none" }) });`,
      `x`,
    ],
    ["what is undefined as left out", `const x = tool({ in: cloud, effects: ["pay"], humanApproval: undefined });`, `x`],
    ["arrow functions", `const made = (effect: "pay") => tool({ in: cloud, effects: [effect] }); const x = made("pay");`, `x`],
    [
      "functions with bodies",
      `function made(effect: "pay" | "read") { const effects = [effect]; if (effect === "pay") { return tool({ in: cloud, effects }); } return tool({ in: cloud }); } const x = made("pay");`,
      `x`,
    ],
    [
      "parameters with defaults and patterns",
      `const made = ({ effect = "pay", ...rest }: { effect?: "pay"; in: b.Zone }) => tool({ effects: [effect], ...rest }); const x = made({ in: cloud });`,
      `x`,
    ],
    [
      "names that are declared further down",
      `const x = made(); const made = () => tool({ in: cloud, effects: list }); const list = ["pay"] as const;`,
      `x`,
    ],
    ["a namespace", `const x = b.tool({ in: cloud, effects: ["pay"] });`, `x`],
    ["objects of constants", `const Effect = { Pay: "pay" } as const; const x = tool({ in: cloud, effects: [Effect.Pay] });`, `x`],
    ["lists that are filtered", `const x = tool({ in: cloud, effects: ["pay", "read"].filter((each) => each !== "read") });`, `x`],
    ["satisfies and !", `const x = tool({ in: cloud, effects: (["pay"] satisfies string[])! });`, `x`],
  ])("%s", async (_, before, components) => {
    expect(Object.values(await componentsOf(before, components))).toEqual([pay]);
  });

  test("ids from template strings and Object.entries", async () => {
    const before = `const tools = Object.fromEntries(Object.entries({ pay: "pay", look: "read" }).map(([id, effect]) => [\`\${id}-tool\`, tool({ in: cloud, effects: [effect] })]));`;
    expect(await componentsOf(before, "...tools")).toEqual({ "pay-tool": pay, "look-tool": { ...pay, effects: ["read"] } });
  });

  test("references to what is declared further down", async () => {
    const before = `const key = asset({ kind: "credential", unlocks: () => [vault] }); const vault = b.secretsStore({ in: cloud, holds: [question] });`;
    const text = chatModel(before, "vault").replace("assets: { question }", "assets: { question, key }");
    expect((await readTypescript(text)).model?.assets?.["key"]).toEqual({ kind: "credential", unlocks: ["vault"] });
  });

  test("threats, assumptions and reasons about elements and flows", async () => {
    const text = chatModel("const ask = flow(chat, model, { carries: [question] });")
      .replace("flows: [flow(chat, model, { carries: [question] })]", "flows: [ask], outOfScope: [[chat, 'Bought.']]")
      .replace(
        'name: "Chat"',
        'name: "Chat", threats: { t: { title: "Guessed", at: ask, likelihood: 1, impact: 2 } }, assumptions: { a: { text: "So", about: [cloud] } }',
      );
    const { model, diagnostics } = await readTypescript(text);
    expect(diagnostics).toEqual([]);
    expect(model).toMatchObject({
      threats: { t: { at: "chat--model" } },
      assumptions: { a: { about: ["cloud"] } },
      outOfScope: { chat: "Bought." },
    });
  });

  const pattern = `export const payTool = (place) => b.tool({ in: place, effects: ["pay"] });\nimport * as b from "bartizan";\n`;
  test.each<[string, string, Record<string, string>]>([
    ["other files", "./parts.ts", { "parts.ts": pattern }],
    ["other files by the name that they will have", "./parts.js", { "parts.ts": pattern }],
    ["folders", "./parts", { "parts/index.ts": pattern }],
    ["what others pass on", "./all.ts", { "all.ts": `export * from "./parts.ts";`, "parts.ts": pattern }],
    [
      "packages",
      "pay-patterns",
      { "node_modules/pay-patterns/package.json": `{ "main": "./lib.js" }`, "node_modules/pay-patterns/lib.js": pattern },
    ],
    [
      "packages that say what they export",
      "@acme/patterns/pay",
      {
        "node_modules/@acme/patterns/package.json": `{ "exports": { "./pay": { "types": "./p.d.ts", "import": "./p.js" } } }`,
        "node_modules/@acme/patterns/p.js": pattern,
      },
    ],
  ])("%s", async (_, from, files) => {
    const text = `import { payTool } from "${from}"; const x = payTool(cloud);`;
    expect(await componentsOf(text, "x", files)).toEqual({ x: pay });
  });
});

describe("is refused at its place", () => {
  test.each<[string, string, string[]]>([
    ["a misspelt attribute", chatModel("const x = tool({\n  in: cloud,\n  effect: [],\n});", "x"), ["model.ts:9 unknown-key"]],
    [
      "an attribute of another kind",
      chatModel(`const x = tool({\n  in: cloud,\n  weightsPublic: true, rendersLinks: true, encryptionAtRest: "none" });`, "x"),
      ["model.ts:9 attribute-not-of-kind"],
    ],
    [
      "an element that the system does not have",
      chatModel(`const other = zone({ trust: "trusted" });\nconst x = tool({ in: other });`, "x"),
      ["model.ts:8 unknown-reference"],
    ],
    ["a zone where an asset belongs", chatModel("const x = tool({ in: cloud, holds: [cloud] });", "x"), ["model.ts:7 unknown-reference"]],
    ["an id that is none", chatModel("", "\n'a b': tool({ in: cloud })"), ["model.ts:11 bad-id"]],
    ["an id that is used twice", chatModel("", "\nquestion: tool({ in: cloud })"), ["model.ts:11 duplicate-id"]],
    ["two names for one element", chatModel("", "\nagain: chat"), ["model.ts:11 not-readable"]],
    ["a name that is not there", chatModel("", "\nx: missing"), ["model.ts:11 not-readable"]],
    ["a file that is not there", chatModel(`import { x } from "./none.ts";`, "x"), ["model.ts:7 import-unreadable"]],
    ["a name that a file does not export", chatModel(`import { none } from "bartizan";`, ""), ["model.ts:7 not-readable"]],
    ["what is no system", "export default { name: 'x' };", ["model.ts:1 not-a-model"]],
    ["broken TypeScript", "const = ;", ["model.ts:1 typescript-syntax"]],
    [
      "several mistakes at once",
      chatModel("let a = 1;\nclass B {}\nconst x = tool({ in: cloud, humanApproval: 'nne' });", "x"),
      ["model.ts:7 not-readable", "model.ts:8 not-readable", "model.ts:9 wrong-value"],
    ],
  ])("%s", async (_, text, places) => {
    expect(await foundInTypescript(text)).toEqual(places);
  });

  test("what is wrong in another file, there", async () => {
    const files = {
      "model.ts": chatModel(`import { x } from "./parts.ts";`, "x"),
      "parts.ts": `import { tool } from "bartizan";\n\nexport const x = new tool({});`,
    };
    expect(await foundInTypescript(files)).toEqual(["parts.ts:3 not-readable"]);
  });
});
