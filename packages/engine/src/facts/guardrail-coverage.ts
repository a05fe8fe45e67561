import { compareText, type Analysis, type Edge, type GraphNode } from "@bartizan/model";
import { memberName } from "../condition/value.ts";
import { effects, servesAgent, toolsOf } from "./effects.ts";
import type { Facts } from "./facts.ts";
import { modelGuards } from "./model-guards.ts";
import { computeInfluence, passesThrough, type Arrival, type Influence } from "./influence.ts";

/** What changes something outside; looking things up does not. */
const privileged = new Set(["write", "destroy", "send", "pay", "execute", "configure"]);

/** Filters for forbidden subjects are none: instructions in harmless words pass them. */
const controls = ["input-guardrail", "output-guardrail"];

/**
 * How many of the routes from what strangers write to a privileged effect pass a guardrail. A route leads over one flow into an agent or
 * model and from there to one component that acts; it passes a guardrail if nothing of the strangers' comes over that flow once guardrails
 * pass nothing on, if the agent asks each of its models through one, or if one stands between the agent and what acts.
 */
export const guardrailCoverage = (facts: Facts): Analysis["guardrails"] => {
  const guards = new Set(controls.flatMap((control) => [...facts.bearers(control)]));
  const isGuarded = (edge: Edge): boolean => guards.has(edge.flow.id) || guards.has(edge.to.id) || guards.has(edge.from.id);
  let beyondGuards: Influence | undefined;
  const unguarded = (): Influence =>
    guards.size === 0
      ? facts.influence
      : (beyondGuards ??= computeInfluence(facts.graph, (node) => facts.lanes(node).filter((lane) => !isGuarded(lane.edge))));

  let routes = 0;
  let guarded = 0;
  const past: NonNullable<Analysis["guardrails"]>["past"] = [];
  for (const agent of facts.graph.nodes) {
    if ((agent.kind !== "agent" && agent.kind !== "llm") || agent.outOfScope !== undefined || servesAgent(agent)) continue;
    const actors = actorsBehind(facts, agent, guards);
    const entries = agent.in.filter((edge) => strangersOver(facts.influence, edge).length > 0);
    if (actors.length === 0 || entries.length === 0) continue;
    const open = entries.filter((edge) => strangersOver(unguarded(), edge).length > 0);
    const reached = actors.filter((actor) => !actor.guarded).map((actor) => actor.node.id);
    routes += entries.length * actors.length;
    guarded += entries.length * actors.length - open.length * reached.length;
    if (open.length === 0 || reached.length === 0) continue;
    // An agent that asks its model through a guardrail is guarded, and is no guardrail for others.
    const inFront = entries
      .flatMap((edge) => strangersOver(facts.influence, edge).flatMap((arrival) => guardsOn(arrival, guards)))
      .filter((id) => facts.graph.node.get(id)?.kind !== "agent");
    const behind = modelGuards(agent, guards, facts.graph);
    for (const [flows, around] of [
      [open.map((edge) => edge.flow.id), inFront],
      [behind.past, behind.guards],
    ] as const) {
      if (around.length === 0) continue;
      const guardrails = [...new Set(around)].toSorted(compareText);
      past.push(...flows.map((flow) => ({ flow, agent: agent.id, guardrails, reaches: reached })));
    }
  }
  return routes === 0
    ? undefined
    : { routes, guarded, past: past.toSorted((a, b) => compareText(a.flow, b.flow) || compareText(a.agent, b.agent)) };
};

/** What acts on the word of an agent, itself included, and whether a guardrail stands between the two. */
const actorsBehind = (facts: Facts, agent: GraphNode, guards: ReadonlySet<string>): { node: GraphNode; guarded: boolean }[] => {
  const acts = (node: GraphNode): boolean => effects(facts, node).items.some((member) => privileged.has(memberName(member)));
  const tools = toolsOf(facts, agent).items.flatMap(({ item, route }) => {
    const node = item as GraphNode;
    if (node.kind === "agent" || !acts(node)) return [];
    const way = (route?.() ?? []).slice(1).flatMap((hop) => [hop.element, hop.via ?? ""]);
    return [{ node, guarded: way.some((each) => guards.has(each)) }];
  });
  return agent.statedEffects && acts(agent) ? [...tools, { node: agent, guarded: guards.has(agent.id) }] : tools;
};

/** Strangers whose content comes over a flow, other than as an echo of what its receiver sent. */
const strangersOver = (influence: Influence, edge: Edge): Arrival[] =>
  influence
    .over(edge)
    .filter((arrival) => arrival.certain && arrival.foothold.standing !== "third-party" && !passesThrough(arrival, edge.to));

/** The guardrails that an arrival came through. */
const guardsOn = (arrival: Arrival, guards: ReadonlySet<string>): string[] => {
  const found: string[] = [];
  for (let here: Arrival | undefined = arrival; here; here = here.before)
    for (const id of [here.node.id, here.edge?.flow.id ?? ""]) if (guards.has(id)) found.push(id);
  return found;
};
