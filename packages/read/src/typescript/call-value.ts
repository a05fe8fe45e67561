import type { CallExpression, Expression, OptionalCallExpression } from "@babel/types";
import { spreadItems } from "./literals.ts";
import type { Scope } from "./scope.ts";
import { nameOfValue, nothing, type Slot, type Value } from "./value.ts";
import type { Work } from "./work.ts";

/** A call of a function of this file, of an imported one, of the DSL, or of a method that is read. */
export const callValue = (
  node: CallExpression | OptionalCallExpression,
  scope: Scope,
  read: (node: Expression, scope: Scope) => Slot,
  work: Work,
): Value => {
  const at = scope.place(node);
  if (node.callee.type === "Import") return work.refuse(at, "A dynamic import", "Write an import at the top of the file.");
  if (node.callee.type === "Super" || node.callee.type === "V8IntrinsicIdentifier") return work.refuse(at, "This call");
  const { value: callee, at: calleeAt } = read(node.callee, scope);
  if (callee === nothing) return nothing;
  if (callee === undefined && node.type === "OptionalCallExpression") return undefined;
  if (typeof callee !== "object" || callee?.sort !== "function")
    return work.refuse(calleeAt, `A call of ${nameOfValue(callee)}`, "Only functions can be called.");
  const given: Slot[] = [];
  for (const argument of node.arguments) {
    if (argument.type === "SpreadElement") for (const item of spreadItems(read(argument.argument, scope), work)) given.push(item);
    else if (argument.type === "ArgumentPlaceholder") return work.refuse(at, "This call");
    else given.push(read(argument, scope));
  }
  return callee.call(given, at);
};
