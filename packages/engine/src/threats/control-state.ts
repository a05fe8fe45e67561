import { compareText, type ControlEffect, type Element, type Hop } from "@bartizan/model";
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
  /** Where it stands and is walked around: the flow on which a way around arrives. */
  around?: string[];
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
): ControlState => {
  const { control: id } = spec;
  if (spec.on !== "every-route") {
    const element = names[spec.on] as Element;
    const state = facts.standing(element, id);
    const on = facts.canStand(element, id) ? [element.id] : [];
    return { control: id, on, everyRoute: false, state, at: state === "in-place" ? on : [] };
  }
  const elements = route
    .flatMap((hop) => [facts.graph.node.get(hop.element), hop.via === undefined ? undefined : facts.graph.flows.get(hop.via)])
    .filter((each) => each !== undefined);
  const fitting = elements.filter((each) => facts.canStand(each, id));
  const on = [...new Set(fitting.map((each) => each.id))].toSorted(compareText);
  const start = facts.graph.node.get(route[0]?.element ?? "");
  const end = facts.graph.node.get(route.at(-1)?.element ?? "");
  const detour = (finished = false) => (start && end ? detourAround(facts, start, end, id, finished) : []);
  const bearers = facts.bearers(id);
  const onRoute = on.filter((each) => bearers.has(each));
  const at = [...new Set(onRoute.flatMap((each) => standingFor(each, id, facts)))].toSorted(compareText);
  const vias = route.flatMap((hop) => hop.via ?? []);
  const open = onRoute.length > 0 ? detour() : [];
  if (!open) return { control: id, on, everyRoute: true, state: "in-place", at };
  // What is planned on some routes only will not be enough.
  const then = facts.bearers(id, true);
  if (then.size > bearers.size && on.some((each) => then.has(each)) && !detour(true))
    return { control: id, on, everyRoute: true, state: "planned", at };
  if (onRoute.length > 0) {
    const around = open.findLast((flow) => !vias.includes(flow));
    return { control: id, on, everyRoute: true, state: "bypassed", at, ...(around !== undefined && { around: [around] }) };
  }
  const { guards, past } = end?.kind === "agent" && guardrailControls.includes(id) ? facts.modelGuards(end, id) : { guards: [], past: [] };
  if (guards.length > 0) return { control: id, on, everyRoute: true, state: "bypassed", at: [...guards], around: [...past] };
  const beside = bearers.size === 0 ? [] : besideTheRoute(route, facts, bearers);
  if (beside.length > 0) return { control: id, on, everyRoute: true, state: "bypassed", at: beside, around: vias.slice(-1) };
  const isUnknown = fitting.some((each) => facts.standing(each, id) === "unknown");
  return { control: id, on, everyRoute: true, state: isUnknown ? "unknown" : "missing", at: [] };
};

/** Where a control stands that an element on the route bears: there, or between an agent and its models. */
const standingFor = (element: string, control: string, facts: Facts): readonly string[] => {
  const node = facts.graph.node.get(element);
  if (node?.kind !== "agent" || facts.standing(node, control) === "in-place") return [element];
  return facts.modelGuards(node, control).guards;
};

/** Components near the end of the route that bear the control on another way to it. */
const besideTheRoute = (route: readonly Hop[], facts: Facts, bearers: ReadonlySet<string>): string[] => {
  const end = facts.graph.node.get(route.at(-1)?.element ?? "");
  if (!end) return [];
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
