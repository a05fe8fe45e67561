import { expect, test } from "vitest";
import type { Diagnostic } from "@bartizan/model";
import { renderDiagnostics } from "@bartizan/write";
import { unseen } from "./fixtures.ts";
import { hostileTexts } from "./hostile.ts";

const at = (line: number, column: number, endColumn: number, endLine = line): Diagnostic => ({
  code: "unknown-reference",
  severity: "error",
  pointer: "/components/chat/in",
  span: { file: "models/a.yaml", line, column, endLine, endColumn },
  message: 'There is no zone "clodu" in this model.',
  hint: 'Did you mean "cloud"?',
});

const render = (diagnostic: Diagnostic, lines?: string[], width = 80): string[] =>
  renderDiagnostics([diagnostic], { color: false, width, sources: () => lines })
    .trimEnd()
    .split("\n");

test("place, severity, code, message, the line with carets, and the hint", () => {
  expect(render(at(2, 15, 20), ["components:", "  chat: { in: clodu }"])).toEqual([
    "models/a.yaml:2:15  error  unknown-reference",
    '  There is no zone "clodu" in this model.',
    "  2 │   chat: { in: clodu }",
    "    │               ^^^^^",
    '  Did you mean "cloud"?',
  ]);
});

test("without sources, or beyond their end, there is no frame", () => {
  expect(
    renderDiagnostics([at(2, 1, 3)], { color: false, width: 80 })
      .trimEnd()
      .split("\n"),
  ).toHaveLength(3);
  expect(render(at(9, 1, 3), ["one line"])).toHaveLength(3);
});

test.each([40, 80, 120])("of a long line the part that is meant is shown within %d columns", (width) => {
  const lines = render(at(1, 5001, 5006), [`${"a".repeat(5000)}clodu${"b".repeat(5000)}`], width);
  for (const line of lines.slice(1)) expect(line.length).toBeLessThanOrEqual(width);
  const [source = "", carets = ""] = lines.filter((line) => line.includes("│"));
  expect(source.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("clodu");
});

test("carets stand under wide, invisible and tabbed text, and end with the line of a longer span", () => {
  const [, , source = "", carets = ""] = render(at(1, 9, 14), ["注文\t\u202e: x clodu"]);
  expect(source).toContain("注文 \\u{202e}: x clodu");
  expect(carets.indexOf("^")).toBe(source.indexOf("clodu") + 2);
  expect(render(at(1, 4, 2, 5), ["a: bcd   "])[3]).toMatch(/│ {4}\^{3}$/);
});

test.each(Object.entries(hostileTexts))("%s is shown in at most 12 lines, with nothing unseen", (_, text) => {
  const diagnostic: Diagnostic = { ...at(1, 1, 4), code: text, message: text, hint: text, pointer: text };
  for (const width of [40, 80]) {
    const shown = renderDiagnostics([{ ...diagnostic, span: { file: text, line: 1, column: 1, endLine: 1, endColumn: 4 } }], {
      color: false,
      width,
      sources: () => [text],
    });
    expect(shown.trimEnd().split("\n").length).toBeLessThanOrEqual(12);
    expect(unseen.exec(shown)?.index).toBeUndefined();
  }
});
