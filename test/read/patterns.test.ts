import { isError, type Loaded } from "@bartizan/model";
import { formatModel, limits, readYamlModel } from "@bartizan/read";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuTime } from "./cpu-time.ts";
import { filesOf } from "./in-memory.ts";
import { someControls } from "./some-controls.ts";
import { somePatterns } from "./some-patterns.ts";

/** Its components begin in line 6. */
const model = (use: string, more = ""): string => `bartizan: 1
system: { name: Order help }
zones: { cloud: { trust: trusted } }
assets: { key: { kind: credential } }
components:
  helper: { kind: agent, in: cloud }
  refunds: { kind: tool, in: cloud }
${more}use:
${use}`;

const read = (text: string, files: Readonly<Record<string, string>> = {}): Loaded =>
  readYamlModel(text, "model.yaml", someControls, filesOf(files), () => somePatterns);
const found = (text: string, files?: Readonly<Record<string, string>>): string[] =>
  read(text, files).diagnostics.map(({ code, span }) => `${span?.file === "model.yaml" ? "" : `${span?.file}:`}${span?.line} ${code}`);

const guard = "  a: { pattern: guarded, with: { agent: helper, zone: cloud, keys: [key] } }\n";

describe("a pattern that a model uses", () => {
  test("joins it under a prefix, with what was given in place of parameters", () => {
    const { model: whole, diagnostics } = read(model(guard));
    expect(diagnostics).toEqual([]);
    expect(whole?.zones["a.box"]).toEqual({ trust: "restricted", in: "cloud" });
    expect(whole?.components["a.guard"]).toMatchObject({ kind: "guardrail", in: "a.box", holds: ["key"] });
    expect(whole?.components["helper"]).toMatchObject({ kind: "agent", humanApproval: "per-call" });
    expect(whole?.flows).toMatchObject([
      { from: "a.guard", to: "helper", carries: ["a.verdict", "key"], as: "end-user" },
      { id: "a.back", from: "helper", to: "a.guard" },
    ]);
    expect(whole).not.toHaveProperty("use");
  });

  test("stands where it is used, and says which it is", () => {
    const { spans } = read(model(guard));
    for (const pointer of ["/components/a.guard", "/components/a.guard/logging", "/components/helper/humanApproval", "/flows/0"])
      expect([pointer, spans.key(pointer)]).toEqual([pointer, expect.objectContaining({ line: 9, pattern: "guarded" }) as unknown]);
    expect(spans.key("/components/helper")).toMatchObject({ line: 6 });
    expect(spans.key("/components/helper")).not.toHaveProperty("pattern");
  });

  test("says less than the model itself, attribute by attribute, control by control, flow by flow", () => {
    const own = `  a.guard: { logging: tamper-evident, controls: { monitoring: verified } }
flows:
  - { from: a.guard, to: helper, encryption: end-to-end }
`;
    const { model: whole, spans, diagnostics } = read(model(guard, own));
    expect(diagnostics).toEqual([]);
    expect(whole?.components["a.guard"]).toMatchObject({
      kind: "guardrail",
      logging: "tamper-evident",
      controls: { monitoring: { status: "verified" } },
    });
    expect(whole?.flows).toHaveLength(2);
    expect(whole?.flows?.[0]).toMatchObject({ carries: ["a.verdict", "key"], encryption: "end-to-end" });
    expect(spans.key("/components/a.guard/logging")).toMatchObject({ line: 8 });
  });

  test("loses what null takes out", () => {
    const { model: whole } = read(model(guard, "  a.guard: { logging: null }\nflows:\n  - { id: a.back, from: null }\n"));
    expect(whole?.components["a.guard"]).not.toHaveProperty("logging");
    expect(whole?.flows).toHaveLength(1);
    expect(found(model(guard, "  a.gard: null\n"))).toEqual(["8 nothing-to-remove"]);
  });

  test("may be given what another one brings, and may be used twice", () => {
    const uses = `${guard}  b: { pattern: guarded, with: { agent: helper, zone: a.box } }\n`;
    const { model: whole, diagnostics } = read(model(uses));
    expect(diagnostics).toEqual([]);
    expect(whole?.components["b.guard"]).toMatchObject({ in: "b.box" });
    expect(whole?.components["b.guard"]).not.toHaveProperty("holds");
    expect(whole?.zones["b.box"]).toMatchObject({ in: "a.box" });
  });

  test("is used by parts, and over what a file extends", () => {
    const files = { "part.yaml": `bartizan: 1\nuse:\n${guard}`, "base.yaml": model(guard) };
    const importing = model("  b: { pattern: guarded, with: { agent: helper, zone: cloud } }\n", "imports: [part.yaml]\n");
    expect(Object.keys(read(importing, files).model?.components ?? {})).toEqual(expect.arrayContaining(["a.guard", "b.guard"]));
    const over = "bartizan: 1\nextends: base.yaml\ncomponents: { a.guard: { logging: none } }\n";
    expect(read(over, files).model?.components["a.guard"]).toMatchObject({ kind: "guardrail", logging: "none" });
  });

  test("comes along with another system, under its prefix, too", () => {
    const files = { "other.yaml": model(guard, "interfaces: [a.guard]\n") };
    const text = "bartizan: 1\nsystem: { name: Two }\nimports: [{ system: other.yaml, as: other }]\nzones: {}\ncomponents: {}\n";
    const { model: whole, diagnostics } = read(text, files);
    expect(diagnostics).toEqual([]);
    expect(whole?.components["other.a.guard"]).toMatchObject({ in: "other.a.box" });
  });

  test("may be given what another system has", () => {
    const files = { "other.yaml": model(guard, "interfaces: [refunds]\n") };
    const use = "  b: { pattern: guarded, with: { agent: helper, zone: other.cloud } }\n";
    const imports = "imports: [{ system: other.yaml, as: other }]\n";
    expect(read(model(use, imports), files).model?.zones["b.box"]).toMatchObject({ in: "other.cloud" });
  });
});

describe("what is wrong with a use is told at its place", () => {
  test("all at once, and nothing that follows from it", () => {
    const uses = `  a: { pattern: garded, with: {} }
  b: { pattern: guarded, with: { agent: helpr, zone: clout, keys: [key, keys] } }
  c: { pattern: guarded, with: { agent: refunds, zone: cloud } }
  d: { pattern: guarded, with: { agent: helper, thing: helper } }
  e: { pattern: guarded, with: { agent: [helper], zone: cloud, keys: key } }
  f: guarded
  g.h: { pattern: guarded }
  i: { pattern: guarded, wiht: {} }
  j: {}
`;
    const own = "  a.guard: { logging: none }\nflows:\n  - { from: a.guard, to: b.guard }\n";
    expect(found(model(uses, own))).toEqual([
      "12 unknown-pattern",
      "13 unknown-reference",
      "13 unknown-reference",
      "13 unknown-reference",
      "14 wrong-value",
      "15 missing-member",
      "15 unknown-key",
      "16 wrong-type",
      "16 wrong-type",
      "17 wrong-type",
      "18 bad-id",
      "19 unknown-key",
      "20 missing-member",
    ]);
  });

  test("what is given and not there, each with its place", () => {
    const use = "  b: { pattern: guarded, with: { agent: helpr, zone: clout, keys: [key, keys] } }\n";
    const { diagnostics } = read(model(use));
    expect(diagnostics.map(({ code, span }) => `${span?.column} ${code}`)).toEqual([
      "41 unknown-reference",
      "54 unknown-reference",
      "73 unknown-reference",
    ]);
    expect(diagnostics.map(({ hint }) => /"(\w+)"/.exec(hint)?.[1])).toEqual(["helper", "cloud", "key"]);
  });

  test("a misspelt kind is one mistake", () => {
    expect(found(model(guard).replace("kind: agent", "kind: agnet"))).toEqual(["6 unknown-kind"]);
  });

  test("no pattern is known to a reader that is given none", () => {
    expect(readYamlModel(model(guard), "model.yaml", someControls).diagnostics.map(({ code }) => code)).toEqual(["unknown-pattern"]);
  });

  test("two patterns that differ need a word of the model itself", () => {
    const uses = `${guard}  b: { pattern: approved, with: { agent: helper, account: helper-account } }\n`;
    const account = "identities: { helper-account: { kind: agent } }\n";
    expect(found(model(uses, account))).toEqual(["11 patterns-differ"]);
    const settled = model(uses, account).replace("helper: { kind: agent", "helper: { kind: agent, humanApproval: per-call");
    expect(found(settled)).toEqual([]);
    expect(read(settled).model?.components["helper"]).toMatchObject({ humanApproval: "per-call", identity: "helper-account" });
  });

  test("a value of the model that a control of a pattern contradicts", () => {
    const uses = "  b: { pattern: approved, with: { agent: helper, account: helper-account } }\n";
    const text = model(uses, "identities: { helper-account: { kind: agent } }\n");
    expect(found(text.replace("helper: { kind: agent", "helper: { kind: agent, humanApproval: none"))).toEqual(["6 contradiction"]);
  });

  test("more uses than a person surveys", () => {
    const uses = Array.from({ length: limits.patternUses + 1 }, (_, index) => `  a${index}: { pattern: guarded }\n`).join("");
    expect(found(model(uses))).toEqual(["9 too-many-imports"]);
  });

  test("so many mistakes that they would take long to tell", () => {
    const ids = Array.from({ length: 8_000 }, (_, index) => `k${index}`).join(", ");
    const components = Array.from({ length: 1_000 }, (_, index) => `  c${index}: { kind: agent, in: cloud }\n`).join("");
    const use = (index: number): string =>
      `  u${index}: { pattern: guarded, with: { agent: d${index}, zone: cloud, keys: [${index === 0 ? ids : "key"}] } }\n`;
    const text = model(Array.from({ length: limits.patternUses }, (_, index) => use(index)).join(""), components);
    let told = 0;
    expect(cpuTime(() => (told = read(text).diagnostics.length))).toBeLessThan(3000);
    expect(told).toBe(limits.diagnostics + 1);
  });

  test.each([
    "5",
    "[a]",
    "text",
    "{ __proto__: { pattern: guarded } }",
    "{ a: { pattern: __proto__, with: 5 } }",
    "{ a: { pattern: guarded, with: 5 } }",
  ])("%s is no use of a pattern, and harms nothing", (use) => {
    const { model: whole, diagnostics } = read(model("").replace("use:\n", `use: ${use}\n`));
    expect(whole).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});

test("whatever stands under use, there is a model or a diagnostic", () => {
  const word = fc.constantFrom("guarded", "approved", "helper", "cloud", "key", "end-user", "a.guard", "$agent", "__proto__", "");
  const leaf = fc.oneof(word, fc.constantFrom(null, true, 5));
  const given = fc.dictionary(
    fc.constantFrom("agent", "zone", "keys", "account", "__proto__", "x"),
    fc.oneof(leaf, fc.array(leaf, { maxLength: 3 })),
  );
  const entry = fc.oneof(leaf, fc.record({ pattern: leaf, with: fc.oneof(leaf, given) }, { requiredKeys: [] }));
  const use = fc.oneof(
    leaf,
    fc.array(leaf, { maxLength: 2 }),
    fc.dictionary(fc.constantFrom("a", "b", "helper", "a.b", "__proto__", ""), entry),
  );
  fc.assert(
    fc.property(use, (value) => {
      const { model: whole, diagnostics } = read(model("").replace(/use:\n$/, `use: ${JSON.stringify(value)}\n`));
      expect(whole === undefined).toBe(diagnostics.some(isError));
      for (const { span } of diagnostics) expect(span).toBeDefined();
    }),
    { numRuns: 500 },
  );
});

test("formatting keeps what a model uses", () => {
  const { text = "" } = formatModel(model(guard), "model.yaml");
  expect(text.indexOf("use:")).toBeLessThan(text.indexOf("zones:"));
  expect(JSON.stringify(read(text).model)).toBe(JSON.stringify(read(model(guard)).model));
});
