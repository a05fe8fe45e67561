import { type Arbitrary, array, boolean, constantFrom, nat, oneof, record, sample, string } from "fast-check";
import { parse, stringify } from "yaml";
import { evenShare } from "../even-share.ts";
import { hostileTexts } from "../write/hostile.ts";
import { changedText, textChange, type TextChange } from "./changed-text.ts";
import { gentleChanges, roughChanges, type Draw, type Tree } from "./model-changes.ts";

export interface Mutant {
  half: "tree" | "text";
  /** What was done, by name. */
  changes: readonly string[];
  text: string;
}

// Pieces of YAML and of models, parted by bars.
const marks = "\t|\n|\r\n|\0|\uFEFF|- |: |? |#|%|@|'|\"|{|}|[|]|>-\n|---\n|...\n".split("|");
const yaml = "&a |*a|<<: *a|<<: {}|!!js/function |!!binary |!x |~|null|true|1e999|-.inf|0x41|2026-01-01|__proto__: |constructor: ".split(
  "|",
);
const keys = "bartizan: 1|bartizan: 2|system: |extends: ../x.yaml|imports: [x.yaml]|kind: |in: |is: |agent|llm|untrusted|end-user".split(
  "|",
);
const pieces = [...marks, ...yaml, ...keys, "|\n", "[".repeat(3000), "{a: ".repeat(200), "x".repeat(3000)];
const words = [...Object.values(hostileTexts), ...pieces];
const gentle = constantFrom(...Object.keys(gentleChanges));
const rough = constantFrom(...Object.keys(roughChanges));
const word = oneof(constantFrom(...words), string({ maxLength: 30, unit: "binary" }));

interface TreeChange extends Draw {
  gentle: string;
  rough: string;
}
const treeChange: Arbitrary<TreeChange> = record({ at: evenShare, other: evenShare, word, gentle, rough });

interface LineChange {
  at: number;
  to: number;
  what: "line out" | "line twice" | "line moved";
}
const lineChange: Arbitrary<LineChange> = record({
  at: evenShare,
  to: evenShare,
  what: constantFrom("line out", "line twice", "line moved"),
});

const drawn = record({
  seed: nat(1_000_000),
  // Many of the first are models still, few of the others.
  isGentle: boolean(),
  tree: array(treeChange, { minLength: 1, maxLength: 4 }),
  text: array(oneof<[Arbitrary<TextChange>, Arbitrary<LineChange>]>(textChange(pieces), lineChange), { minLength: 1, maxLength: 3 }),
});

/**
 * Mutants of models: every other one of the tree, the rest of the text. The same numbers give the same mutants.
 * @param seeds groups of models to start from; each group is taken as often as the others
 */
export function* modelMutants(seeds: readonly (readonly string[])[], count: number, seed: number): Generator<Mutant> {
  for (const [index, { seed: choice, isGentle, tree, text }] of sample(drawn, { numRuns: count, seed }).entries()) {
    const group = seeds[choice % seeds.length] ?? [];
    const source = group[Math.floor(choice / seeds.length) % group.length] ?? "";
    if (index % 2 === 1) yield { half: "text", changes: text.map(({ what }) => what), text: text.reduce(textAfter, source) };
    else yield { half: "tree", ...treeAfter(source, tree, isGentle) };
  }
}

const treeAfter = (source: string, draws: readonly TreeChange[], isGentle: boolean): Omit<Mutant, "half"> => {
  const model = parse(source) as Tree;
  const changes = draws.map((draw) => {
    const name = isGentle ? draw.gentle : draw.rough;
    (gentleChanges[name] ?? roughChanges[name])?.(model, draw);
    return name;
  });
  return { changes, text: stringify(model, { lineWidth: 0 }) };
};

const textAfter = (text: string, change: TextChange | LineChange): string => {
  if ("word" in change) return changedText(text, change);
  const lines = text.split("\n");
  const at = Math.floor(change.at * lines.length);
  const [line = ""] = change.what === "line twice" ? lines.slice(at) : lines.splice(at, 1);
  if (change.what !== "line out") lines.splice(Math.floor(change.to * lines.length), 0, line);
  return lines.join("\n");
};
