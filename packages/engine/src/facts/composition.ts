import type { AssetView, Graph, GraphNode } from "@bartizan/model";

/**
 * How a component treats what it receives.
 * mixes: everything it receives shapes everything it sends. bounded: it answers with a decision, which carries no content; what it passes
 * on unchanged keeps its content. makes: what it sends and neither received nor holds is made from what it received.
 */
export type Composition = "mixes" | "bounded" | "makes";

const mixing = new Set(["agent", "llm", "training-pipeline", "code-interpreter", "notebook", "sensor"]);
const bounded = new Set(["ml-model", "embedding-model", "guardrail", "identity-provider", "human-reviewer", "monitor"]);

export const compositionOf = (node: GraphNode): Composition =>
  mixing.has(node.kind) ? "mixes" : bounded.has(node.kind) ? "bounded" : "makes";

/** Assets that are not text or data which others could phrase: keys are not shaped by those who talk to their holder. */
export const isContent = (asset: AssetView | undefined): boolean => asset?.kind !== "credential" && asset?.kind !== "money";

/** Assets that a component stores under another name than the one they arrive under: it receives them and never sends them on. */
export const absorbed = (node: GraphNode, graph: Graph): Set<string> => {
  const sent = new Set(node.out.flatMap((edge) => edge.assets ?? []));
  const held = new Set(node.holds);
  return new Set(
    node.in
      .flatMap((edge) => edge.assets ?? [])
      .filter((asset) => !sent.has(asset) && !held.has(asset) && isContent(graph.assets.get(asset))),
  );
};
