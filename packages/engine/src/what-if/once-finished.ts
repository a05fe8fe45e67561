import { resolveAttributes, type Element, type GraphNode, type IdentityView, type Loaded, type Model, type Words } from "@bartizan/model";
import { sortOf } from "../facts/control-standing.ts";
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
 * derived from, or a flow: which of two flows tells of both hangs on all that is said of them.
 * @param loaded the model with the control in place
 */
export const onceFinished = (
  before: Facts,
  control: string,
  on: readonly string[],
  loaded: Loaded & { model: Model },
  words: Words,
): Finished | undefined => {
  const { graph } = before;
  if (on.some((id) => graph.flows.has(id))) return undefined;
  const changed = new Map<Element, Element>();
  const attributes = new Set<string>();
  for (const id of on) {
    const was = graph.node.get(id) ?? graph.identities.get(id);
    const element = was && writtenOf(was, loaded.model);
    const pointer = graph.pointers.get(id);
    if (!was || !element || pointer === undefined) continue;
    const controls = was.controls.map((use) => (use.control === control ? { ...use, counts: true } : use));
    const now = resolveAttributes({ element, pointer, sort: sortOf(was), controls }, words, loaded);
    changed.set(was, { ...was, controls, attributes: now });
    for (const name of Object.keys({ ...was.attributes, ...now }))
      if (was.attributes[name]?.value !== now[name]?.value) attributes.add(name);
  }
  if (factAttributes.some((name) => attributes.has(name))) return undefined;

  const controls = new Set([control]);
  for (const { id, sets = {} } of before.controls.values()) if (Object.keys(sets).some((name) => attributes.has(name))) controls.add(id);
  const then = deriveFacts(graph, before.controls, (element) => changed.get(element) ?? element);
  const facts: Facts = {
    ...before,
    now: then.now,
    standing: then.standing,
    bearers: (id, finished) => (controls.has(id) ? then : before).bearers(id, finished),
    modelGuards: (agent, id) => (controls.has(id) ? then : before).modelGuards(agent, id),
  };
  return { facts, controls, attributes };
};

/** What the file says of an element that bears controls. */
const writtenOf = (element: GraphNode | IdentityView, { components, identities }: Model) =>
  "home" in element ? components[element.id] : identities?.[element.id];
