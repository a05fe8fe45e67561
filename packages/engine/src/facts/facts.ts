import type { ControlFile, Edge, Element, Graph, GraphNode } from "@bartizan/model";
import { controlStanding, isGuardrailControl } from "./control-standing.ts";
import { computeInfluence, type Influence } from "./influence.ts";
import { conversationWith, type Conversation } from "./principal.ts";

/** The derived facts of one graph. Each is worked out when a rule first asks and kept. */
export interface Facts {
  graph: Graph;
  influence: Influence;
  /** Does the element bear the control, or exercise it as a guardrail does on what passes through? */
  bears(control: string, element: Element): boolean;
  /** Influence as it would be if everything that bears the control passed nothing on. */
  influenceWithout(control: string): Influence;
  conversation(node: GraphNode): Conversation;
  /** Nodes of a kind or family, in order of their ids. */
  nodesOf(kindOrFamily: string): readonly GraphNode[];
  /** Keeps the result of a derivation for an element. */
  once<T>(fact: string, id: string, derive: () => T): T;
}

export const deriveFacts = (graph: Graph, controls: ReadonlyMap<string, ControlFile>): Facts => {
  const kept = new Map<string, unknown>();
  const byKind = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    for (const word of [node.kind, ...node.families]) {
      const list = byKind.get(word);
      if (list) list.push(node);
      else byKind.set(word, [node]);
    }
  }
  const once = <T>(fact: string, id: string, derive: () => T): T => {
    const key = `${fact} ${id}`;
    if (!kept.has(key)) kept.set(key, derive());
    return kept.get(key) as T;
  };
  const facts: Facts = {
    graph,
    once,
    get influence() {
      return once("influence", "", () => computeInfluence(graph));
    },
    bears: (control, each) =>
      controlStanding(each, control, controls) === "in-place" ||
      ("kind" in each && each.kind === "guardrail" && isGuardrailControl(control)),
    influenceWithout: (control) =>
      once("influence-without", control, () => {
        const node = (each: GraphNode): boolean => facts.bears(control, each);
        const edge = (each: Edge): boolean => facts.bears(control, each.flow);
        const anywhere = graph.nodes.some(node) || graph.edges.some(edge);
        return anywhere ? computeInfluence(graph, { node, edge }) : facts.influence;
      }),
    conversation: (node) => once("conversation", node.id, () => conversationWith(node)),
    nodesOf: (kindOrFamily) => byKind.get(kindOrFamily) ?? [],
  };
  return facts;
};
