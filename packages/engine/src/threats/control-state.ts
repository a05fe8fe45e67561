import { compareText, type ControlEffect, type ControlWord, type Element, type Hop } from "@bartizan/model";
import { canStand, controlStanding } from "../facts/control-standing.ts";
import { hasDetour } from "../facts/detour.ts";
import type { Facts } from "../facts/facts.ts";

type State = ControlEffect["state"];

/** A control at a binding: where it has to stand and whether it does. */
export interface ControlState {
  control: string;
  /** Elements that it can stand on; none where it works on nothing of the kind. */
  on: string[];
  everyRoute: boolean;
  state: State;
  at: string[];
}

/**
 * Whether a control of a rule stands for one binding. Controls on `every-route` have to stop the influence of the first element of the
 * route on the last source altogether; where only some routes pass them, they are bypassed.
 */
export const controlState = (
  spec: { control: string; on: string },
  names: Record<string, Element>,
  route: readonly Hop[],
  facts: Facts,
  controls: ReadonlyMap<string, ControlWord>,
): ControlState => {
  const { control: id } = spec;
  if (spec.on !== "every-route") {
    const element = names[spec.on] as Element;
    const state = controlStanding(element, id, controls);
    const on = canStand(element, id, controls) ? [element.id] : [];
    return { control: id, on, everyRoute: false, state, at: state === "in-place" ? on : [] };
  }
  const elements = route
    .flatMap((hop) => [facts.graph.node.get(hop.element), hop.via === undefined ? undefined : facts.graph.flows.get(hop.via)])
    .filter((each) => each !== undefined);
  const fitting = elements.filter((each) => canStand(each, id, controls));
  const on = [...new Set(fitting.map((each) => each.id))].toSorted(compareText);
  const states = fitting.map((each) => controlStanding(each, id, controls));
  const fallback = states.find((state) => state === "planned" || state === "unknown") ?? "missing";
  const bearers = facts.bearers(id);
  const onRoute = on.filter((each) => bearers.has(each));
  if (onRoute.length > 0 && routeIsCut(route, facts, id)) return { control: id, on, everyRoute: true, state: "in-place", at: onRoute };
  const beside = onRoute.length > 0 || bearers.size === 0 ? onRoute : besideTheRoute(route, facts, bearers);
  return { control: id, on, everyRoute: true, state: beside.length > 0 ? "bypassed" : fallback, at: beside };
};

/** Is there no way from the start of the route to its end that avoids the control? */
const routeIsCut = (route: readonly Hop[], facts: Facts, control: string): boolean => {
  const start = facts.graph.node.get(route[0]?.element ?? "");
  const end = facts.graph.node.get(route.at(-1)?.element ?? "");
  return start !== undefined && end !== undefined && !hasDetour(facts, start, end, control);
};

/** Components near the end of the route that bear the control on another way to it. */
const besideTheRoute = (route: readonly Hop[], facts: Facts, bearers: ReadonlySet<string>): string[] => {
  const end = facts.graph.node.get(route.at(-1)?.element ?? "");
  if (!end) return [];
  const near = facts.once("near", end.id, () => {
    const seen = new Set([end]);
    let frontier = [end];
    for (let hops = 0; hops < hopsBeside; hops++) {
      frontier = [...new Set(frontier.flatMap((node) => node.in.map((edge) => edge.from)))].filter((node) => !seen.has(node)).slice(0, 50);
      for (const node of frontier) seen.add(node);
    }
    return [...seen].map((node) => node.id).toSorted(compareText);
  });
  return near.filter((id) => bearers.has(id));
};

/** How far from its end other ways are looked at. */
const hopsBeside = 4;
