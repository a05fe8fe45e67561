import type { Case, Expected } from "./expectations.ts";
import { rootOf } from "./techniques.ts";

const promptInjection = "AML.T0051";

/** Techniques whose content travels: they may be reported on any flow of their attack path. */
const travelling: ReadonlySet<string> = new Set([promptInjection, "AML.T0068", "AML.T0078", "AML.T0093"]);

const longestPath = 12;

/**
 * Whether a reported technique earns the credit for an expected one. The same id does, and so does a sub-technique of an expected
 * technique (the tool is more specific); a parent or a sibling of an expected sub-technique does not. The kinds of prompt injection count
 * as one, since ATLAS itself does not tell them apart consistently.
 */
export const same = (expected: string, reported: string): boolean =>
  expected === reported || rootOf(reported) === expected || (rootOf(expected) === promptInjection && rootOf(reported) === promptInjection);

/** Whether two techniques are the same, parent and child, or siblings. */
export const family = (expected: string, reported: string): boolean => rootOf(expected) === rootOf(reported);

/** The places where a reported technique counts as located: those of the expectation, and for content that travels every flow it takes. */
export const acceptedPlaces = ({ flows }: Case, { technique, on, path = [] }: Expected): Set<string> => {
  const places = new Set(on);
  if (!travelling.has(rootOf(technique))) return places;
  for (const { id, from, to } of flows) if (path.some((node, at) => node === from && path[at + 1] === to)) places.add(id);
  return places;
};

/** The accepted places and what touches them: both ends of an accepted flow, and every flow at an accepted component. */
export const nearPlaces = ({ flows }: Case, accepted: ReadonlySet<string>): Set<string> =>
  new Set([
    ...accepted,
    ...flows.filter(({ id }) => accepted.has(id)).flatMap(({ from, to }) => [from, to]),
    ...flows.filter(({ from, to }) => accepted.has(from) || accepted.has(to)).map(({ id }) => id),
  ]);

const step = (from: string, to: string): string => `${from}>${to}`;

/** Tells whether a path of a case is one an attacker could walk: simple, not endless, each step a flow in either direction or a credential's way. */
export const properPath = ({ flows, unlocks }: Case): ((path: readonly string[]) => boolean) => {
  const steps = new Set([
    ...flows.flatMap(({ from, to }) => [step(from, to), step(to, from)]),
    ...unlocks.map(([holder, opened]) => step(holder, opened)),
  ]);
  return (path) =>
    path.length <= longestPath &&
    new Set(path).size === path.length &&
    path.every((node, at) => at === 0 || steps.has(step(path[at - 1] ?? "", node)));
};

/** Length of the longest common subsequence (Wagner and Fischer 1974). */
const commonLength = (a: readonly string[], b: readonly string[]): number => {
  let above: number[] = Array.from({ length: b.length + 1 }, () => 0);
  for (const x of a) {
    const row = [0];
    for (const [at, y] of b.entries()) row.push(x === y ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0));
    above = row;
  }
  return above.at(-1) ?? 0;
};

export interface PathHit {
  /** The expected entry comes before the expected impact. */
  ends: boolean;
  /** And at least half of the expected nodes lie between them in order. */
  half: boolean;
  /** And all of them do. */
  full: boolean;
}

/** How much of an expected attack path a reported one tells. */
export const pathHit = (expected: readonly string[], reported: readonly string[]): PathHit => {
  const entry = reported.indexOf(expected[0] ?? "");
  const impact = reported.lastIndexOf(expected.at(-1) ?? "");
  if (entry < 0 || impact < entry) return { ends: false, half: false, full: false };
  const common = commonLength(expected, reported.slice(entry, impact + 1));
  return { ends: true, half: common * 2 >= expected.length, full: common === expected.length };
};
