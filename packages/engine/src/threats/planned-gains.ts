import { compareText, type Analysis, type ControlEffect, type ControlWord, type Element, type Graph, type Threat } from "@bartizan/model";
import { canStand } from "../facts/control-standing.ts";
import type { Facts } from "../facts/facts.ts";
import { weighFinding } from "../risk/weigh-finding.ts";
import type { CapabilityTable } from "./capability-table.ts";
import { certaintyOf, type Draft, type Finding } from "./evaluate-rule.ts";
import { settledBy } from "./settled-by.ts";

type PlannedGain = NonNullable<Analysis["planned"]>[number];

/**
 * What each planned control will do once it is there, with all else as it is: the threats that it clears, with those that need what they
 * would have given, and the threats that it lowers.
 */
export const plannedGains = (
  drafts: readonly Draft[],
  threats: readonly Threat[],
  facts: Facts,
  table: CapabilityTable,
  controls: ReadonlyMap<string, ControlWord>,
): PlannedGain[] => {
  const byId = new Map(threats.map((threat) => [threat.id, threat]));
  const open = drafts.flatMap((draft) => {
    const threat = byId.get(`${draft.rule.id}@${draft.place.id}`);
    return threat && threat.status !== "mitigated" ? [{ draft, threat }] : [];
  });
  return plannedPlaces(facts.graph, controls)
    .map(({ control, title, on }): PlannedGain => {
      const finishes = ({ control: each, state }: Pick<ControlEffect, "control" | "state">): boolean =>
        each === control && state === "planned";
      const affected = (threat: Threat, effect: ControlEffect["effect"]): boolean =>
        threat.controls.some((each) => each.effect === effect && finishes(each));
      const cleared = new Set(
        threats
          .filter((threat) => threat.source === "team" && threat.status !== "mitigated" && affected(threat, "breaks"))
          .map(({ id }) => id),
      );
      const isBroken = (finding: Finding, { rule }: Draft): boolean =>
        finding.broken.some(finishes) ||
        rule.settledBy.some((spec) => {
          const element = finding.names[spec.on] as Element;
          const word = controls.get(control);
          return spec.control === control && on.includes(element.id) && word && settledBy(word, element, rule, finding.names, facts);
        });
      const left = ({ draft, threat }: (typeof open)[number]): Finding[] =>
        draft.findings.filter(
          (finding) =>
            finding.stated !== false &&
            !(affected(threat, "breaks") && isBroken(finding, draft)) &&
            (cleared.size === 0 || draft.rule.needs.every((need) => table.holds(need, finding.names, "stated", cleared) !== false)),
        );
      for (let before = -1; before < cleared.size;) {
        before = cleared.size;
        for (const each of open) {
          if (cleared.has(each.threat.id) || (each.draft.rule.needs.length === 0 && !affected(each.threat, "breaks"))) continue;
          if ((cleared.size > 0 || affected(each.threat, "breaks")) && left(each).length === 0) cleared.add(each.threat.id);
        }
      }
      const lowers = open.flatMap((each): PlannedGain["lowers"] => {
        const { draft, threat } = each;
        if (cleared.has(threat.id) || !(affected(threat, "breaks") || affected(threat, "reduces"))) return [];
        const remaining = left(each);
        const surest = Math.max(...remaining.map((finding) => certaintyOf(finding.stated)));
        const done = (effect: ControlEffect): ControlEffect => (finishes(effect) ? { ...effect, state: "in-place" } : effect);
        const then = remaining
          .filter((finding) => certaintyOf(finding.stated) === surest)
          .flatMap((finding) => weighFinding(draft.rule, draft.place, finding, facts, controls, undefined, done))
          .map(({ residual }) => residual)
          .toSorted((a, b) => b.score - a.score)[0];
        const now = threat.risk.residual;
        return then && then.score < now.score ? [{ threat: threat.id, from: now.level, to: then.level, score: then.score }] : [];
      });
      const order = threats.filter((threat) => cleared.has(threat.id)).map(({ id }) => id);
      return { control, title, on, clears: order, lowers: inOrderOf(threats, lowers) };
    })
    .filter((gain) => gain.clears.length + gain.lowers.length > 0)
    .toSorted((a, b) => b.clears.length - a.clears.length || b.lowers.length - a.lowers.length || compareText(a.control, b.control));
};

const inOrderOf = (threats: readonly Threat[], lowers: PlannedGain["lowers"]): PlannedGain["lowers"] => {
  const byThreat = new Map(lowers.map((each) => [each.threat, each]));
  return threats.flatMap(({ id }) => byThreat.get(id) ?? []);
};

/** The planned controls and where they are to stand, as far as they can work there. */
const plannedPlaces = (graph: Graph, controls: ReadonlyMap<string, ControlWord>): { control: string; title: string; on: string[] }[] => {
  const places = new Map<string, string[]>();
  for (const element of [...graph.nodes, ...graph.flows.values(), ...graph.identities.values()])
    for (const { control, status } of element.controls)
      if (status === "planned" && canStand(element, control, controls)) places.set(control, [...(places.get(control) ?? []), element.id]);
  return [...places]
    .map(([control, on]) => ({ control, title: controls.get(control)?.title ?? control, on: on.toSorted(compareText) }))
    .toSorted((a, b) => compareText(a.control, b.control));
};
