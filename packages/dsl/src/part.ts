/** What a model is put together from. The value stands for the element wherever another one refers to it. */
interface Part<Sort extends string> {
  readonly sort: Sort;
}

/** A place with one level of trust. */
export type Zone = Part<"zone">;
/** Something worth protecting. */
export type Asset = Part<"asset">;
/** An account or workload identity. */
export type Identity = Part<"identity">;
/** A part of the system, or something outside that it talks to. */
export interface Component extends Part<"component"> {
  readonly kind: string;
}
/** Data that moves from one component to another. */
export type Flow = Part<"flow">;
/** A pattern of the catalog, as a model uses it. */
export type Use = Part<"use">;
/** A whole model. */
export type System = Part<"system">;

/** Anything that a threat or an assumption can be about. */
export type Element = Zone | Asset | Identity | Component | Flow;

/** Elements that may be declared further down: `() => [llm]`. */
export type Later<T> = T | (() => T);

/** A value, or the value and where it was read: `{ is: "none", source: "nginx.conf:12" }`. */
export type Said<T> = T | { readonly is: T; readonly source?: string };
