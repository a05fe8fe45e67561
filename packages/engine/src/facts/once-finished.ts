import type { Facts } from "./facts.ts";
import { modelGuards } from "./model-guards.ts";

/** The facts of the same graph, were a control that sets no attribute there wherever it is planned. */
export const onceFinished = (facts: Facts, control: string): Facts => ({
  ...facts,
  standing: (element, id) => {
    const standing = facts.standing(element, id);
    return id === control && standing === "planned" ? "in-place" : standing;
  },
  bearers: (id, finished = false) => facts.bearers(id, finished || id === control),
  modelGuards: (agent, id) => (id === control ? modelGuards(agent, facts.bearers(id, true), facts.graph) : facts.modelGuards(agent, id)),
});
