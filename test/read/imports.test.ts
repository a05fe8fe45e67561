import { limits } from "@bartizan/read";
import { describe, expect, test } from "vitest";
import { filesOf, placesIn, readAmong } from "./in-memory.ts";
import { readYamlModel } from "@bartizan/read";
import { someControls } from "./some-controls.ts";

const head = (imports: string, more = ""): string => `bartizan: 1
system: { name: Order help }
imports: ${imports}
zones: { cloud: { trust: trusted } }
components:
  chat: { kind: web-app, in: cloud }
${more}`;

const tools = `bartizan: 1
assets:
  orders: { kind: data }
components:
  refunds: { kind: tool, in: cloud, effects: [pay] }
flows:
  - { from: chat, to: refunds, carries: [orders] }
`;

describe("parts", () => {
  test("join the model as if written there, and keep their places", () => {
    const { model, spans, diagnostics } = readAmong({ "model.yaml": head("[parts/tools.yaml]"), "parts/tools.yaml": tools });
    expect(diagnostics).toEqual([]);
    expect(Object.keys(model?.components ?? {})).toEqual(["chat", "refunds"]);
    expect(model?.flows).toHaveLength(1);
    const place = (pointer: string) => `${spans.key(pointer)?.file}:${spans.key(pointer)?.line}`;
    expect(place("/components/chat")).toBe("model.yaml:6");
    expect(place("/components/refunds/effects")).toBe("parts/tools.yaml:5");
    expect(place("/flows/0")).toBe("parts/tools.yaml:7");
    expect(place("/system/name")).toBe("model.yaml:2");
  });

  test("may import further parts, relative to themselves, and one part twice", () => {
    const files = {
      "a/model.yaml": head("[../b/tools.yaml, ../b/more/zones.yaml]"),
      "b/tools.yaml": tools.replace("bartizan: 1", "bartizan: 1\nimports: [more/zones.yaml]"),
      "b/more/zones.yaml": "bartizan: 1\nzones: { vendor: { trust: semi-trusted } }\n",
    };
    const { model, diagnostics } = readAmong(files, "a/model.yaml");
    expect(diagnostics).toEqual([]);
    expect(Object.keys(model?.zones ?? {})).toEqual(["cloud", "vendor"]);
  });

  test("may hold whatever the model needs", () => {
    const files = {
      "model.yaml": "bartizan: 1\nsystem: { name: Order help }\nimports: [zones.yaml, components.yaml]\n",
      "zones.yaml": "bartizan: 1\nzones: { cloud: { trust: trusted } }\n",
      "components.yaml": "bartizan: 1\ncomponents: { chat: { kind: web-app, in: cloud } }\n",
    };
    expect(readAmong(files).model).toBeDefined();
  });

  test("mistakes in them are found in them", () => {
    const part = tools.replace("tool, in: cloud", "tol, in: clout").replace("orders: { kind: data }", "orders: { kind: dta }");
    expect(placesIn({ "model.yaml": head("[tools.yaml]"), "tools.yaml": part })).toEqual([
      "tools.yaml:3 wrong-value",
      "tools.yaml:5 unknown-kind",
      "tools.yaml:5 unknown-reference",
    ]);
  });

  test("keys that a part does not have", () => {
    const part = "bartizan: 1\ncomponets: {}\n";
    expect(placesIn({ "model.yaml": head("[a.yaml]"), "a.yaml": part })).toEqual(["a.yaml:2 unknown-key"]);
  });

  test("broken YAML in a part is told there, and nothing that follows from it", () => {
    const found = placesIn({
      "model.yaml": head("[a.yaml]", "flows: [ { from: chat, to: refunds } ]"),
      "a.yaml": "bartizan: 1\ncomponents: [\n",
    });
    expect(new Set(found.map((each) => each.replace(/:\d+/, "")))).toEqual(new Set(["a.yaml yaml-syntax"]));
  });

  test("the order of imports does not matter", () => {
    const parts = {
      "a.yaml": "bartizan: 1\ncomponents: { a: { kind: tool, in: cloud } }\nflows: [ { from: a, to: b } ]\n",
      "b.yaml": "bartizan: 1\ncomponents: { b: { kind: tool, in: cloud } }\nflows: [ { from: b, to: a } ]\n",
    };
    const one = readAmong({ ...parts, "model.yaml": head("[a.yaml, b.yaml]") });
    const other = readAmong({ ...parts, "model.yaml": head("[b.yaml, a.yaml]") });
    expect(JSON.stringify(one.model)).toBe(JSON.stringify(other.model));
    expect(one.spans.key("/flows/1")).toEqual(other.spans.key("/flows/1"));
  });

  test("a model without a loader tells which files it would need", () => {
    const { diagnostics } = readYamlModel(head("[a.yaml]"), "model.yaml", someControls);
    expect(diagnostics.map((each) => each.code)).toEqual(["import-unreadable"]);
  });
});

describe("the same id twice", () => {
  const twice = (part: string) => readAmong({ "model.yaml": head("[a.yaml]"), "a.yaml": part }).diagnostics;

  test.each([
    ["in one section", "bartizan: 1\ncomponents: { chat: { kind: tool, in: cloud } }\n", "a.yaml:2", "model.yaml:6"],
    ["in two sections", "bartizan: 1\nassets: { chat: { kind: data } }\n", "a.yaml:2", "model.yaml:6"],
  ])("%s names both places", (_, part, here, other) => {
    const [only, ...more] = twice(part);
    expect(more).toEqual([]);
    expect([only?.code, `${only?.span?.file}:${only?.span?.line}`]).toEqual(["duplicate-id", here]);
    expect(only?.message).toContain(other);
  });

  test("flows", () => {
    const flow = "flows: [ { from: chat, to: chat } ]\n";
    expect(placesIn({ "model.yaml": head("[a.yaml]", flow), "a.yaml": `bartizan: 1\n${flow}` })).toEqual(["a.yaml:2 duplicate-id"]);
  });
});

describe("imports that are not followed", () => {
  test.each([
    ["missing", "[none.yaml]", "import-unreadable"],
    ["an address", "[https://example.com/a.yaml]", "import-unreadable"],
    ["a file address", "['file:///etc/a.yaml']", "import-unreadable"],
    ["absolute", "[/etc/a.yaml]", "import-unreadable"],
    ["of a home", "[~/a.yaml]", "import-unreadable"],
    ["with backslashes", String.raw`['parts\a.yaml']`, "import-unreadable"],
    ["of a drive", "['C:/a.yaml']", "import-unreadable"],
    ["no YAML", "[a.json]", "import-unreadable"],
    ["empty", "['']", "import-unreadable"],
    ["with a zero byte", String.raw`["a\0.yaml"]`, "import-unreadable"],
    ["another format", "[compose.yaml]", "not-a-part"],
    ["a system as a part", "[other.yaml]", "not-a-part"],
    ["an environment as a part", "[env.yaml]", "not-a-part"],
    ["a part as a system", "[{ system: part.yaml, as: x }]", "not-a-part"],
    ["itself", "[model.yaml]", "import-circle"],
    ["a list of numbers", "[5]", "wrong-type"],
    ["a number", "5", "wrong-type"],
    ["no prefix", "[{ system: other.yaml }]", "missing-member"],
    ["no path", "[{ as: other }]", "missing-member"],
    ["a prefix with a dot", "[{ system: other.yaml, as: a.b }]", "bad-id"],
    ["a misspelt key", "[{ system: other.yaml, as: a, ass: b }]", "unknown-key"],
  ])("%s", (_, imports, code) => {
    const files = {
      "model.yaml": head(imports),
      "compose.yaml": "services: { web: { image: nginx } }\n",
      "other.yaml": head("[]"),
      "env.yaml": "bartizan: 1\nextends: other.yaml\n",
      "part.yaml": tools,
    };
    expect(placesIn(files)).toEqual([`model.yaml:3 ${code}`]);
  });

  test("a circle of parts is told where it closes", () => {
    const files = {
      "model.yaml": head("[a.yaml]"),
      "a.yaml": "bartizan: 1\nimports: [b.yaml]\n",
      "b.yaml": "bartizan: 1\nimports: [a.yaml]\n",
    };
    const { diagnostics } = readAmong(files);
    expect(diagnostics.map(({ code, span }) => [code, span?.file])).toEqual([["import-circle", "b.yaml"]]);
    expect(diagnostics[0]?.message).toContain("a.yaml -> b.yaml -> a.yaml");
  });

  test("chains that are too long, too many files, and too much text", () => {
    const chain = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`p${index}.yaml`, `bartizan: 1\nimports: [p${index + 1}.yaml]\n`]),
    );
    expect(placesIn({ ...chain, "model.yaml": head("[p0.yaml]") })).toEqual([`p${limits.importDepth - 1}.yaml:2 too-many-imports`]);

    const names = Array.from({ length: limits.importedFiles + 50 }, (_, index) => `q${index}.yaml`);
    const wide = Object.fromEntries(names.map((name) => [name, "bartizan: 1\n"]));
    expect(placesIn({ ...wide, "model.yaml": head(`[${names.join(", ")}]`) })).toEqual(["model.yaml:3 too-many-imports"]);

    const large = `bartizan: 1\n${`# ${"x".repeat(98)}\n`.repeat(20_000)}`;
    const heavy = { "a.yaml": large, "b.yaml": large, "c.yaml": large, "model.yaml": head("[a.yaml, b.yaml, c.yaml]") };
    expect(placesIn(heavy)).toEqual(["model.yaml:3 too-many-imports"]);
  });

  test("aliases may not repeat more in many files than in one", () => {
    const bomb = `bartizan: 1\nthreats:\n  a: &a [x, x, x, x, x, x, x, x, x, x]\n${"bcdef"
      .split("")
      .map((letter, index) => `  ${letter}: &${letter} [${Array.from({ length: 10 }, () => `*${"abcdef"[index]}`).join(", ")}]\n`)
      .join("")}`;
    const names = Array.from({ length: 100 }, (_, index) => `b${index}.yaml`);
    const files = { ...Object.fromEntries(names.map((name) => [name, bomb])), "model.yaml": head(`[${names.join(", ")}]`) };
    const start = performance.now();
    expect(placesIn(files).some((each) => each.endsWith("too-large"))).toBe(true);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("systems that import one system under two names each end, too", () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `s${index}.yaml`,
        head(`[{ system: s${index + 1}.yaml, as: a }, { system: s${index + 1}.yaml, as: b }]`),
      ]),
    );
    expect(placesIn(files, "s0.yaml").some((each) => each.endsWith("too-many-imports"))).toBe(true);
  });
});

test("what a loader says is told at the import", () => {
  const load = filesOf({});
  const { diagnostics } = readYamlModel(head("[../../x.yaml]"), "a/model.yaml", someControls, (path) => {
    expect(path).toBe("../x.yaml");
    return load(path);
  });
  expect(diagnostics[0]?.message).toContain("There is no such file");
});
