import { parse } from "@marcbachmann/cel-js";
import type { Condition, Expression } from "./expression.ts";
import { wholePart } from "./whole-part.ts";

/** What is wrong with a condition: a plain sentence and where in its text. */
export interface ConditionProblem {
  problem: string;
  hint: string;
  start: number;
  end: number;
}

type Quantifier = Extract<Expression, { op: "quantifier" }>["which"];
const quantifiers: readonly string[] = ["exists", "all", "filter"] satisfies Quantifier[];

/** Shape of the nodes that the CEL library parses to. */
interface ParsedNode {
  op: string;
  args: unknown;
  start: number;
  end: number;
}

/**
 * Parses a condition with the CEL library and keeps the part of the language that the three-valued evaluator knows.
 * Regular expressions (`matches`) are refused: a bad one can run for minutes.
 */
export const parseCondition = (source: string): { condition: Condition | undefined; problems: ConditionProblem[] } => {
  const problems: ConditionProblem[] = [];
  let root: ParsedNode;
  try {
    root = parse(source).ast;
  } catch (error) {
    const message = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return {
      condition: undefined,
      problems: [{ problem: `The condition cannot be parsed: ${message}`, hint: "Conditions are CEL.", start: 0, end: source.length }],
    };
  }

  const refuse = (node: ParsedNode, what: string, hint: string): Expression => {
    problems.push({ problem: `${what} cannot be used in a condition.`, hint, start: node.start, end: node.end });
    return { op: "literal", value: false, start: node.start, end: node.end };
  };

  const convert = (node: ParsedNode): Expression => {
    const place = wholePart(source, node.start, node.end);
    const args = node.args as ParsedNode[];
    switch (node.op) {
      case "value": {
        const value = node.args;
        if (typeof value === "bigint") return { op: "literal", value: Number(value), ...place };
        if (typeof value === "string" || typeof value === "boolean" || typeof value === "number") return { op: "literal", value, ...place };
        return refuse(node, "This literal", "Use texts, numbers, true and false.");
      }
      case "id":
        return { op: "name", name: String(node.args), ...place };
      case ".":
        return { op: "attribute", of: convert(args[0] as ParsedNode), name: args[1] as unknown as string, ...place };
      case "call": {
        const [name, parameters] = node.args as [string, ParsedNode[]];
        const [only] = parameters;
        if (name === "has" && only?.op === ".") {
          const [of, attribute] = only.args as [ParsedNode, string];
          return { op: "stated", of: convert(of), name: attribute, ...place };
        }
        return { op: "call", function: name, arguments: parameters.map(convert), ...place };
      }
      case "rcall": {
        const [name, receiver, parameters] = node.args as [string, ParsedNode, ParsedNode[]];
        const [variable, body] = parameters;
        if (!quantifiers.includes(name) || variable?.op !== "id" || !body) {
          return refuse(node, `.${name}(...)`, "Lists have exists(x, ...), all(x, ...) and filter(x, ...).");
        }
        return {
          op: "quantifier",
          which: name as Quantifier,
          list: convert(receiver),
          variable: String(variable.args),
          body: convert(body),
          ...place,
        };
      }
      case "list":
        return { op: "list", items: args.map(convert), ...place };
      case "in":
        return { op: "in", item: convert(args[0] as ParsedNode), list: convert(args[1] as ParsedNode), ...place };
      case "==":
      case "!=":
        return {
          op: "equals",
          left: convert(args[0] as ParsedNode),
          right: convert(args[1] as ParsedNode),
          negated: node.op === "!=",
          ...place,
        };
      case "&&":
      case "||":
        return {
          op: node.op === "&&" ? "and" : "or",
          left: convert(args[0] as ParsedNode),
          right: convert(args[1] as ParsedNode),
          ...place,
        };
      case "!_":
        return { op: "not", operand: convert(node.args as ParsedNode), ...place };
      case "?:":
        return {
          op: "choose",
          if: convert(args[0] as ParsedNode),
          then: convert(args[1] as ParsedNode),
          else: convert(args[2] as ParsedNode),
          ...place,
        };
      default:
        return refuse(node, `The operator ${node.op.replaceAll("_", "")}`, "Use == != in && || ! and ?:.");
    }
  };

  const expression = convert(root);
  return { condition: problems.length > 0 ? undefined : { source, expression }, problems };
};
