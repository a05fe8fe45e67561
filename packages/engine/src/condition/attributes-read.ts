import { functionByName } from "../functions.ts";
import { partsOf, type Expression } from "./expression.ts";

/** The attributes that an expression asks for, itself or through the functions that it calls; those that facts are derived from aside. */
export const attributesRead = (expression: Expression): string[] => [
  ...readHere(expression),
  ...partsOf(expression).flatMap(attributesRead),
];

const readHere = (expression: Expression): readonly string[] => {
  if (expression.op === "attribute" || expression.op === "stated") return [expression.name];
  if (expression.op !== "call") return [];
  const { parameters = [], reads = [] } = functionByName.get(expression.function) ?? {};
  const named = expression.arguments.flatMap((each, index) =>
    parameters[index] === "attribute" && each.op === "literal" ? [String(each.value)] : [],
  );
  return [...reads, ...named];
};
