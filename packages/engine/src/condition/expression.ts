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
  if (expression.op === "name") return [expression.name];
  if (expression.op !== "quantifier") return partsOf(expression).flatMap(freeNames);
  return [...freeNames(expression.list), ...freeNames(expression.body).filter((name) => name !== expression.variable)];
};

/** What an expression is made of, one level down. */
export const partsOf = (node: Expression): readonly Expression[] => {
  switch (node.op) {
    case "literal":
    case "name":
      return [];
    case "attribute":
    case "stated":
      return [node.of];
    case "call":
      return node.arguments;
    case "quantifier":
      return [node.list, node.body];
    case "list":
      return node.items;
    case "in":
      return [node.item, node.list];
    case "equals":
    case "and":
    case "or":
      return [node.left, node.right];
    case "not":
      return [node.operand];
    case "choose":
      return [node.if, node.then, node.else];
  }
};
