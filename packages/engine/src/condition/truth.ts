import type { Unknown } from "@bartizan/model";

/** A statement whose truth rests on facts that the model does not state; answering them decides it. */
export class Undecided {
  readonly unknowns: readonly Unknown[];
  constructor(unknowns: readonly Unknown[]) {
    this.unknowns = unknowns;
  }
}

/** True, false, or undecided: Kleene's strong three-valued logic. */
export type Truth = boolean | Undecided;

export const both = (left: Truth, right: Truth): Truth => {
  if (left === false || right === false) return false;
  return left === true ? right : right === true ? left : join(left, right);
};

export const either = (left: Truth, right: Truth): Truth => {
  if (left === true || right === true) return true;
  return left === false ? right : right === false ? left : join(left, right);
};

/** Asks the right side only where it can change the outcome. */
export const and = (left: Truth, right: () => Truth): Truth => (left === false ? false : both(left, right()));

/** Asks the right side only where it can change the outcome. */
export const or = (left: Truth, right: () => Truth): Truth => (left === true ? true : either(left, right()));

export const not = (operand: Truth): Truth => (operand instanceof Undecided ? operand : !operand);

const join = (left: Undecided, right: Undecided): Undecided => new Undecided(distinct([...left.unknowns, ...right.unknowns]));

/** Each unknown once, in order of first mention. */
export const distinct = (unknowns: readonly Unknown[]): Unknown[] => {
  const seen = new Map<string, Unknown>();
  for (const unknown of unknowns) {
    const key = `${unknown.element}.${unknown.attribute}`;
    if (!seen.has(key)) seen.set(key, unknown);
  }
  return [...seen.values()];
};
