import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import { anchorOf } from "../../site/src/anchor-of.ts";

test("names are kept where they can be ids", () => {
  expect(anchorOf("control", "human-approval")).toBe("control:human-approval");
  expect(anchorOf("entry", "owasp-llm-2026", "LLM01:2026")).toBe("entry:owasp-llm-2026:LLM01:2026");
  expect(anchorOf("entry", "nist-ai-rmf-1.0", "GOVERN 1.1")).toBe("entry:nist-ai-rmf-1.0:GOVERN_1.1");
});

const word = oneof(
  string({ unit: "binary", maxLength: 6 }),
  array(constantFrom(" ", "_", "~", ":", "\t", "\u00a0", "2", "0", "a"), { maxLength: 5 }).map((letters) => letters.join("")),
);

test("any words give an id without white space, and other words another one", () => {
  const seen = new Map<string, string>();
  assert(
    property(word, word, (one, two) => {
      const anchor = anchorOf("entry", one, two);
      expect(anchor).toMatch(/^\S+$/);
      const words = JSON.stringify([one, two]);
      expect(seen.get(anchor) ?? words).toBe(words);
      seen.set(anchor, words);
    }),
    { numRuns: 5000, seed: 20_261_123 },
  );
});
