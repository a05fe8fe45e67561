import type { GraphNode } from "@bartizan/model";
import { factOf } from "./fact-attributes.ts";
import type { Facts } from "./facts.ts";
import { footholds, type Foothold } from "./footholds.ts";

/** The foothold at a component; one that answers the internet is within reach of anyone, whoever else may act there. */
export const footholdAt = (facts: Facts, node: GraphNode): Foothold | undefined => {
  const known = facts.once("footholds", "", () => new Map(footholds(facts.graph).map((each) => [each.node.index, each]))).get(node.index);
  const exposed = factOf(node, "internetExposed")?.value === true;
  return exposed && known?.standing !== "anyone" ? { node, standing: "anyone", owns: false, certain: true } : known;
};
