import { attributeFits, attributesSetBy, attributeWord, type ControlWord, type Element } from "@bartizan/model";
import { evaluateTruth } from "../condition/evaluate.ts";
import { sortOf } from "../facts/control-standing.ts";
import type { Facts } from "../facts/facts.ts";
import type { CompiledRule } from "../rule.ts";
import { scopeFor } from "./bindings.ts";

/** Ways to combine the values that a control permits which are tried; those of the catalog have far fewer. */
const mostWays = 24;

/**
 * Would the condition of a rule fail if the control stood at the element? It would if it does whichever of the values that agree with the
 * control its attributes have.
 */
export const settledBy = (
  control: ControlWord,
  element: Element,
  rule: CompiledRule,
  names: Record<string, Element>,
  facts: Facts,
): boolean => {
  const { when } = rule;
  if (!when) return false;
  const sort = sortOf(element);
  const fits = (name: string): boolean => {
    const word = attributeWord(name);
    return word !== undefined && (word.of.includes(sort) || attributeFits(word, sort));
  };
  let ways: Record<string, string | boolean>[] = [{}];
  for (const [name, values] of Object.entries(attributesSetBy(control)))
    if (fits(name)) ways = ways.flatMap((way) => values.map((value) => ({ ...way, [name]: value }))).slice(0, mostWays);
  const scope = scopeFor(facts, names);
  return ways.every(
    (way) =>
      evaluateTruth(when.expression, {
        ...scope,
        instead: (of, name) => (of === element && Object.hasOwn(way, name) ? way[name] : undefined),
      }) === false,
  );
};
