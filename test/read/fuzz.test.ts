import { array, assert, constantFrom, nat, oneof, property, record, string, tuple } from "fast-check";
import { readYamlModel } from "@bartizan/read";
import { expect, test } from "vitest";
import { evenShare } from "../even-share.ts";
import { cpuTime } from "./cpu-time.ts";
import { largeModel } from "./large-model.ts";
import { smallModel } from "./found-in.ts";
import { someControls } from "./some-controls.ts";

const seeds = [
  smallModel(
    "flows:\n  - { from: chat, to: assistant, carries: [a] }\nassets: &x { a: &a { kind: data, integrity: { is: low, source: b } }, <<: *a }\n",
  ),
  largeModel(12, 15),
];
const pieces = [
  "\t",
  "\n",
  "\r\n",
  "\0",
  "\uFEFF",
  "- ",
  ": ",
  "? ",
  "&a ",
  "*a",
  "<<: *a",
  "!!js/function ",
  "!x ",
  "{",
  "}",
  "[",
  "]",
  "|\n",
  ">",
  "'",
  '"',
  "#",
  "%",
  "@",
  "---\n",
  "...\n",
  "__proto__: ",
  "null: ",
  "1: ",
  "~",
  "\\u0000",
  "𝄞",
  "kind: ",
  "is: ",
];

/** One change to a text: something put in, taken out, or repeated. */
const change = record({
  at: evenShare,
  length: nat(40),
  piece: oneof(constantFrom(...pieces), string({ maxLength: 6, unit: "binary" })),
  times: constantFrom(1, 1, 1, 2, 50, 500),
});

const mutated = tuple(constantFrom(...seeds), array(change, { minLength: 1, maxLength: 6 })).map(([seed, changes]) =>
  changes.reduce((text, { at, length, piece, times }) => {
    const start = Math.floor(at * text.length);
    return text.slice(0, start) + piece.repeat(times) + text.slice(start + (times > 1 ? 0 : length));
  }, seed),
);

test("whatever is done to a text, reading it ends soon and without an exception", () => {
  assert(
    property(mutated, (text) => {
      expect(cpuTime(() => readYamlModel(text, "a.yaml", someControls))).toBeLessThan(2000);
      const { model, diagnostics } = readYamlModel(text, "a.yaml", someControls);
      expect(model === undefined).toBe(diagnostics.some(({ severity }) => severity === "error"));
      for (const { span, hint } of diagnostics) {
        expect(hint).not.toBe("");
        expect(span && (span.line < span.endLine || (span.line === span.endLine && span.column <= span.endColumn))).toBe(true);
      }
    }),
    { numRuns: 500, seed: 20_260_901 },
  );
}, 120_000);
