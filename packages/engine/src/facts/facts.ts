import type { ControlWord, Graph, GraphNode } from "@bartizan/model";
import { controlStanding, isGuardrailControl } from "./control-standing.ts";
import { computeInfluence, type Influence } from "./influence.ts";
import { lanesOf, type Lane } from "./lanes.ts";
import { conversationWith, type Conversation } from "./principal.ts";

/** The derived facts of one graph. Each is worked out when a rule first asks and kept. */
export interface Facts {
  graph: Graph;
  influence: Influence;
  /** Ids of the components and flows that bear a control, or exercise it as a guardrail does on what passes through. */
  bearers(control: string): ReadonlySet<string>;
  /** The lanes that lead away from a component. */
  lanes: (node: GraphNode) => readonly Lane[];
  conversation(node: GraphNode): Conversation;
  /** Nodes of a kind or family, in order of their ids. */
  nodesOf(kindOrFamily: string): readonly GraphNode[];
  /** Keeps the result of a derivation for an element. */
  once<T>(fact: string, id: string, derive: () => T): T;
}

export const deriveFacts = (graph: Graph, controls: ReadonlyMap<string, ControlWord>): Facts => {
  const kept = new Map<string, Map<string, unknown>>();
  const byKind = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    for (const word of [node.kind, ...node.families]) {
      const list = byKind.get(word);
      if (list) list.push(node);
      else byKind.set(word, [node]);
    }
  }
  const once = <T>(fact: string, id: string, derive: () => T): T => {
    let of = kept.get(fact);
    if (!of) kept.set(fact, (of = new Map()));
    const known = of.get(id);
    if (known !== undefined || of.has(id)) return known as T;
    const derived = derive();
    of.set(id, derived);
    return derived;
  };
  const facts: Facts = {
    graph,
    once,
    get influence() {
      return once("influence", "", () => computeInfluence(graph, facts.lanes));
    },
    lanes: (node) => once("lanes", node.id, () => lanesOf(node, graph)),
    bearers: (control) =>
      once("bearers", control, () => {
        const guards = isGuardrailControl(control)
          ? graph.nodes.filter(
              (node) => node.kind === "guardrail" && !node.controls.some((use) => use.counts && isGuardrailControl(use.control)),
            )
          : [];
        const stating = [...graph.nodes, ...graph.flows.values()].filter((each) => controlStanding(each, control, controls) === "in-place");
        return new Set([...guards, ...stating].map((each) => each.id));
      }),
    conversation: (node) => once("conversation", node.id, () => conversationWith(node)),
    nodesOf: (kindOrFamily) => byKind.get(kindOrFamily) ?? [],
  };
  return facts;
};
