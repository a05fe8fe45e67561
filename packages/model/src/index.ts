export type * from "./generated/model.ts";
export type {
  Analysis,
  AssetView,
  Assumption,
  AttackPath,
  Attributes,
  Binding,
  Certainty,
  ComponentView,
  Condition,
  ControlEffect,
  ControlUse,
  Diagnostic,
  Fact,
  FlowView,
  FrameworkRef,
  Hop,
  IdentityView,
  Level,
  Loss,
  Overruled,
  PathStep,
  Plan,
  PlannedGain,
  PlanStep,
  Question,
  Rating,
  Remainder,
  Report,
  Span,
  Standing,
  StatedValue,
  Status,
  TechniqueUse,
  Threat,
  ThreatChange,
  Truth,
  Unknown,
  ZoneView,
} from "./generated/report.ts";
export type { Catalog, ControlSummary, PatternSummary, RuleSummary } from "./generated/catalog.ts";
export type { ConfigFile } from "./generated/config.ts";
export type { ControlFile } from "./generated/control.ts";
export type { FrameworkFile } from "./generated/framework.ts";
export type { PatternFile } from "./generated/pattern.ts";
export type { RuleFile } from "./generated/rule.ts";
export type { TechnologyFile } from "./generated/technology.ts";
export { buildGraph } from "./build-graph.ts";
export { camelCase } from "./camel-case.ts";
export { checkCatalogFile, type CatalogFiles, type CatalogSort } from "./check/check-catalog-file.ts";
export { checkConfig } from "./check/check-config.ts";
export { checkModel } from "./check/check-model.ts";
export { modelMembers } from "./check/model-members.ts";
export { checkStructure } from "./check/check-structure.ts";
export { foldLongForms } from "./check/fold-long-forms.ts";
export { isRecord, type JsonRecord } from "./check/json-record.ts";
export { mostFound } from "./check/most-found.ts";
export { typeName } from "./check/type-name.ts";
export {
  countStates,
  coverageOf,
  coverageStates,
  coverageWords,
  type CoveredEntry,
  type CoveredList,
  type CoverageState,
} from "./coverage.ts";
export { attributesSetBy, controlFits, type ControlWord } from "./control-word.ts";
export { byPlace, compareText, diagnose, diagnosticCodes, isError, type DiagnosticCode } from "./diagnostics.ts";
export { basisWords, elementsOfEntry, entriesOfElement, relatedItems, type FrameworkItem, type RelatedItem } from "./framework-items.ts";
export { flowId } from "./flow-id.ts";
export { trustRank, type Edge, type Element, type Graph, type GraphNode, type Words } from "./graph.ts";
export type { Loaded } from "./loaded.ts";
export { keyReference, type KeyMap, type KeyWord } from "./key-reference.ts";
export { liftToCurrent, migrations, modelVersion, type Migration } from "./migrations.ts";
export { nearestAmong, nearestWord } from "./nearest-word.ts";
export { patternPlaces } from "./pattern-places.ts";
export { parameterIn, type PatternWord } from "./pattern-word.ts";
export { keysOf, parentOf, pointerOf, segment } from "./pointer.ts";
export { valueIn, withStatement, type Statement } from "./statement.ts";
export { resolveAttributes } from "./resolve-attributes.ts";
export { noSpans, type SpanIndex } from "./span.ts";
export {
  attributes,
  attributeFits,
  attributeWord,
  controlStatuses,
  effectChoices,
  families,
  isKindOrFamily,
  kinds,
  kindsAndFamilies,
  kindWord,
  lineage,
  type AttributeWord,
  type Choice,
  type FamilyWord,
  type KindWord,
} from "./vocabulary.ts";
