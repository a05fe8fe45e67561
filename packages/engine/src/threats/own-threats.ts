import { compareText, pointerOf, type ControlEffect, type Element, type Graph, type Threat } from "@bartizan/model";
import type { Facts } from "../facts/facts.ts";
import { rate } from "../risk/rating.ts";

/** The threats that the team wrote down itself, in the shape of derived ones and marked as the team's. */
export const ownThreats = ({ graph, controls, standing }: Facts): Threat[] =>
  Object.entries(graph.loaded.model.threats ?? {})
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([id, own]) => {
      const place = elementOf(own.at, graph);
      const pointer = pointerOf("threats", id);
      const span = graph.loaded.spans.key(pointer);
      const effects = (own.mitigatedBy ?? []).map((control): ControlEffect => {
        const state = place ? standing(place, control) : "missing";
        const stands = state === "in-place";
        return {
          control,
          title: controls.get(control)?.title ?? control,
          on: [own.at],
          effect: "breaks",
          state,
          ...(stands && { at: [own.at] }),
        };
      });
      const inPlace = effects.filter((effect) => effect.state === "in-place");
      const mitigated = inPlace.length > 0;
      const impact = { value: own.impact, reason: "as the team rated it" };
      const inherent = rate({ value: own.likelihood, reason: "as the team rated it" }, impact);
      return {
        id: `${id}@${own.at}`,
        rule: id,
        place: own.at,
        title: own.title,
        status: mitigated ? "mitigated" : "open",
        ...(mitigated && { statusReason: `${inPlace.map((effect) => effect.title).join(" and ")} in the way` }),
        source: "team",
        conditions: [],
        bindings: [],
        bindingCount: 0,
        controls: effects,
        unknowns: [],
        risk: { inherent, residual: mitigated ? rate({ value: 1, reason: "rare: a control stands in the way" }, impact) : inherent },
        techniques: [],
        maps: (own.stride ?? []).map((category) => ({ framework: "stride", id: category, title: category })),
        loses: [],
        alsoAt: [],
        pointer,
        ...(span && { span }),
      };
    });

const elementOf = (id: string, graph: Graph): Element | undefined =>
  graph.node.get(id) ?? graph.flows.get(id) ?? graph.assets.get(id) ?? graph.identities.get(id) ?? graph.zones.get(id);
