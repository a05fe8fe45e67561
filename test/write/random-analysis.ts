import { kinds, type Analysis, type ComponentView, type FlowView, type ZoneView } from "@bartizan/model";
import { analysisOf, component, flow, threat, zone } from "./analysis-of.ts";

/** Numbers in [0, 1) that a seed decides (mulberry32), so that every run draws the same systems. */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A system with nested zones, some of them empty, parallel flows, self-loops and replies. */
export const randomAnalysis = (seed: number, nodes: number, flowsPerNode: number): Analysis => {
  const random = randomOf(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T | undefined => list[below(list.length)];
  const words = ["orders", "ticket text", "a question from a customer", "weights", "trace", "embeddings of documents"];

  const zones: ZoneView[] = Array.from({ length: 1 + below(7) }, (_, index) =>
    zone(`zone-${index}`, {
      name: `Zone ${index}`,
      trust: pick(["untrusted", "semi-trusted", "trusted", "restricted"] as const) ?? "trusted",
      ...(index > 0 && random() < 0.5 ? { in: `zone-${below(index)}` } : {}),
    }),
  );
  const components: ComponentView[] = Array.from({ length: nodes }, (_, index) =>
    component(`part-${index}`, pick(kinds)?.id ?? "service", pick(zones)?.id ?? "zone-0", {
      name: random() < 0.3 ? `Part ${index} with a name of many words that wraps` : `Part ${index}`,
      ...(random() < 0.1 ? { outOfScope: "elsewhere" } : {}),
    }),
  );
  const flows: FlowView[] = Array.from({ length: Math.round(nodes * flowsPerNode) }, (_, index) => {
    const from = pick(components)?.id ?? "";
    const to = random() < 0.05 ? from : (pick(components)?.id ?? "");
    const carries = Array.from({ length: below(3) }, () => pick(words) ?? "");
    return flow(from, to, { id: `flow-${index}`, carries, returns: random() < 0.3 ? ["reply"] : [] });
  });
  const threats = components
    .filter(() => random() < 0.2)
    .map((each, index) => threat(`rule-${index}`, each.id, pick(["low", "medium", "high", "critical"] as const) ?? "low"));
  return analysisOf({ zones, components, flows, threats });
};
