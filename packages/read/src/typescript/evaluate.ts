import type { Expression, Node, TemplateLiteral } from "@babel/types";
import { arrayLiteral, objectLiteral } from "./literals.ts";
import { callValue } from "./call-value.ts";
import { functionValue } from "./function-value.ts";
import { memberOf } from "./member-of.ts";
import { binary, isTrue, unary } from "./operators.ts";
import type { Scope } from "./scope.ts";
import { isPrimitive, nothing, type Slot, type Value } from "./value.ts";
import type { Work } from "./work.ts";

/** Works out expressions of a file; everything that is not listed here is refused. */
export type Evaluate = (node: Expression, scope: Scope) => Value;

export const evaluator = (work: Work): Evaluate => {
  const evaluate: Evaluate = (node, scope) => work.within(() => step(node, scope));
  const slot = (node: Expression, scope: Scope): Slot => ({ value: evaluate(node, scope), at: scope.place(node) });

  const step = (node: Expression, scope: Scope): Value => {
    const at = scope.place(node);
    work.here = at;
    switch (node.type) {
      case "StringLiteral":
      case "NumericLiteral":
      case "BooleanLiteral":
        return node.value;
      case "NullLiteral":
        return null;
      case "TemplateLiteral":
        return template(node, scope);
      case "Identifier":
        return named(node.name, node, scope);
      case "ArrayExpression":
        return arrayLiteral(node, scope, slot, work);
      case "ObjectExpression":
        return objectLiteral(node, scope, slot, work);
      case "ArrowFunctionExpression":
      case "FunctionExpression":
        return functionValue(node, scope, evaluate, work);
      case "CallExpression":
      case "OptionalCallExpression":
        return callValue(node, scope, slot, work);
      case "MemberExpression":
      case "OptionalMemberExpression":
        return memberOf(node, scope, slot, work);
      case "ConditionalExpression": {
        const test = evaluate(node.test, scope);
        return test === nothing ? nothing : evaluate(isTrue(test) ? node.consequent : node.alternate, scope);
      }
      case "LogicalExpression": {
        const left = evaluate(node.left, scope);
        if (left === nothing) return nothing;
        const stays = node.operator === "??" ? left !== null && left !== undefined : isTrue(left) === (node.operator === "||");
        return stays ? left : evaluate(node.right, scope);
      }
      case "BinaryExpression":
        if (node.left.type === "PrivateName") return work.refuse(at, "A private name");
        return binary(node.operator, evaluate(node.left, scope), evaluate(node.right, scope), at, work);
      case "UnaryExpression":
        return unary(node.operator, evaluate(node.argument, scope), at, work);
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
      case "TSTypeAssertion":
      case "ParenthesizedExpression":
        return evaluate(node.expression, scope);
      default:
        return work.refuse(at, nameOfNode(node));
    }
  };

  const template = (node: TemplateLiteral, scope: Scope): Value => {
    let text = "";
    for (const [index, part] of node.quasis.entries()) {
      text += part.value.cooked ?? "";
      const inner = node.expressions[index] as Expression | undefined;
      if (!inner) continue;
      const value = evaluate(inner, scope);
      if (value === nothing) return nothing;
      if (!isPrimitive(value)) return work.refuse(scope.place(inner), "Something other than text or a number in a template string");
      text += String(value);
    }
    return work.made(text);
  };

  const named = (name: string, node: Node, scope: Scope): Value => {
    const known = scope.find(name);
    if (known) return known();
    if (name === "undefined") return undefined;
    return work.refuse(scope.place(node), `The name "${name.slice(0, 100)}", which this file neither declares nor imports,`);
  };

  return evaluate;
};

/** What people call it, for sentences that refuse it. */
const nameOfNode = (node: Node): string => names[node.type] ?? `This (${node.type})`;

const names: Readonly<Record<string, string>> = {
  AssignmentExpression: "An assignment",
  AwaitExpression: "await",
  BigIntLiteral: "A big integer",
  ClassExpression: "A class",
  Import: "A dynamic import",
  ImportExpression: "A dynamic import",
  MetaProperty: "import.meta",
  NewExpression: "new",
  RegExpLiteral: "A regular expression",
  SequenceExpression: "A list of expressions",
  TaggedTemplateExpression: "A tagged template",
  ThisExpression: "this",
  UpdateExpression: "An assignment",
  YieldExpression: "yield",
};
