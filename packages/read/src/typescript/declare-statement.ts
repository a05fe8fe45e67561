import type { Expression, FunctionDeclaration, Statement } from "@babel/types";
import { bindPattern } from "./bind-pattern.ts";
import type { Scope } from "./scope.ts";
import type { Value } from "./value.ts";
import type { Work } from "./work.ts";

/**
 * Declares what a statement names, before anything is worked out, so that the order of declarations does not matter. Statements that could
 * do something are refused.
 * @returns the names, for those who export them
 */
export const declareStatement = (
  statement: Statement,
  scope: Scope,
  evaluate: (node: Expression, scope: Scope) => Value,
  functionOf: (declaration: FunctionDeclaration, scope: Scope) => Value,
  work: Work,
): string[] => {
  const at = scope.place(statement);
  switch (statement.type) {
    case "VariableDeclaration":
      if (statement.declare) return [];
      if (statement.kind !== "const") {
        work.refuse(at, `A name declared with ${statement.kind}`, "Declare it with const.");
        return [];
      }
      return statement.declarations.flatMap(({ id, init }) =>
        init ? bindPattern(id, () => evaluate(init, scope), scope, evaluate, work) : [],
      );
    case "FunctionDeclaration": {
      const name = statement.id?.name;
      if (name === undefined) return [];
      scope.declare(name, () => functionOf(statement, scope));
      return [name];
    }
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
    case "TSDeclareFunction":
    case "EmptyStatement":
      return [];
    case "ReturnStatement":
    case "IfStatement":
    case "BlockStatement":
      // The body of a function follows them; elsewhere they are refused by whoever declares.
      return [];
    case "TSEnumDeclaration":
      work.refuse(at, "An enum", "Write `const Name = { ... } as const`.");
      return [];
    case "ClassDeclaration":
      work.refuse(at, "A class", "Write a function that returns an element.");
      return [];
    default:
      work.refuse(at, nameOfStatement(statement.type));
      return [];
  }
};

const nameOfStatement = (type: string): string => {
  if (/^(For|While|DoWhile|Labeled)/.test(type)) return "A loop";
  return { ExpressionStatement: "A statement that makes nothing", ThrowStatement: "throw", TryStatement: "try" }[type] ?? "This statement";
};
