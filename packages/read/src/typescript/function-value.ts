import type { ArrowFunctionExpression, Expression, FunctionDeclaration, FunctionExpression, Statement } from "@babel/types";
import { bindPattern } from "./bind-pattern.ts";
import { declareStatement } from "./declare-statement.ts";
import { isTrue } from "./operators.ts";
import { Scope } from "./scope.ts";
import { listOf, nothing, type Value } from "./value.ts";
import type { Work } from "./work.ts";

type Evaluate = (node: Expression, scope: Scope) => Value;

/** A function that returns a value: constants, conditions and `return` are what its body may hold. */
export const functionValue = (
  node: ArrowFunctionExpression | FunctionExpression | FunctionDeclaration,
  outer: Scope,
  evaluate: Evaluate,
  work: Work,
): Value => {
  if (node.async) return work.refuse(outer.place(node), "An async function");
  if (node.generator) return work.refuse(outer.place(node), "A generator");

  /** What the statements return; undefined where they end without. */
  const run = (statements: readonly Statement[], scope: Scope): { returned: Value } | undefined => {
    for (const statement of statements) declareStatement(statement, scope, evaluate, declareFunction, work);
    for (const statement of statements) {
      work.spend(1);
      if (statement.type === "ReturnStatement") return { returned: statement.argument ? evaluate(statement.argument, scope) : undefined };
      if (statement.type === "BlockStatement") {
        const result = run(statement.body, new Scope(scope.source, scope));
        if (result) return result;
      }
      if (statement.type === "IfStatement") {
        const test = evaluate(statement.test, scope);
        if (test === nothing) return { returned: nothing };
        const branch = isTrue(test) ? statement.consequent : statement.alternate;
        const result = branch ? work.within(() => run([branch], new Scope(scope.source, scope))) : undefined;
        if (result) return result;
      }
    }
    return undefined;
  };

  const declareFunction = (declaration: FunctionDeclaration, scope: Scope): Value => functionValue(declaration, scope, evaluate, work);

  return {
    sort: "function",
    call: (given, at) =>
      work.within(() => {
        const scope = new Scope(outer.source, outer);
        for (const [index, parameter] of node.params.entries()) {
          if (parameter.type === "RestElement") {
            const rest = listOf(given.slice(index));
            bindPattern(parameter.argument, () => rest, scope, evaluate, work);
          } else bindPattern(parameter, () => given[index]?.value, scope, evaluate, work);
        }
        work.callers.push(at);
        const result = node.body.type === "BlockStatement" ? run(node.body.body, scope)?.returned : evaluate(node.body, scope);
        work.callers.pop();
        return result;
      }),
  };
};
