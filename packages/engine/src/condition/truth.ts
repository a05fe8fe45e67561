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

export const and = (left: Truth, right: () => Truth): Truth => {
  if (left === false) return false;
  const other = right();
  if (other === false) return false;
  return left === true ? other : other === true ? left : join(left, other);
};

export const or = (left: Truth, right: () => Truth): Truth => {
  if (left === true) return true;
  const other = right();
  if (other === true) return true;
  return left === false ? other : other === false ? left : join(left, other);
};

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
