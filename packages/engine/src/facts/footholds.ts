import { trustRank, type Graph, type GraphNode } from "@bartizan/model";
import { factOf } from "./fact-attributes.ts";

/** Who stands at a foothold: anyone at all, a known third party, or the physical world in front of a sensor. */
export type Standing = "anyone" | "third-party" | "physical-world";

/** A component where an attacker can begin. */
export interface Foothold {
  node: GraphNode;
  standing: Standing;
  /** Whether everything it sends is the attacker's, or only what others may put there. */
  owns: boolean;
  /** Possible where the model does not say whether attackers can be there, as in front of a sensor. */
  certain: boolean;
}

const openDoors = ["openSubmission", "openPublishing", "selfRegistration"] as const;

/**
 * Where attackers begin: untrusted zones, semi-trusted ones (less likely), components where anyone may publish, submit or open an
 * account, and sensors that face the physical world.
 */
export const footholds = (graph: Graph): Foothold[] =>
  graph.nodes.flatMap((node): Foothold[] => {
    const rank = trustRank(node.home);
    if (rank === 0) return [{ node, standing: "anyone", owns: true, certain: true }];
    if (openDoors.some((door) => factOf(node, door)?.value === true)) return [{ node, standing: "anyone", owns: false, certain: true }];
    const facesWorld = factOf(node, "physicalInput")?.value === true || factOf(node, "clientControlledInput")?.value === true;
    if (facesWorld || node.kind === "sensor") return [{ node, standing: "physical-world", owns: true, certain: facesWorld || rank < 2 }];
    // A vendor's model answers as it was made; what its vendor could do to it is a matter of its supply route.
    return rank === 1 && !node.families.includes("model") ? [{ node, standing: "third-party", owns: true, certain: true }] : [];
  });
