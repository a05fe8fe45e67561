import { compareText } from "@bartizan/model";
import { Undecided } from "./condition/truth.ts";
import type { Value } from "./condition/value.ts";
import type { Facts } from "./facts/facts.ts";
import { agentFunctions } from "./functions/agent-functions.ts";
import { assetFunctions } from "./functions/asset-functions.ts";
import { componentFunctions } from "./functions/component-functions.ts";
import type { ConditionFunction } from "./functions/condition-function.ts";
import { connectionFunctions } from "./functions/connection-functions.ts";
import { influenceFunctions } from "./functions/influence-functions.ts";
import { supplyFunctions } from "./functions/supply-functions.ts";

/** Every function that conditions may call, by name. Help texts, checks and docs are made from this list. */
export const conditionFunctions: readonly ConditionFunction[] = [
  ...agentFunctions,
  ...assetFunctions,
  ...componentFunctions,
  ...connectionFunctions,
  ...influenceFunctions,
  ...supplyFunctions,
].toSorted((a, b) => compareText(a.name, b.name));

export const functionByName: ReadonlyMap<string, ConditionFunction> = new Map(conditionFunctions.map((each) => [each.name, each]));

/** Calls a function that the check of the condition has found to exist with parameters that fit. */
export const callFunction = (facts: Facts, name: string, parameters: Value[]): Value => {
  const found = functionByName.get(name);
  if (!found) throw new Error(`there is no function ${name}`);
  const undecided = parameters.find((parameter) => parameter instanceof Undecided);
  return undecided ?? (found.call as (facts: Facts, ...parameters: Value[]) => Value)(facts, ...parameters);
};
