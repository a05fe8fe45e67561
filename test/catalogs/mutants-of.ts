import type { CompiledCatalog } from "@bartizan/engine";

export type Rule = CompiledCatalog["rules"][number];
type Condition = NonNullable<Rule["when"]>;
type Expression = Condition["expression"];

/** A rule with one thing turned round or left out. */
export interface Mutant {
  /** What was changed, for the author of the rule. */
  what: string;
  rule: Rule;
}

/** One change to an expression, as far as it is worked out. */
interface Change {
  what: string;
  expression: Expression;
}
type Text = (part: Expression) => string;

/** Puts each change of a part back into the whole. */
const within = (changes: readonly Change[], put: (changed: Expression) => Expression): Change[] =>
  changes.map(({ what, expression }) => ({ what, expression: put(expression) }));

const negated = (operand: Expression): Expression =>
  operand.op === "equals" ? { ...operand, negated: !operand.negated } : { op: "not", operand, start: operand.start, end: operand.end };

/** All ways to change one thing in an expression that comes out as a yes or no. */
const changesOfTruth = (at: Expression, text: Text): Change[] => {
  switch (at.op) {
    case "and":
    case "or":
      return [
        { what: `drop ${text(at.left)}`, expression: at.right },
        { what: `drop ${text(at.right)}`, expression: at.left },
        ...within(changesOfTruth(at.left, text), (left) => ({ ...at, left })),
        ...within(changesOfTruth(at.right, text), (right) => ({ ...at, right })),
      ];
    case "not":
      return within(changesOfTruth(at.operand, text), (operand) => ({ ...at, operand }));
    case "choose":
      return [
        ...within(changesOfTruth(at.if, text), (changed) => ({ ...at, if: changed })),
        ...within(changesOfTruth(at.then, text), (then) => ({ ...at, then })),
        ...within(changesOfTruth(at.else, text), (changed) => ({ ...at, else: changed })),
      ];
    case "quantifier":
      return [
        { what: `negate ${text(at)}`, expression: negated(at) },
        ...within(changesOfTruth(at.body, text), (body) => ({ ...at, body })),
        ...within(changesOfList(at.list, text), (list) => ({ ...at, list })),
      ];
    case "literal":
      return [];
    case "attribute":
    case "call":
    case "equals":
    case "in":
    case "list":
    case "name":
    case "stated":
      return [{ what: `negate ${text(at)}`, expression: negated(at) }];
  }
};

/** All ways to change one thing in an expression that comes out as a list: in its filters. */
const changesOfList = (at: Expression, text: Text): Change[] =>
  at.op === "quantifier" && at.which === "filter"
    ? [
        { what: `drop the filter ${text(at.body)}`, expression: at.list },
        ...within(changesOfTruth(at.body, text), (body) => ({ ...at, body })),
        ...within(changesOfList(at.list, text), (list) => ({ ...at, list })),
      ]
    : [];

/** Each condition that differs from one in a single thing, once. */
const changed = ({ source, expression }: Condition, changes: typeof changesOfTruth): { what: string; condition: Condition }[] => {
  const distinct = new Map<string, Change>();
  for (const change of changes(expression, (part) => source.slice(part.start, part.end))) {
    const key = JSON.stringify(change.expression);
    if (!distinct.has(key)) distinct.set(key, change);
  }
  return [...distinct.values()].map((change) => ({ what: change.what, condition: { source, expression: change.expression } }));
};

/** A condition changed in each way, and left out. */
const changedOrDropped = (condition: Condition): { what: string; condition: Condition | undefined }[] => [
  ...(condition.expression.op === "and" ? [] : [{ what: `drop ${condition.source}`, condition: undefined }]),
  ...changed(condition, changesOfTruth),
];

/**
 * Every rule that differs from a rule in one thing that decides where it fires: a literal, comparison or call of `when` or of a filter
 * under `with` negated, a part of and or or left out, a need left out. Needs of influence are left alone, since whoever is bound has it; so
 * are the members of lists of values, which the type check holds against the attribute's domain. A rule without conditions has its subject.
 */
export const mutantsOf = (rule: Rule): Mutant[] => {
  const mutants = [
    ...(rule.when ? changedOrDropped(rule.when).map(({ what, condition }) => ({ what, rule: { ...rule, when: condition } })) : []),
    ...rule.with.flatMap((each, index) =>
      changed(each.list, changesOfList).map(({ what, condition }) => ({
        what: `in ${each.name}: ${what}`,
        rule: { ...rule, with: rule.with.with(index, { ...each, list: condition }) },
      })),
    ),
    ...rule.needs.flatMap((need, index) =>
      need.name === "influence"
        ? []
        : [{ what: `drop the need ${need.name}(${need.at.join(", ")})`, rule: { ...rule, needs: rule.needs.toSpliced(index, 1) } }],
    ),
  ];
  if (mutants.length > 0) return mutants;
  return [{ what: "take any component as the subject", rule: { ...rule, subject: { ...rule.subject, of: ["component"] } } }];
};

/** Every rule that differs from a rule in one thing that decides which techniques and steps are named. */
export const techniqueMutantsOf = (rule: Rule): Mutant[] =>
  (["techniques", "steps"] as const).flatMap((list) =>
    rule[list].flatMap((technique, index) =>
      technique.when
        ? changedOrDropped(technique.when).map(({ what, condition }) => ({
            what: `${technique.id}: ${what}`,
            rule: { ...rule, [list]: rule[list].with(index, { ...technique, when: condition }) },
          }))
        : [],
    ),
  );
