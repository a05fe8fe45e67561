import type { AttackPath, FlowView } from "@bartizan/model";
import type { DiagramNote } from "@bartizan/write";
import type { DiagramPart } from "./draw-part.ts";

/** What an attack path leads over, numbered as its steps are. */
export const pathPart = ({ steps }: AttackPath, flows: ReadonlyMap<string, FlowView>): DiagramPart => {
  const numbers = new Map<string, number[]>();
  const classes = new Map<string, string[]>();
  for (const [index, { element, via }] of steps.entries()) {
    numbers.set(element, [...(numbers.get(element) ?? []), index + 1]);
    for (const id of via === undefined ? [element] : [element, via]) classes.set(id, [...(classes.get(id) ?? []), `step-${index + 1}`]);
  }
  const over = steps.flatMap(({ via }) => flows.get(via ?? "") ?? []);
  return {
    // A step may come over a flow from elsewhere than where the last one ended.
    components: new Set([...steps.map(({ element }) => element), ...over.flatMap(({ from, to }) => [from, to])]),
    flows: new Set(over.map(({ id }) => id)),
    against: goneAgainst(steps, flows),
    notes: new Map([...classes].map(([id, own]): [string, DiagramNote] => [id, { text: numbers.get(id)?.join(", ") ?? "", classes: own }])),
  };
};

/** Flows over which a way comes to where they begin. */
export const goneAgainst = (
  way: readonly { element: string; via?: string }[],
  flows: ReadonlyMap<string, FlowView>,
): ReadonlySet<string> => {
  const ways = new Map<string, string>();
  for (const { element, via } of way) if (via !== undefined && !ways.has(via)) ways.set(via, element);
  return new Set([...ways].filter(([via, element]) => flows.get(via)?.from === element).map(([via]) => via));
};
