import type { Element, Fact } from "@bartizan/model";
import { attributeWord } from "@bartizan/model";
import type { Facts } from "../facts/facts.ts";
import { functionByName } from "../functions.ts";
import type { Expression } from "./expression.ts";
import { statedOf, unknownOf } from "./stated.ts";
import { and, both, either, not, or, Undecided, type Truth } from "./truth.ts";
import { Members, membership, type Member, type Value } from "./value.ts";

/** What a condition is evaluated against. */
export interface Scope {
  facts: Facts;
  names: Readonly<Record<string, Value>>;
  /** What an attribute is taken to be instead of what is stated. */
  instead?: (element: Element, attribute: string) => string | boolean | undefined;
  /** Takes down the facts that were consulted, where somebody will read them. */
  note?: ((fact: Fact) => void) | undefined;
}

/** An expression made ready to run: it is run for every rule at every element. */
type Program = (scope: Scope) => Value;
export type Test = (scope: Scope) => Truth;

/** Evaluates a checked condition with three values. A type error cannot happen here; if one does it is our own fault and throws. */
export const evaluate = (expression: Expression, scope: Scope): Value => programOf(expression)(scope);

export const evaluateTruth = (expression: Expression, scope: Scope): Truth => truthOf(programOf(expression)(scope));

const programs = new WeakMap<Expression, Program>();

const programOf = (expression: Expression): Program => {
  let program = programs.get(expression);
  if (!program) programs.set(expression, (program = prepared(expression)));
  return program;
};

const truthOf = (value: Value): Truth => {
  if (typeof value === "boolean" || value instanceof Undecided) return value;
  throw new Error(`a condition came out as ${typeof value}`);
};

/** A condition made ready to be asked in one scope after another. */
export const tested = (expression: Expression): Test => {
  const program = prepared(expression);
  return (scope) => truthOf(program(scope));
};

const prepared = (expression: Expression): Program => {
  switch (expression.op) {
    case "literal": {
      const { value } = expression;
      return () => value;
    }
    case "name": {
      const { name } = expression;
      return ({ names }) => {
        const value = names[name];
        if (value === undefined) throw new Error(`the name ${name} is not bound`);
        return value;
      };
    }
    case "attribute": {
      const [of, { name }] = [prepared(expression.of), expression];
      return (scope) => readAttribute(of(scope) as Element, name, scope);
    }
    case "stated": {
      const [of, { name }] = [prepared(expression.of), expression];
      return (scope) => {
        const element = of(scope) as Element;
        const now = scope.facts.now(element);
        return scope.instead?.(element, name) !== undefined || ("attributes" in now && now.attributes[name] !== undefined);
      };
    }
    case "call":
      return preparedCall(expression.function, expression.arguments.map(prepared));
    case "quantifier":
      return quantified(expression);
    case "list": {
      const items = expression.items.map(prepared);
      return (scope) => new Members(items.map((item) => ({ item: item(scope) as string, unknowns: [] })));
    }
    case "in": {
      const [item, list] = [prepared(expression.item), prepared(expression.list)];
      return (scope) => isIn(item(scope), list(scope));
    }
    case "equals": {
      const [left, right, { negated }] = [prepared(expression.left), prepared(expression.right), expression];
      return (scope) => {
        const same = isSame(left(scope), right(scope));
        return negated ? not(same) : same;
      };
    }
    case "and": {
      const [left, right] = [tested(expression.left), tested(expression.right)];
      return (scope) => {
        const first = left(scope);
        return first === false ? false : both(first, right(scope));
      };
    }
    case "or": {
      const [left, right] = [tested(expression.left), tested(expression.right)];
      return (scope) => {
        const first = left(scope);
        return first === true ? true : either(first, right(scope));
      };
    }
    case "not": {
      const operand = tested(expression.operand);
      return (scope) => not(operand(scope));
    }
    case "choose": {
      const [condition, then, otherwise] = [tested(expression.if), prepared(expression.then), prepared(expression.else)];
      return (scope) => {
        const holds = condition(scope);
        return holds instanceof Undecided ? holds : holds ? then(scope) : otherwise(scope);
      };
    }
  }
};

const preparedCall = (name: string, given: readonly Program[]): Program => {
  const found = functionByName.get(name);
  if (!found) throw new Error(`there is no function ${name}`);
  const call = found.call as (facts: Facts, ...parameters: Value[]) => Value;
  const [first, ...rest] = given;
  // Most functions ask one thing of one element.
  if (first && rest.length === 0)
    return (scope) => {
      const parameter = first(scope);
      const value = parameter instanceof Undecided ? parameter : call(scope.facts, parameter);
      scope.note?.(derivedFact(name, [parameter], value));
      return value;
    };
  return (scope) => {
    const parameters = given.map((each) => each(scope));
    const value = parameters.find((parameter) => parameter instanceof Undecided) ?? call(scope.facts, ...parameters);
    scope.note?.(derivedFact(name, parameters, value));
    return value;
  };
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

const readAttribute = (element: Element, name: string, scope: Scope): Value => {
  const instead = scope.instead?.(element, name);
  if (instead !== undefined) return instead;
  const stated = statedOf(scope.facts.now(element), name);
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

const quantified = ({ which, variable, list: of, body }: Extract<Expression, { op: "quantifier" }>): Program => {
  const [listed, test] = [prepared(of), tested(body)];
  return (scope) => {
    const list = listed(scope);
    if (list instanceof Undecided) return list;
    if (!(list instanceof Members)) throw new Error(`${which} needs a list`);
    // Many lists are empty, and nothing is asked of their members.
    const names = list.items.length > 0 ? { ...scope.names } : {};
    const within = { ...scope, names };
    const holdsFor = (member: Member): Truth => {
      names[variable] = member.item;
      return test(within);
    };
    return which === "filter" ? kept(list, holdsFor) : which === "exists" ? forAny(list, holdsFor) : forAll(list, holdsFor);
  };
};

const kept = (list: Members, holdsFor: (member: Member) => Truth): Members =>
  new Members(
    list.items.flatMap((member): Member[] => {
      const holds = holdsFor(member);
      if (holds === false) return [];
      return [holds === true ? member : { ...member, possible: true, unknowns: [...member.unknowns, ...holds.unknowns] }];
    }),
    list.more,
  );

const forAny = ({ items, more }: Members, holdsFor: (member: Member) => Truth): Truth => {
  let result: Truth = more.length > 0 && new Undecided(more);
  for (const member of items) {
    result = either(
      result,
      and(membership(member), () => holdsFor(member)),
    );
    if (result === true) break;
  }
  return result;
};

const forAll = ({ items, more }: Members, holdsFor: (member: Member) => Truth): Truth => {
  let result: Truth = more.length === 0 || new Undecided(more);
  for (const member of items) {
    result = both(
      result,
      or(not(membership(member)), () => holdsFor(member)),
    );
    if (result === false) break;
  }
  return result;
};
