import { parseYaml } from "@bartizan/read";
import { describe, expect, test } from "vitest";

const text = `top:
  map: { a: 1, "b/c": [x, y] }
  empty:
  block:
    - from: a
      to: b
    - plain
  long: |
    two
    lines
end: 5  # a comment
`;
const { spans } = parseYaml(text, "a.yaml");
const lines = text.split("\n");
const starts = lines.map((_, index) => lines.slice(0, index).join("\n").length + (index > 0 ? 1 : 0));
const shown = (span: ReturnType<typeof spans.key>): string | undefined =>
  span && text.slice((starts[span.line - 1] ?? 0) + span.column - 1, (starts[span.endLine - 1] ?? 0) + span.endColumn - 1);

describe("a pointer finds", () => {
  const places: [pointer: string, key: string, value: string][] = [
    ["/top/map", "map", '{ a: 1, "b/c": [x, y] }'],
    ["/top/map/a", "a", "1"],
    ["/top/map/b~1c", '"b/c"', "[x, y]"],
    ["/top/map/b~1c/1", "y", "y"],
    ["/top/block/0/to", "to", "b"],
    ["/top/block/1", "plain", "plain"],
    ["/top/long", "long", "|\n    two\n    lines"],
    ["/end", "end", "5"],
  ];

  test.each(places)("%s", (pointer, key, value) => {
    expect(shown(spans.key(pointer))).toBe(key);
    expect(shown(spans.value(pointer))).toBe(value);
  });

  test("the key of an empty value", () => {
    expect(shown(spans.value("/top/empty"))).toBe("empty");
  });

  test("the first line of an item or a file as its key", () => {
    expect(shown(spans.key("/top/block/0"))).toBe("from: a");
    expect(shown(spans.value("/top/block/0"))).toBe("from: a\n      to: b");
    expect(shown(spans.key(""))).toBe("top:");
  });

  test("the nearest node around one that does not exist", () => {
    expect(shown(spans.value("/top/map/c/d"))).toBe('{ a: 1, "b/c": [x, y] }');
    expect(shown(spans.key("/top/map/c/d"))).toBe("map");
    expect(shown(spans.value("/end/of/it"))).toBe("5");
    expect(shown(spans.value("/top/block/7"))).toMatch(/^- from: a/);
    expect(spans.value("/nothing")).toMatchObject({ line: 1, column: 1 });
  });

  test("a place in an empty file", () => {
    expect(parseYaml("", "b.yaml").spans.value("/a")).toEqual({ file: "b.yaml", line: 1, column: 1, endLine: 1, endColumn: 1 });
  });
});
