import { parseYaml, readYamlModel } from "@bartizan/read";
import { describe, expect, test } from "vitest";
import { foundIn, smallModel } from "./found-in.ts";
import { someControls } from "./some-controls.ts";

const dataOf = (text: string): unknown => JSON.parse(JSON.stringify(parseYaml(text, "a.yaml").document)) as unknown;

describe("as data", () => {
  test("words that older YAML took for booleans are words; numbers and nothing are what they look like", () => {
    expect(dataOf("a: yes\nb: off\nc: true\nd: 010\ne: ~\nf: 2024-01-01\ng: on\n%x: 1\n")).toMatchObject({
      a: "yes",
      b: "off",
      c: true,
      d: 10,
    });
    expect(dataOf("%YAML 1.1\n---\na: yes\nf: 2024-01-01\n")).toEqual({ a: "yes", f: "2024-01-01" });
  });

  test("anchors and aliases are followed", () => {
    expect(dataOf("a: &x { b: [1] }\nc: *x\nd: &x 2\ne: *x\n")).toEqual({ a: { b: [1] }, c: { b: [1] }, d: 2, e: 2 });
  });

  test("merge keys give what a map does not say itself, the first source first", () => {
    const text = "a: &a { x: 1, y: 1 }\nb: &b { y: 2, z: 2 }\nc: { <<: [*a, *b], z: 3 }\nd: { z: 4, <<: { w: 5, z: 6 } }\n";
    expect(dataOf(text)).toMatchObject({ c: { x: 1, y: 1, z: 3 }, d: { z: 4, w: 5 } });
    expect(dataOf('a: { "<<": { b: 1 } }\n')).toEqual({ a: { "<<": { b: 1 } } });
  });

  test("a model may use them", () => {
    const text = smallModel("  helper: { <<: *agent, owner: me }\n").replace("assistant: {", "assistant: &agent {");
    const { model, diagnostics } = readYamlModel(text, "a.yaml", someControls);
    expect(diagnostics).toEqual([]);
    expect(model?.components["helper"]).toMatchObject({ kind: "agent", in: "cloud", owner: "me" });
  });

  test("what a merge key gives is found where it stands", () => {
    const text = smallModel("  helper: { <<: *agent }\n").replace("assistant: {", "assistant: &agent {");
    expect(readYamlModel(text, "a.yaml", someControls).spans.value("/components/helper/kind")).toMatchObject({ line: 7, column: 29 });
  });
});

describe("keys", () => {
  const awkward = ["constructor", "toString", "hasOwnProperty", "valueOf"];

  test.each(awkward)("%s is an id like any other", (id) => {
    const { model, diagnostics } = readYamlModel(smallModel(`  ${id}: { kind: tool, in: cloud }\n`), "a.yaml", someControls);
    expect(diagnostics).toEqual([]);
    expect(model?.components[id]?.kind).toBe("tool");
  });

  test.each(awkward)("%s does not exist where nobody declares it", (id) => {
    expect(foundIn(smallModel(`flows: [{ from: ${id}, to: chat }]\n`))).toEqual(["8:17 unknown-reference /flows/0/from"]);
    expect(foundIn(smallModel(`  x: { kind: ${id}, in: cloud, controls: { ${id}: verified } }\n`))).toEqual([
      "8:14 unknown-kind /components/x/kind",
      `8:${39 + id.length} unknown-control /components/x/controls/${id}`,
    ]);
  });

  test("__proto__ is no id, no key, and changes nothing", () => {
    const text = smallModel(
      "  __proto__: { kind: tool, in: cloud }\n  x: { kind: tool, in: cloud, __proto__: { polluted: true } }\n__proto__: { polluted: true }\n",
    );
    expect(foundIn(text)).toEqual([
      "8:3 bad-id /components/__proto__",
      "9:31 unknown-key /components/x/__proto__",
      "10:1 unknown-key /__proto__",
    ]);
    expect("polluted" in {}).toBe(false);
    expect(Object.getPrototypeOf(parseYaml("a: { b: [{}] }", "a.yaml").document)).toBeNull();
  });

  test("keys that are no text are told of, each once", () => {
    expect(
      foundIn(smallModel("  1: { kind: tool, in: cloud }\n  null: {}\n  ? [a]\n  : {}\n  ? { b: c }\n  : {}\n  true: {}\n  : {}\n")),
    ).toEqual([
      "8:3 key-not-text /components",
      "9:3 key-not-text /components",
      "10:5 key-not-text /components",
      "12:5 key-not-text /components",
      "14:3 key-not-text /components",
      "15:1 key-not-text /components",
    ]);
  });

  test("every second use of a key is told of, nested ones too, and the rest is still checked", () => {
    const text = smallModel(
      "  x:\n    kind: tool\n    kind: tool\n    in: cloud\n    controls: { tls: planned, tls: absent, tls: absent }\n    kind: tol\n  y: { kind: tol, in: cloud }\n",
    );
    expect(foundIn(text)).toEqual([
      "10:5 duplicate-key /components/x/kind",
      "12:31 duplicate-key /components/x/controls/tls",
      "12:44 duplicate-key /components/x/controls/tls",
      "13:5 duplicate-key /components/x/kind",
      "14:14 unknown-kind /components/y/kind",
    ]);
  });

  test("sections given twice are taken together", () => {
    const text = smallModel(
      "flows:\n  - { from: chat, to: helper }\ncomponents:\n  helper: { kind: tol, in: cloud }\nflows:\n  - { from: helper, to: nobody }\n",
    );
    expect(foundIn(text)).toEqual([
      "10:1 duplicate-key /components",
      "11:19 unknown-kind /components/helper/kind",
      "12:1 duplicate-key /flows",
      "13:25 unknown-reference /flows/1/to",
    ]);
  });
});
