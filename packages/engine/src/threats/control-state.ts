import { compareText, type ControlEffect, type Element, type FlowView, type GraphNode, type Hop } from "@bartizan/model";
import { guardrailControls } from "../facts/control-standing.ts";
import { detourAround } from "../facts/detour.ts";
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
  /** Where it is unknown whether it stands, if that is so. */
  unknownAt?: string[];
  /** Where it stands and is walked around: the flow on which a way around arrives. */
  around?: string[];
}

/** The elements on a route, in order. */
export interface Way {
  elements: readonly (GraphNode | FlowView)[];
  start: GraphNode | undefined;
  end: GraphNode | undefined;
  /** Ids of its flows. */
  vias: readonly string[];
}

export const wayAlong = (route: readonly Hop[], { graph }: Facts): Way => ({
  elements: route
    .flatMap((hop) => [graph.node.get(hop.element), hop.via === undefined ? undefined : graph.flows.get(hop.via)])
    .filter((each) => each !== undefined),
  start: graph.node.get(route[0]?.element ?? ""),
  end: graph.node.get(route.at(-1)?.element ?? ""),
  vias: route.flatMap((hop) => hop.via ?? []),
});

/** Whether a control stands at the element that it has to stand at. */
export const stateAt = (control: string, element: Element, facts: Facts): ControlState => {
  const state = facts.standing(element, control);
  const on = facts.canStand(element, control) ? [element.id] : [];
  return { control, on, everyRoute: false, state, at: state === "in-place" ? on : [] };
};

/**
 * Whether a control stands that has to stop the influence of the first element of a way on the last one altogether; where only some routes
 * pass it, it is bypassed.
 */
export const stateOnEveryRoute = (control: string, { elements, start, end, vias }: Way, facts: Facts): ControlState => {
  const fitting = elements.filter((each) => facts.canStand(each, control));
  const on = [...new Set(fitting.map((each) => each.id))].toSorted(compareText);
  const found = (state: State, at: readonly string[] = [], around: readonly string[] = []): ControlState => ({
    control,
    on,
    everyRoute: true,
    state,
    at: [...at],
    ...(around.length > 0 && { around: [...around] }),
  });
  const notThere = (): ControlState => {
    // Only an attribute that says the same can be unknown.
    const open = facts.controls.get(control)?.sets ? fitting.filter((each) => facts.standing(each, control) === "unknown") : [];
    return open.length > 0 ? { ...found("unknown"), unknownAt: [...new Set(open.map((each) => each.id))] } : found("missing");
  };
  const bearers = facts.bearers(control);
  const then = facts.bearers(control, true);
  // Most controls are nowhere in a system, and nowhere planned.
  if (then.size === 0) return notThere();
  const detour = (finished: boolean) => (start && end ? detourAround(facts, start, end, control, finished) : []);
  const onRoute = on.filter((each) => bearers.has(each));
  const at = [...new Set(onRoute.flatMap((each) => standingFor(each, control, facts)))].toSorted(compareText);
  const open = onRoute.length > 0 ? detour(false) : [];
  if (!open) return found("in-place", at);
  // What is planned on some routes only will not be enough.
  if (then.size > bearers.size && on.some((each) => then.has(each)) && !detour(true)) return found("planned", at);
  if (onRoute.length > 0) return found("bypassed", at, [open.findLast((flow) => !vias.includes(flow)) ?? []].flat());
  const { guards, past } =
    end?.kind === "agent" && guardrailControls.includes(control) ? facts.modelGuards(end, control) : { guards: [], past: [] };
  if (guards.length > 0) return found("bypassed", guards, past);
  const beside = bearers.size === 0 || !end ? [] : besideTheRoute(end, facts, bearers);
  return beside.length > 0 ? found("bypassed", beside, vias.slice(-1)) : notThere();
};

/** Where a control stands that an element on the route bears: there, or between an agent and its models. */
const standingFor = (element: string, control: string, facts: Facts): readonly string[] => {
  const node = facts.graph.node.get(element);
  if (node?.kind !== "agent" || facts.standing(node, control) === "in-place") return [element];
  return facts.modelGuards(node, control).guards;
};

/** Components near the end of a route that bear the control on another way to it. */
const besideTheRoute = (end: GraphNode, facts: Facts, bearers: ReadonlySet<string>): string[] => {
  const near = facts.once("near", end.id, () => {
    const seen = new Set([end]);
    let frontier = [end];
    for (let hops = 0; hops < hopsBeside; hops++) {
      // A model answers what stands behind it, and guards nothing in front.
      frontier = [...new Set(frontier.flatMap((node) => node.in.map((edge) => edge.from)))]
        .filter((node) => !seen.has(node) && !node.families.includes("model"))
        .slice(0, 50);
      for (const node of frontier) seen.add(node);
    }
    return [...seen].map((node) => node.id).toSorted(compareText);
  });
  return near.filter((id) => bearers.has(id) && facts.graph.node.get(id)?.kind !== "agent");
};

/** How far from its end other ways are looked at. */
const hopsBeside = 4;
