export { asset, flow, identity, system, zone } from "./describe.ts";
export * from "./generated/kinds.ts";
export type * from "./generated/options.ts";
export type { PatternElements, PatternParameters } from "./generated/patterns.ts";
export type { Asset, Component, Element, Flow, Identity, Later, Said, System, Use, Zone } from "./part.ts";
export { use } from "./use.ts";
