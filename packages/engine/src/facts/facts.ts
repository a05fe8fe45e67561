import type { ControlEffect, ControlWord, Element, FlowView, Graph, GraphNode } from "@bartizan/model";
import { canStand, controlStanding, filterControls, guardrailControls } from "./control-standing.ts";
import { computeInfluence, type Influence } from "./influence.ts";
import { lanesOf, type Lane } from "./lanes.ts";
import { modelGuards, type ModelGuards } from "./model-guards.ts";
import { conversationWith, type Conversation } from "./principal.ts";

/** The derived facts of one graph. Each is worked out when a rule first asks and kept. */
export interface Facts {
  graph: Graph;
  /** The controls of the catalog, by id. */
  controls: ReadonlyMap<string, ControlWord>;
  influence: Influence;
  /** The element with its attributes as they are taken to be. Facts are derived from those of `FactAttribute`, which are as they are. */
  now: (element: Element) => Element;
  /** Can the control stand at the element? */
  canStand: (element: Element, control: string) => boolean;
  /** Does the control stand at the element? */
  standing: (element: Element, control: string) => ControlEffect["state"];
  /**
   * Ids of the components and flows that bear a control, or exercise it as a guardrail does on what passes through; and of the agents that
   * reach each of their models through one. `finished` takes it as being there where it is planned.
   */
  bearers(control: string, finished?: boolean): ReadonlySet<string>;
  /** What bears a control between an agent and its models. */
  modelGuards(agent: GraphNode, control: string): ModelGuards;
  /** The lanes that lead away from a component. */
  lanes: (node: GraphNode) => readonly Lane[];
  conversation(node: GraphNode): Conversation;
  /** Nodes of a kind or family, in order of their ids. */
  nodesOf(kindOrFamily: string): readonly GraphNode[];
  /** Keeps the result of a derivation for an element, under its name or with the bearers that it depends on. */
  once<T>(fact: string | ReadonlySet<string>, id: string, derive: () => T): T;
}

/** @param now what elements are taken to be; their attributes, and how far their controls have come */
export const deriveFacts = (graph: Graph, controls: ReadonlyMap<string, ControlWord>, now: Facts["now"] = (element) => element): Facts => {
  const kept = new Map<string | ReadonlySet<string>, Map<string, unknown>>();
  const byKind = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    for (const word of [node.kind, ...node.families]) {
      const list = byKind.get(word);
      if (list) list.push(node);
      else byKind.set(word, [node]);
    }
  }
  const once = <T>(fact: string | ReadonlySet<string>, id: string, derive: () => T): T => {
    let of = kept.get(fact);
    if (!of) kept.set(fact, (of = new Map()));
    const known = of.get(id);
    if (known !== undefined || of.has(id)) return known as T;
    const derived = derive();
    of.set(id, derived);
    return derived;
  };
  /** Components and flows that name one of these attributes or controls. */
  const elementsThatSay = (words: readonly string[]): (GraphNode | FlowView)[] => {
    const index = once("elements-that-say", "", () => {
      const found = new Map<string, (GraphNode | FlowView)[]>();
      for (const element of [...graph.nodes, ...graph.flows.values()]) {
        const said = now(element);
        const attributes = "attributes" in said ? Object.keys(said.attributes) : [];
        const controls = "controls" in said ? said.controls.map((use) => `controls.${use.control}`) : [];
        for (const word of [...attributes, ...controls]) {
          const list = found.get(word);
          if (list) list.push(element);
          else found.set(word, [element]);
        }
      }
      return found;
    });
    return words.flatMap((word) => index.get(word) ?? []);
  };
  const facts: Facts = {
    graph,
    controls,
    once,
    now,
    canStand: (element, control) => canStand(element, control, controls),
    standing: (element, control) => controlStanding(now(element), control, controls),
    get influence() {
      return once("influence", "", () => computeInfluence(graph, facts.lanes));
    },
    lanes: (node) => once("lanes", node.id, () => lanesOf(node, graph)),
    bearers: (control, finished = false) =>
      once(finished ? "bearers-then" : "bearers", control, () => {
        const guards = guardrailControls.includes(control)
          ? graph.nodes.filter((node) => node.kind === "guardrail" && !node.controls.some((use) => filterControls.has(use.control)))
          : [];
        const stating = elementsThatSay([`controls.${control}`, ...Object.keys(controls.get(control)?.sets ?? {})]).filter((each) => {
          const standing = facts.standing(each, control);
          return standing === "in-place" || (finished && standing === "planned");
        });
        const bearers = new Set([...guards, ...stating].map((each) => each.id));
        if (guardrailControls.includes(control) && bearers.size > 0) {
          const shielded = (byKind.get("agent") ?? []).filter((agent) => {
            const { guards: between, past } = modelGuards(agent, bearers, graph);
            return between.length > 0 && past.length === 0;
          });
          for (const agent of shielded) bearers.add(agent.id);
        }
        return bearers;
      }),
    modelGuards: (agent, control) =>
      once("model-guards", `${control} ${agent.id}`, () => modelGuards(agent, facts.bearers(control), graph)),
    conversation: (node) => once("conversation", node.id, () => conversationWith(node)),
    nodesOf: (kindOrFamily) => byKind.get(kindOrFamily) ?? [],
  };
  return facts;
};
