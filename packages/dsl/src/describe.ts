import type { AssetOptions, FlowOptions, IdentityOptions, SystemOptions, ZoneOptions } from "./generated/options.ts";
import type { Asset, Component, Flow, Identity, System, Zone } from "./part.ts";

/** A place with one level of trust: `zone({ trust: "untrusted" })`. */
export const zone = (options: ZoneOptions): Zone => ({ sort: "zone", ...options });

/** Something worth protecting, or that flows carry: `asset({ kind: "data", confidentiality: "confidential" })`. */
export const asset = (options: AssetOptions): Asset => ({ sort: "asset", ...options });

/** An account or workload identity under which components act: `identity({ kind: "service", scopes: "broad" })`. */
export const identity = (options: IdentityOptions): Identity => ({ sort: "identity", ...options });

/** Data that moves from one component to another, in the direction of the data: `flow(chat, llm, { carries: [question] })`. */
export const flow = (from: Component, to: Component, options: FlowOptions = {}): Flow & { from: Component; to: Component } => ({
  sort: "flow",
  from,
  to,
  ...options,
});

/** A whole model; a model file has it as its default export. The names of the properties are the ids, letter for letter. */
export const system = (options: SystemOptions): System => ({ sort: "system", ...options });
