export { analyse } from "./analyse.ts";
export type { CatalogFile, CatalogSources, CompiledCatalog } from "./catalog.ts";
export { checkControlMaps } from "./check-control-maps.ts";
export { compileCatalog } from "./compile-catalog.ts";
export { conditionFunctions } from "./functions.ts";
export type { ConditionFunction } from "./functions/condition-function.ts";
export { describeCatalog } from "./describe-catalog.ts";
export { capabilities, losses } from "./rule.ts";
