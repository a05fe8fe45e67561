import { compareText, type PlannedGain } from "@bartizan/model";
import type { CompiledCatalog } from "../catalog.ts";
import type { Facts } from "../facts/facts.ts";
import { judgeFinished } from "./judge-finished.ts";
import type { Judgement } from "../judge.ts";

/** What each planned control will do once it is there, with all else as it is: the threats that it clears and those that it lowers. */
export const plannedGains = (judged: Judgement, catalog: CompiledCatalog): PlannedGain[] =>
  plannedPlaces(judged.facts)
    .map(({ control, title, on }): PlannedGain => {
      const then = new Map(judgeFinished(judged, control, on, catalog).map((threat) => [threat.id, threat]));
      const gain: PlannedGain = { control, title, on, clears: [], lowers: [] };
      for (const { id, status, risk } of judged.threats) {
        if (status === "mitigated") continue;
        const after = then.get(id);
        if (!after || after.status === "mitigated") gain.clears.push(id);
        else if (after.risk.residual.score < risk.residual.score)
          gain.lowers.push({ threat: id, from: risk.residual.level, to: after.risk.residual.level, score: after.risk.residual.score });
      }
      return gain;
    })
    .filter((gain) => gain.clears.length + gain.lowers.length > 0)
    .toSorted((a, b) => b.clears.length - a.clears.length || b.lowers.length - a.lowers.length || compareText(a.control, b.control));

/** The planned controls and where they are to stand, as far as they can work there. */
const plannedPlaces = ({ graph, controls, canStand }: Facts): { control: string; title: string; on: string[] }[] => {
  const places = new Map<string, string[]>();
  for (const element of [...graph.nodes, ...graph.flows.values(), ...graph.identities.values()])
    for (const { control, status } of element.controls)
      if (status === "planned" && canStand(element, control)) places.set(control, [...(places.get(control) ?? []), element.id]);
  return [...places]
    .map(([control, on]) => ({ control, title: controls.get(control)?.title ?? control, on: on.toSorted(compareText) }))
    .toSorted((a, b) => compareText(a.control, b.control));
};
