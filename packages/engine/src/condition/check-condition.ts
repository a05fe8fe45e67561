import { attributeFits, attributes, attributeWord, isKindOrFamily, kinds, kindsAndFamilies, nearestWord } from "@bartizan/model";
import { conditionFunctions, functionByName } from "../functions.ts";
import type { Expression } from "./expression.ts";
import type { ConditionProblem } from "./parse-condition.ts";
import { nameOf, type Single, type Type } from "./type.ts";

const truth: Type = { single: "truth" };

/**
 * Checks a parsed condition: every name is bound, every attribute exists and fits, every literal is in the attribute's domain, every
 * function gets what it takes.
 * @param names the bound names and their types
 * @returns the type it comes out as, and everything that is wrong
 */
export const checkCondition = (
  expression: Expression,
  names: Readonly<Record<string, Type>>,
): { type: Type; problems: ConditionProblem[] } => {
  const problems: ConditionProblem[] = [];
  const complain = (at: Expression, problem: string, hint: string): void => {
    problems.push({ problem, hint, start: at.start, end: at.end });
  };
  const near = (word: string, among: Iterable<string>, otherwise: string): string => {
    const guess = nearestWord(word, among);
    return guess ? `Did you mean "${guess}"?` : otherwise;
  };

  const expectTruth = (at: Expression, scope: Readonly<Record<string, Type>>): Type => {
    const type = infer(at, scope);
    const fits = "single" in type && (type.single === "truth" || type.domain?.some((value) => typeof value === "boolean"));
    if (!fits) complain(at, `This is ${nameOf(type)}, not a yes or no.`, "Compare it with == or in, or ask exists(...) of it.");
    return truth;
  };

  const expectLiteral = (at: Expression, against: Type): void => {
    if (at.op !== "literal" || !("single" in against) || !against.domain || against.domain.includes(at.value as string)) return;
    complain(
      at,
      `${JSON.stringify(at.value)} is not among the values of this attribute.`,
      near(String(at.value), against.domain.map(String), `Values: ${against.domain.join(", ")}.`),
    );
  };

  const inferCall = (at: Extract<Expression, { op: "call" }>, scope: Readonly<Record<string, Type>>): Type => {
    const called = functionByName.get(at.function);
    if (!called) {
      complain(
        at,
        `There is no function ${at.function}.`,
        near(
          at.function,
          conditionFunctions.map((each) => each.name),
          "See the list of functions.",
        ),
      );
      return truth;
    }
    if (called.parameters.length !== at.arguments.length) {
      complain(
        at,
        `${at.function} takes ${called.parameters.length} parameters.`,
        `It is ${at.function}(${called.parameters.join(", ")}).`,
      );
      return called.returns;
    }
    for (const [index, argument] of at.arguments.entries()) {
      const wanted = called.parameters[index];
      if (wanted === "kind" || wanted === "attribute") {
        const known = wanted === "kind" ? kindsAndFamilies : attributes.map((each) => each.id);
        const given = argument.op === "literal" ? String(argument.value) : "";
        const fine = wanted === "kind" ? isKindOrFamily(given) : attributeWord(given) !== undefined;
        if (!fine)
          complain(
            argument,
            `"${given}" is not the name of ${wanted === "kind" ? "a kind" : "an attribute"}.`,
            near(given, known, "See the vocabulary."),
          );
        continue;
      }
      const type = infer(argument, scope);
      const fits = "single" in type && (type.single === wanted || (wanted === "element" && isElementSort(type.single)));
      if (!fits) complain(argument, `${at.function} takes a ${wanted} here, not ${nameOf(type)}.`, called.description);
    }
    return called.returns;
  };

  const infer = (at: Expression, scope: Readonly<Record<string, Type>>): Type => {
    switch (at.op) {
      case "literal":
        return { single: typeof at.value === "boolean" ? "truth" : typeof at.value === "number" ? "number" : "text" };
      case "name": {
        const type = scope[at.name];
        if (type) return type;
        complain(at, `The name ${at.name} is not bound.`, near(at.name, Object.keys(scope), `Names: ${Object.keys(scope).join(", ")}.`));
        return { single: "component" };
      }
      case "attribute":
        return inferAttribute(at, infer(at.of, scope));
      case "stated":
        inferAttribute(at, infer(at.of, scope));
        return truth;
      case "call":
        return inferCall(at, scope);
      case "quantifier": {
        const list = infer(at.list, scope);
        if (!("list" in list)) {
          complain(at.list, `This is ${nameOf(list)}, not a list.`, `${at.which} asks the members of a list.`);
          return truth;
        }
        expectTruth(at.body, { ...scope, [at.variable]: { single: list.list } });
        return at.which === "filter" ? list : truth;
      }
      case "list":
        return { list: at.items.every((item) => item.op === "literal") ? "text" : "component" };
      case "in": {
        const item = infer(at.item, scope);
        infer(at.list, scope);
        if (at.list.op === "list") for (const each of at.list.items) expectLiteral(each, item);
        return truth;
      }
      case "equals": {
        const left = infer(at.left, scope);
        const right = infer(at.right, scope);
        expectLiteral(at.right, left);
        expectLiteral(at.left, right);
        return truth;
      }
      case "and":
      case "or":
        expectTruth(at.left, scope);
        return expectTruth(at.right, scope);
      case "not":
        return expectTruth(at.operand, scope);
      case "choose":
        expectTruth(at.if, scope);
        infer(at.else, scope);
        return infer(at.then, scope);
    }
  };

  const inferAttribute = (at: Extract<Expression, { op: "attribute" | "stated" }>, of: Type): Type => {
    const attribute = attributeWord(at.name);
    if (!attribute) {
      complain(
        at,
        `There is no attribute ${at.name}.`,
        near(
          at.name,
          attributes.map((each) => each.id),
          "See the vocabulary.",
        ),
      );
      return truth;
    }
    const sort = "single" in of ? of.single : undefined;
    const possibleKinds = "single" in of && of.kinds ? of.kinds : kinds.map((kind) => kind.id);
    const fits =
      sort === "component"
        ? possibleKinds.some((kind) => attributeFits(attribute, kind))
        : sort !== undefined && attribute.of.includes(sort);
    if (!fits) complain(at, `${at.name} says nothing about ${nameOf(of)} here.`, `It belongs to: ${attribute.of.join(", ")}.`);
    const domain = attribute.values.map((each) => each.value);
    return { single: domain.every((value) => typeof value === "boolean") ? "truth" : "text", domain };
  };

  return { type: infer(expression, names), problems };
};

const isElementSort = (single: Single): boolean => !["text", "number", "truth"].includes(single);
