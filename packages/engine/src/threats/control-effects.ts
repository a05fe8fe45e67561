import { compareText, type ControlEffect, type ControlFile, type Edge, type Element, type Hop } from "@bartizan/model";
import { controlStanding, isGuardrailControl } from "../facts/control-standing.ts";
import type { Facts } from "../facts/facts.ts";
import type { CompiledRule } from "../rule.ts";

type State = ControlEffect["state"];

/** A control at a binding: where it has to stand and whether it does. */
export interface ControlState {
  control: string;
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
  controls: ReadonlyMap<string, ControlFile>,
): ControlState => {
  const { control: id } = spec;
  if (spec.on !== "every-route") {
    const element = names[spec.on] as Element;
    const state = controlStanding(element, id, controls);
    return { control: id, on: [element.id], everyRoute: false, state, at: state === "in-place" ? [element.id] : [] };
  }
  const elements = route
    .flatMap((hop) => [facts.graph.node.get(hop.element), hop.via === undefined ? undefined : facts.graph.flows.get(hop.via)])
    .filter((each) => each !== undefined);
  const on = [...new Set(elements.map((each) => each.id))].toSorted(compareText);
  const states = elements.map((each) => ({
    id: each.id,
    state: controlStanding(each, id, controls),
    guard: "kind" in each && each.kind === "guardrail",
  }));
  const at = states.filter((each) => each.state === "in-place" || (each.guard && isGuardrailControl(id))).map((each) => each.id);
  const stopped = routeIsCut(route, facts, id);
  const fallback = states.find((each) => each.state === "planned" || each.state === "unknown")?.state ?? "missing";
  return { control: id, on, everyRoute: true, state: stopped ? "in-place" : at.length > 0 ? "bypassed" : fallback, at };
};

/** With everything that bears the control passing nothing on, does the foothold still reach the end of the route? */
const routeIsCut = (route: readonly Hop[], facts: Facts, control: string): boolean => {
  const [start] = route;
  const end = route.at(-1);
  const node = end && facts.graph.node.get(end.element);
  if (!start || !node || route.length < 2) return false;
  const remaining = facts.influenceWithout(control);
  if (remaining === facts.influence) return false;
  return !node.in.some((edge: Edge) => remaining.over(edge).some((arrival) => arrival.foothold.node.id === start.element));
};

/** Puts the states of a rule's controls over its bindings together, for a reader. */
export const controlEffects = (
  rule: CompiledRule,
  perBinding: readonly { broken: ControlState[]; reduced: ControlState[] }[],
  controls: ReadonlyMap<string, ControlFile>,
): ControlEffect[] => {
  const merge = (states: ControlState[], effect: ControlEffect["effect"], strength?: ControlEffect["strength"]): ControlEffect[] => {
    const [first] = states;
    if (!first) return [];
    const open = states.find((each) => each.state !== "in-place") ?? first;
    const inPlace = states.filter((each) => each.state === "in-place");
    const state = inPlace.length === states.length ? "in-place" : inPlace.length > 0 ? "bypassed" : open.state;
    const at = [...new Set(states.flatMap((each) => each.at))].toSorted(compareText);
    return [
      {
        control: first.control,
        title: controls.get(first.control)?.title ?? first.control,
        on: [...new Set(states.flatMap((each) => each.on))].toSorted(compareText),
        ...(first.everyRoute && { everyRoute: true }),
        effect,
        ...(strength && { strength }),
        state,
        ...(at.length > 0 && { at }),
      },
    ];
  };
  return [
    ...rule.brokenBy.flatMap((_, index) =>
      merge(
        perBinding.flatMap((each) => each.broken[index] ?? []),
        "breaks",
      ),
    ),
    ...rule.reducedBy.flatMap((spec, index) =>
      merge(
        perBinding.flatMap((each) => each.reduced[index] ?? []),
        "reduces",
        spec.by,
      ),
    ),
  ];
};
