import { isPrimitive, nothing, type Place, type Value } from "./value.ts";
import type { Work } from "./work.ts";

/** Whether a condition holds. Lists, objects, elements and functions count as true, as everywhere in the language. */
export const isTrue = (value: Value): boolean => (isPrimitive(value) ? Boolean(value) : value !== nothing);

export const unary = (operator: string, value: Value, at: Place, work: Work): Value => {
  if (value === nothing) return nothing;
  if (operator === "!") return !isTrue(value);
  if (operator === "-" && typeof value === "number") return -value;
  return work.refuse(at, `"${operator}"`);
};

export const binary = (operator: string, left: Value, right: Value, at: Place, work: Work): Value => {
  if (left === nothing || right === nothing) return nothing;
  if (operator === "===") return left === right;
  if (operator === "!==") return left !== right;
  if (typeof left === "number" && typeof right === "number") {
    const result = arithmetic[operator];
    if (result) return result(left, right);
  }
  if (typeof left === "string" && typeof right === "string") {
    if (operator === "<") return left < right;
    if (operator === ">") return left > right;
  }
  const isText = typeof left === "string" || typeof right === "string";
  if (operator === "+" && isText && isPrimitive(left) && isPrimitive(right)) return work.made(String(left) + String(right));
  return work.refuse(at, `"${operator}" of these values`);
};

const arithmetic: Readonly<Record<string, (left: number, right: number) => number | boolean>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "%": (left, right) => left % right,
  "<": (left, right) => left < right,
  ">": (left, right) => left > right,
  "<=": (left, right) => left <= right,
  ">=": (left, right) => left >= right,
};
