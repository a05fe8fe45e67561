import { compareText } from "@bartizan/model";
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
