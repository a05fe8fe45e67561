import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { formatModel, parseYaml } from "@bartizan/read";

const formatted = (text: string): string => {
  const { text: result, diagnostics } = formatModel(text, "model.yaml");
  expect(diagnostics).toEqual([]);
  return result ?? "";
};

test("keys come in the order of the schema, and comments with them", () => {
  const text = `# about the file
bartizan: 1
components:
  # about a
  a:
    # about in
    in: z
    # about kind
    kind: agent # beside kind
  b: { in: z,  kind: llm, holds: [ x,y ] }
# about system
system: {name: x}
# the end
`;
  expect(formatted(text)).toBe(`# about the file
bartizan: 1
# about system
system: { name: x }
components:
  # about a
  a:
    # about kind
    kind: agent # beside kind
    # about in
    in: z
  b: { kind: llm, in: z, holds: [x, y] }

# the end
`);
});

test("keys that the schema does not know keep their order and come last", () => {
  expect(formatted("system: { zebra: 1, name: x, ape: 2 }\nbartizan: 1\n")).toBe("bartizan: 1\nsystem: { name: x, zebra: 1, ape: 2 }\n");
});

test.for([
  ["an alias after its anchor", "bartizan: 1\ncomponents: { a: &a { in: z, kind: llm }, b: *a }\nsystem: { name: x }\n"],
  ["an alias that would come before its anchor", "components: { a: &a { kind: llm, in: z } }\nsystem: { name: x, summary: *a }\n"],
  ["a merge key", "bartizan: 1\ncomponents:\n  a: &a { kind: llm, in: z }\n  b:\n    in: y\n    <<: *a\n"],
  ["a block of text", "bartizan: 1\nsystem:\n  summary: |+\n    two\n\n      lines\n\n  name: >-\n    folded\n    text\n"],
  ["words that look like others", "bartizan: 1\nsystem: { name: 'yes', owner: \"1\", summary: ~ }\nx: 0x1F\ny: 1e3\nz: on\n"],
  ["lines of Windows", "system: { name: x }\r\nbartizan: 1\r\n"],
  ["a mark at the beginning", "\uFEFFsystem: { name: x }\nbartizan: 1\n"],
  ["an empty file", ""],
  ["only a comment", "# nothing\n"],
])("the meaning stays, and the second time nothing changes: %s", ([, text = ""]) => {
  const once = formatted(text);
  expect(parseYaml(once, "a").document).toEqual(parseYaml(text, "a").document);
  expect(formatted(once)).toBe(once);
});

test.for(["a: [", "a: 1\na: 2\n", "a: !!js/function x\n", "--- 1\n--- 2\n", "a: *nowhere\n", "[".repeat(5000), "a: &a [*a]\n", "a: 1\0"])(
  "broken YAML is refused: %j",
  (text) => {
    const { text: result, diagnostics } = formatModel(text, "model.yaml");
    expect(result).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
  },
);

const incidents = new URL("../../models/incidents/", import.meta.url);

test("the models of incidents keep their meaning and their comments", () => {
  for (const name of readdirSync(incidents).filter((each) => each.endsWith(".yaml"))) {
    const text = readFileSync(new URL(name, incidents), "utf8");
    const once = formatted(text);
    expect(parseYaml(once, name).document).toEqual(parseYaml(text, name).document);
    expect(formatted(once)).toBe(once);
    const comments = (each: string): string[] => [...each.matchAll(/^\s*#.*$/gm)].map(([line]) => line.trim()).toSorted();
    expect(comments(once)).toEqual(comments(text));
  }
});
