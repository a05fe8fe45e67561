import {
  attributesSetBy,
  compareText,
  flowId,
  type Analysis,
  type ControlWord,
  type Graph,
  type Model,
  type Threat,
} from "@bartizan/model";
import { canStand } from "../facts/control-standing.ts";

type PlannedGain = NonNullable<Analysis["planned"]>[number];

/**
 * What each planned control will do once it is there, with all else as it is: the threats that it clears and those that it lowers. The
 * finished model is judged as any other.
 * @param judge gives the threats of a model
 */
export const plannedGains = (
  model: Model,
  graph: Graph,
  threats: readonly Threat[],
  controls: ReadonlyMap<string, ControlWord>,
  judge: (model: Model) => readonly Threat[],
): PlannedGain[] =>
  plannedPlaces(graph, controls)
    .map(({ control, title, on }): PlannedGain => {
      const then = new Map(judge(finished(model, control, new Set(on), controls.get(control))).map((threat) => [threat.id, threat]));
      const gain: PlannedGain = { control, title, on, clears: [], lowers: [] };
      for (const { id, status, risk } of threats) {
        if (status === "mitigated") continue;
        const after = then.get(id);
        if (!after || after.status === "mitigated") gain.clears.push(id);
        else if (after.risk.residual.score < risk.residual.score)
          gain.lowers.push({ threat: id, from: risk.residual.level, to: after.risk.residual.level, score: after.risk.residual.score });
      }
      return gain;
    })
    .filter((gain) => gain.clears.length + gain.lowers.length > 0)
    .toSorted((a, b) => b.clears.length - a.clears.length || b.lowers.length - a.lowers.length || compareText(a.control, b.control));

/** The planned controls and where they are to stand, as far as they can work there. */
const plannedPlaces = (graph: Graph, controls: ReadonlyMap<string, ControlWord>): { control: string; title: string; on: string[] }[] => {
  const places = new Map<string, string[]>();
  for (const element of [...graph.nodes, ...graph.flows.values(), ...graph.identities.values()])
    for (const { control, status } of element.controls)
      if (status === "planned" && canStand(element, control, controls)) places.set(control, [...(places.get(control) ?? []), element.id]);
  return [...places]
    .map(([control, on]) => ({ control, title: controls.get(control)?.title ?? control, on: on.toSorted(compareText) }))
    .toSorted((a, b) => compareText(a.control, b.control));
};

/** The model as it will be once a control is there; what the control contradicts goes. */
const finished = (model: Model, control: string, on: ReadonlySet<string>, word: ControlWord | undefined): Model => {
  const set = Object.entries(word ? attributesSetBy(word) : {});
  const contradicted = (name: string, value: unknown): boolean =>
    set.some(([each, agreeing]) => each === name && !agreeing.some((one) => one === value));
  const done = <T extends { controls?: Model["components"][string]["controls"] }>(id: string, element: T): T => {
    const use = element.controls?.[control];
    if (!use || !on.has(id)) return element;
    const kept = Object.fromEntries(Object.entries(element).filter(([name, value]) => !contradicted(name, value)));
    return { ...kept, controls: { ...element.controls, [control]: { ...use, status: "implemented" } } } as T;
  };
  const all = <T extends object>(map: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(map).map(([id, element]) => [id, done(id, element)]));
  return {
    ...model,
    components: all(model.components),
    flows: (model.flows ?? []).map((flow) => done(flowId(flow), flow)),
    ...(model.identities && { identities: all(model.identities) }),
  };
};
