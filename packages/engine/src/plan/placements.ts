import {
  attributesSetBy,
  compareText,
  pointerOf,
  trustRank,
  valueIn,
  type ControlEffect,
  type ControlWord,
  type Element,
  type Graph,
  type PlanStep,
} from "@bartizan/model";
import { canStand } from "../facts/control-standing.ts";

/** A control and an element where it could stand. */
export interface Placement extends Pick<PlanStep, "control" | "on" | "cost" | "status"> {
  /** JSON Pointer of that element. */
  element: string;
}

/** What a cost counts in a sum: three of one class weigh as much as one of the next. Our judgement. */
export const costWeight: Record<Placement["cost"], number> = { low: 1, medium: 3, high: 9 };

export const placementKey = ({ control, on }: Pick<Placement, "control" | "on">): string => `${control} ${on}`;

/** What the team has planned anyway comes first, then the order of the ids. */
export const inOrder = (a: Placement, b: Placement): number =>
  Number(b.status === "planned") - Number(a.status === "planned") || compareText(placementKey(a), placementKey(b));

/** Where a control that does something about a threat could be put, so far as the team looks after the element. */
export const placementsOf = (
  { control, on }: Pick<ControlEffect, "control" | "on">,
  graph: Graph,
  controls: ReadonlyMap<string, ControlWord>,
): Placement[] => {
  const word = controls.get(control);
  if (!word) return [];
  return on.flatMap((id): Placement[] => {
    const bearer = graph.node.get(id) ?? graph.flows.get(id) ?? graph.identities.get(id);
    const element = graph.pointers.get(id);
    if (!bearer || element === undefined || !canStand(bearer, control, controls) || !isOurs(bearer) || locksOut(word, bearer)) return [];
    const status = valueIn(graph.loaded.model, element + pointerOf("controls", control, "status"));
    if (status === "implemented" || status === "verified") return [];
    return [{ control, on: id, element, cost: word.cost, status: status === "planned" || status === "absent" ? status : "unstated" }];
  });
};

/** Nobody can put a control where strangers are at home, nor where others answer for everything. */
const isOurs = (element: Element): boolean =>
  !("outOfScope" in element && element.outOfScope !== undefined) && !("home" in element && trustRank(element.home) === 0);

/** Would it lock out the strangers that the element is there for? */
const locksOut = (word: ControlWord, element: Element): boolean =>
  attributesSetBy(word)["internetExposed"]?.includes(false) === true &&
  "home" in element &&
  element.in.some((edge) => trustRank(edge.from.home) === 0);
