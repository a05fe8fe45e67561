import type { ControlWord } from "./control-word.ts";
import type { Model } from "./generated/model.ts";
import type { AssetView, ComponentView, FlowView, IdentityView, ZoneView } from "./generated/report.ts";
import type { TechnologyFile } from "./generated/technology.ts";
import type { Loaded } from "./loaded.ts";

/** One direction of a flow: its request with what it carries, or its reply with what it returns. */
export interface Edge {
  /** Position in `Graph.edges`. */
  index: number;
  flow: FlowView;
  from: GraphNode;
  to: GraphNode;
  reply: boolean;
  /** Ids of the assets that move; undefined where the model does not say. */
  assets: readonly string[] | undefined;
}

/** A component with the edges around it. */
export interface GraphNode extends ComponentView {
  /** Position in `Graph.nodes`, the order of the ids. */
  index: number;
  home: ZoneView;
  out: Edge[];
  in: Edge[];
  /** Effects as the model states them; undefined is unknown. */
  statedEffects: readonly string[] | undefined;
}

/** Anything that can carry a threat. */
export type Element = GraphNode | FlowView | AssetView | IdentityView | ZoneView;

/** A model with its references resolved. Everything is ordered by id, so that the order of a file does not matter. */
export interface Graph {
  loaded: Loaded & { model: Model };
  zones: ReadonlyMap<string, ZoneView>;
  nodes: readonly GraphNode[];
  node: ReadonlyMap<string, GraphNode>;
  edges: readonly Edge[];
  flows: ReadonlyMap<string, FlowView>;
  assets: ReadonlyMap<string, AssetView>;
  identities: ReadonlyMap<string, IdentityView>;
  /** JSON Pointer of every element, by id. */
  pointers: ReadonlyMap<string, string>;
}

/** What the catalog says about the words of a model. */
export interface Words {
  controls: ReadonlyMap<string, ControlWord>;
  /** By id and alias. */
  technologies: ReadonlyMap<string, TechnologyFile>;
}

const trustOrder = ["untrusted", "semi-trusted", "trusted", "restricted"] as const;

/** How far a zone is trusted, 0 untrusted to 3 restricted. */
export const trustRank = (zone: ZoneView): number => trustOrder.indexOf(zone.trust);
