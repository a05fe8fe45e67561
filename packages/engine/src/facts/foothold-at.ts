import type { GraphNode } from "@bartizan/model";
import { statedOf } from "../condition/evaluate.ts";
import type { Facts } from "./facts.ts";
import { footholds, type Foothold } from "./footholds.ts";

/** The foothold at a component; one that answers the internet is within reach of anyone. */
export const footholdAt = (facts: Facts, node: GraphNode): Foothold | undefined => {
  const known = facts.once("footholds", "", () => new Map(footholds(facts.graph).map((each) => [each.node.index, each])));
  const exposed = statedOf(node, "internetExposed")?.value === true;
  return known.get(node.index) ?? (exposed ? { node, standing: "anyone", owns: false, certain: true } : undefined);
};
