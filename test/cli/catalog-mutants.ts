import { array, nat, sample, tuple } from "fast-check";
import { parse, stringify } from "yaml";
import { changedText, textChange, type TextChange } from "./changed-text.ts";

/** Words that mean something somewhere in a rule, or are likely to upset somebody. */
const words = [
  "true",
  "false",
  "null",
  "~",
  "0",
  "-1",
  "1e999",
  "[]",
  "{}",
  "''",
  "__proto__",
  "constructor",
  "toString",
  "<<",
  "&a",
  "*a",
  "!!js/function x",
  "agent",
  "flow",
  "asset",
  "source",
  "every-route",
  "ours(agent)",
  "strangers(agent, source)",
  "contentSources(agent)",
  "influence(stranger, source)",
  "flows.exists(x, true)",
  "agent.kind == 'llm'",
  "has(agent.x)",
  "!(",
  "))",
  "&&",
  "||",
  "?:",
  "[1, 2].all(x, x)",
  "confidentiality(context(agent))",
  "weak",
  "AML.T0051.001",
  "LLM01:2026",
  "{agent}",
  "{",
  "|",
  ">-",
  "- ",
  ": ",
  "#",
  "\t",
  "\u0000",
  "\u202e",
  "💥",
  "x".repeat(3000),
] as const;

/** Mutants of rules: every other one of the tree, the rest of the text. @param texts rules to start from */
export const catalogMutants = (texts: readonly string[], count: number, seed: number): string[] =>
  sample(tuple(nat(texts.length - 1), array(textChange(words), { minLength: 1, maxLength: 4 })), { numRuns: count, seed }).map(
    ([from, changes], index) => {
      const text = (texts[from] ?? "").replace(/^id: .*$/m, `id: mutant-${index}`);
      return index % 2 === 0 ? changedTree(text, changes) : changes.reduce(changedText, text);
    },
  );

const changedTree = (text: string, changes: readonly TextChange[]): string => {
  const tree = parse(text, { merge: true }) as unknown;
  for (const { at, what, word, length } of changes) {
    const places = placesIn(tree).filter(({ key }) => key !== "id");
    const place = places[Math.floor(at * places.length)];
    if (!place) continue;
    const { holder, key } = place;
    if (what === "cut") delete holder[key];
    else if (what === "twice") holder[`${key}${length}`] = holder[key];
    else if (what === "number") holder[key] = length;
    else if (what === "text" && typeof holder[key] === "string")
      holder[key] = changedText(holder[key], { at, what: "text", word, length: 3 });
    else holder[key] = word;
  }
  return stringify(tree);
};

/** Every place in a tree that can be changed; the examples are large, and count for one. */
const placesIn = (node: unknown): { holder: Record<string, unknown>; key: string }[] => {
  if (typeof node !== "object" || node === null) return [];
  const holder = node as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...(key === "examples" ? [] : placesIn(holder[key]))]);
};
