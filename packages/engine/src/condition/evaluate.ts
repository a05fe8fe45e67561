import type { Element, Fact, StatedValue, Unknown } from "@bartizan/model";
import { attributeWord } from "@bartizan/model";
import type { Expression } from "./expression.ts";
import { and, both, either, not, or, Undecided, type Truth } from "./truth.ts";
import { Members, membership, type Member, type Value } from "./value.ts";

/** What a condition is evaluated against. */
export interface Scope {
  names: Readonly<Record<string, Value>>;
  call(name: string, parameters: Value[]): Value;
  /** What an attribute is taken to be instead of what is stated. */
  instead?: (element: Element, attribute: string) => string | boolean | undefined;
  /** Takes down the facts that were consulted, where somebody will read them. */
  note?: (fact: Fact) => void;
}

/**
 * Evaluates a checked condition with three values. A type error cannot happen here; if one does it is our own fault and throws. It runs for
 * every rule at every element: without closures, each of which would cost memory for all that it can see.
 */
export const evaluate = (expression: Expression, scope: Scope): Value => {
  switch (expression.op) {
    case "literal":
      return expression.value;
    case "name": {
      const value = scope.names[expression.name];
      if (value === undefined) throw new Error(`the name ${expression.name} is not bound`);
      return value;
    }
    case "attribute":
      return readAttribute(evaluate(expression.of, scope) as Element, expression.name, scope);
    case "stated": {
      const element = evaluate(expression.of, scope) as Element;
      return (
        scope.instead?.(element, expression.name) !== undefined ||
        ("attributes" in element && element.attributes[expression.name] !== undefined)
      );
    }
    case "call": {
      const parameters: Value[] = [];
      for (const argument of expression.arguments) parameters.push(evaluate(argument, scope));
      const value = scope.call(expression.function, parameters);
      scope.note?.(derivedFact(expression.function, parameters, value));
      return value;
    }
    case "quantifier":
      return quantify(expression, evaluate(expression.list, scope), scope);
    case "list":
      return listOf(expression.items, scope);
    case "in":
      return isIn(evaluate(expression.item, scope), evaluate(expression.list, scope));
    case "equals": {
      const same = isSame(evaluate(expression.left, scope), evaluate(expression.right, scope));
      return expression.negated ? not(same) : same;
    }
    case "and": {
      const left = evaluateTruth(expression.left, scope);
      return left === false ? false : both(left, evaluateTruth(expression.right, scope));
    }
    case "or": {
      const left = evaluateTruth(expression.left, scope);
      return left === true ? true : either(left, evaluateTruth(expression.right, scope));
    }
    case "not":
      return not(evaluateTruth(expression.operand, scope));
    case "choose": {
      const condition = evaluateTruth(expression.if, scope);
      if (condition instanceof Undecided) return condition;
      return evaluate(condition ? expression.then : expression.else, scope);
    }
  }
};

const listOf = (items: readonly Expression[], scope: Scope): Members =>
  new Members(items.map((item) => ({ item: evaluate(item, scope) as string, unknowns: [] })));

export const evaluateTruth = (expression: Expression, scope: Scope): Truth => {
  const value = evaluate(expression, scope);
  if (typeof value === "boolean" || value instanceof Undecided) return value;
  throw new Error(`a condition came out as ${typeof value}`);
};

/** What a function of the graph came to, as a fact for a reader. */
const derivedFact = (name: string, parameters: readonly Value[], value: Value): Fact => {
  const [subject] = parameters;
  const element = typeof subject === "object" && "id" in subject ? subject : undefined;
  const members = value instanceof Members ? value.items.map((member) => idOf(member.item)) : [];
  const shown = members.length > 6 ? `${members.slice(0, 6).join(", ")} and ${members.length - 6} more` : members.join(", ");
  const said =
    value instanceof Members
      ? shown || (value.more.length > 0 ? "not stated" : "none")
      : value instanceof Undecided
        ? "not stated"
        : value === true
          ? "yes"
          : value === false
            ? "no"
            : String(idOf(value));
  const of = parameters.map((parameter) =>
    parameter instanceof Undecided || parameter instanceof Members ? "..." : String(idOf(parameter)),
  );
  return {
    text: `${name}(${of.join(", ")}): ${said}`,
    value:
      value instanceof Undecided || (value instanceof Members && value.more.length > 0 && members.length === 0)
        ? "unknown"
        : value === false
          ? "false"
          : "true",
    from: "derived",
    ...(element && { element: element.id }),
    ...(element?.span && { span: element.span }),
  };
};

/** What is stated of an attribute; undefined where it is unknown. */
export const statedOf = (element: Element, attribute: string): StatedValue | undefined => {
  const stated = "attributes" in element ? element.attributes[attribute] : undefined;
  return stated?.value === "unknown" ? undefined : stated;
};

export const unknownOf = (element: Element, attribute: string): Unknown => ({ element: element.id, attribute });

const readAttribute = (element: Element, name: string, scope: Scope): Value => {
  const instead = scope.instead?.(element, name);
  if (instead !== undefined) return instead;
  const stated = statedOf(element, name);
  if (stated) {
    const text = `${element.id}.${name} is ${stated.value}`;
    scope.note?.({
      text,
      value: "true",
      from: stated.from,
      element: element.id,
      attribute: name,
      ...(stated.pointer !== undefined && { pointer: stated.pointer }),
      ...(stated.span && { span: stated.span }),
    });
    return stated.value;
  }
  scope.note?.({
    text: `${element.id}.${name} is not stated`,
    value: "unknown",
    element: element.id,
    attribute: name,
    ...(element.span && { span: element.span }),
  });
  return new Undecided(attributeWord(name) ? [unknownOf(element, name)] : []);
};

const isSame = (left: Value, right: Value): Truth => {
  if (left instanceof Undecided) return left;
  if (right instanceof Undecided) return right;
  return idOf(left) === idOf(right);
};

const isIn = (item: Value, list: Value): Truth => {
  if (item instanceof Undecided) return item;
  if (!(list instanceof Members)) throw new Error("`in` needs a list");
  let result: Truth = list.more.length > 0 ? new Undecided(list.more) : false;
  for (const member of list.items) {
    if (idOf(member.item) === idOf(item)) result = or(result, () => membership(member));
  }
  return result;
};

const idOf = (value: Value): string | number | boolean => {
  if (value instanceof Undecided || value instanceof Members) throw new Error("only single values can be compared");
  return typeof value === "object" ? value.id : value;
};

const quantify = (expression: Extract<Expression, { op: "quantifier" }>, list: Value, scope: Scope): Value => {
  if (list instanceof Undecided) return list;
  if (!(list instanceof Members)) throw new Error(`${expression.which} needs a list`);
  const names = { ...scope.names };
  const within = { ...scope, names };
  const test = (member: Member): Truth => {
    names[expression.variable] = member.item;
    return evaluateTruth(expression.body, within);
  };

  if (expression.which === "filter") {
    const kept = list.items.flatMap((member): Member[] => {
      const holds = test(member);
      if (holds === false) return [];
      return [holds === true ? member : { ...member, possible: true, unknowns: [...member.unknowns, ...holds.unknowns] }];
    });
    return new Members(kept, list.more);
  }
  const rest: Truth = list.more.length > 0 ? new Undecided(list.more) : expression.which === "all";
  let result: Truth = expression.which === "all";
  for (const member of list.items) {
    result =
      expression.which === "exists"
        ? or(result, () => and(membership(member), () => test(member)))
        : and(result, () => or(not(membership(member)), () => test(member)));
  }
  return expression.which === "exists" ? or(result, () => rest) : and(result, () => rest);
};
