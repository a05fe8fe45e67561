import type { Edge, Graph, GraphNode } from "@bartizan/model";
import { absorbed, compositionOf, isContent } from "./composition.ts";

/** One asset on one edge, and how what its sender received gets into it. */
export interface Lane {
  edge: Edge;
  /** Undefined where the flow does not say what it carries. */
  asset: string | undefined;
  /** Texts and data, as distinct from keys and money. */
  content: boolean;
  /**
   * same: only the asset itself passes. mixed: everything received goes in. made: everything received under a name goes in. stored: what the sender takes in and never sends on may be in it.
   * loose: nobody says what moves, so anything may.
   */
  takes: "same" | "mixed" | "made" | "stored" | "loose";
  absorbs: ReadonlySet<string>;
  /** Does a model, or what stands in front of one, answer a caller here? What other callers said is not in the answer. */
  answers: boolean;
}

/** The lanes that lead away from a component. */
export const lanesOf = (node: GraphNode, graph: Graph): Lane[] => {
  const composition = compositionOf(node);
  const receives = new Set(node.in.flatMap((edge) => edge.assets ?? []));
  const holds = new Set(node.holds);
  const absorbs = absorbed(node, graph);
  const trains = node.kind === "training-pipeline" || node.kind === "notebook";

  const stateless = node.kind === "llm" || isInFrontOfModel(node);

  const takes = (asset: string | undefined): Lane["takes"] => {
    if (asset === undefined) return composition === "mixes" ? "mixed" : composition === "bounded" ? "same" : "loose";
    const view = graph.assets.get(asset);
    if (composition === "bounded" || !isContent(view)) return "same";
    if (composition === "mixes") return view?.kind === "model" && !trains ? "same" : "mixed";
    if (receives.has(asset)) return "same";
    return holds.has(asset) ? "stored" : "made";
  };
  return node.out.flatMap((edge) =>
    (edge.assets ?? [undefined]).map((asset) => ({
      edge,
      asset,
      content: asset === undefined || isContent(graph.assets.get(asset)),
      takes: takes(asset),
      answers: stateless && !asksModel(edge) && edge.to.out.some((each) => each.to === node),
      absorbs,
    })),
  );
};

const isInFrontOfModel = (node: GraphNode): boolean =>
  (node.kind === "gateway" || node.kind === "inference-server") && node.out.some(asksModel);

const asksModel = (edge: Edge): boolean => !edge.reply && (edge.to.kind === "llm" || edge.to.kind === "inference-server");

/** How what arrived in an asset gets into what a lane carries: certain, possible, or not at all. */
export const passage = (lane: Lane, arrivedIn: string | undefined): "certain" | "possible" | "no" => {
  if (!lane.content) return "no";
  if (arrivedIn !== undefined && arrivedIn === lane.asset) return "certain";
  switch (lane.takes) {
    case "same":
      return "no";
    case "mixed":
      return "certain";
    case "made":
      return arrivedIn === undefined ? "possible" : "certain";
    case "stored":
      return arrivedIn === undefined || lane.absorbs.has(arrivedIn) ? "possible" : "no";
    case "loose":
      return "possible";
  }
};
