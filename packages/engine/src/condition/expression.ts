/** The part of CEL that conditions may use, as plain data, so that a compiled catalog is JSON. Offsets count characters of the source. */
export type Expression = { start: number; end: number } & (
  | { op: "literal"; value: string | boolean | number }
  | { op: "name"; name: string }
  | { op: "attribute"; of: Expression; name: string }
  | { op: "stated"; of: Expression; name: string }
  | { op: "call"; function: string; arguments: Expression[] }
  | { op: "quantifier"; which: "exists" | "all" | "filter"; list: Expression; variable: string; body: Expression }
  | { op: "list"; items: Expression[] }
  | { op: "in"; item: Expression; list: Expression }
  | { op: "equals"; left: Expression; right: Expression; negated: boolean }
  | { op: "and" | "or"; left: Expression; right: Expression }
  | { op: "not"; operand: Expression }
  | { op: "choose"; if: Expression; then: Expression; else: Expression }
);

/** A condition with the text it was parsed from. */
export interface Condition {
  source: string;
  expression: Expression;
}

/** The conditions that must all hold, one by one: `a && (b && c)` becomes a, b, c. */
export const conjuncts = ({ source, expression }: Condition): Condition[] =>
  expression.op === "and"
    ? [expression.left, expression.right].flatMap((side) => conjuncts({ source, expression: side }))
    : [{ source, expression }];

/** The text of one part of a condition. */
export const textOf = ({ source, expression }: Condition): string => source.slice(expression.start, expression.end);

/** The names that an expression takes from outside, those of its own quantifiers aside. */
export const freeNames = (expression: Expression): string[] => {
  switch (expression.op) {
    case "literal":
      return [];
    case "name":
      return [expression.name];
    case "attribute":
    case "stated":
      return freeNames(expression.of);
    case "call":
      return expression.arguments.flatMap(freeNames);
    case "quantifier":
      return [...freeNames(expression.list), ...freeNames(expression.body).filter((name) => name !== expression.variable)];
    case "list":
      return expression.items.flatMap(freeNames);
    case "in":
      return [...freeNames(expression.item), ...freeNames(expression.list)];
    case "equals":
    case "and":
    case "or":
      return [...freeNames(expression.left), ...freeNames(expression.right)];
    case "not":
      return freeNames(expression.operand);
    case "choose":
      return [expression.if, expression.then, expression.else].flatMap(freeNames);
  }
};
