import type { Element, Graph } from "@bartizan/model";
import { factAttributes } from "../facts/fact-attributes.ts";
import { deriveFacts, type Facts } from "../facts/facts.ts";

/** What is otherwise once a planned control is there. */
export interface Finished {
  facts: Facts;
  /** The controls that may stand elsewhere: the control itself, and those that set what it sets. */
  controls: ReadonlySet<string>;
  /** The attributes that are stated otherwise. */
  attributes: ReadonlySet<string>;
}

/**
 * The facts of a graph once a control is there at the elements where it is planned; undefined where it changes an attribute that facts are
 * derived from.
 * @param graph the same with the control in place
 */
export const onceFinished = (before: Facts, control: string, on: readonly string[], graph: Graph): Finished | undefined => {
  const then = deriveFacts(graph, before.controls);
  const changed = new Map<Element, Element>();
  const attributes = new Set<string>();
  for (const id of on) {
    const [was, is] = [bearerIn(before.graph, id), bearerIn(graph, id)];
    if (!was || !is) continue;
    changed.set(was, is);
    for (const name of Object.keys({ ...was.attributes, ...is.attributes }))
      if (was.attributes[name]?.value !== is.attributes[name]?.value) attributes.add(name);
  }
  if (factAttributes.some((name) => attributes.has(name))) return undefined;

  const controls = new Set([control]);
  for (const { id, sets = {} } of before.controls.values()) if (Object.keys(sets).some((name) => attributes.has(name))) controls.add(id);
  const now = (element: Element): Element => changed.get(element) ?? element;
  const facts: Facts = {
    ...before,
    now,
    standing: (element, id) => then.standing(now(element), id),
    bearers: (id, finished) => (controls.has(id) ? then : before).bearers(id, finished),
    modelGuards: (agent, id) =>
      controls.has(id) ? then.modelGuards(graph.node.get(agent.id) ?? agent, id) : before.modelGuards(agent, id),
  };
  return { facts, controls, attributes };
};

const bearerIn = ({ node, flows, identities }: Graph, id: string) => node.get(id) ?? flows.get(id) ?? identities.get(id);
