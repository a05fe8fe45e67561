import type { Threat } from "@bartizan/model";
import type { DiagramNote } from "@bartizan/write";
import type { SystemIndex } from "../system-index.ts";
import { nextStepOf } from "../words/next-step.ts";
import type { DiagramPart } from "./draw-part.ts";
import { goneAgainst } from "./path-part.ts";

/** Ids of what bears each marker. */
export type ThreatMarkers = Record<"I" | "E" | "M" | "(M)", string[]>;

/** More flows around the place of a threat than this say little about it. */
const mostFlows = 8;

/**
 * Where a threat is introduced (I), where it is exposed (E), where it is mitigated (M) or a control is missing that would do it, (M): on the
 * route of the attack, or else around its place.
 */
export const threatPart = (threat: Threat, system: SystemIndex): DiagramPart & { marks: ThreatMarkers } => {
  const route = threat.bindings[0]?.route ?? [];
  const exposed = placesOf(threat.place, system);
  const flows = new Set(route.flatMap(({ via }) => via ?? []));
  for (const id of exposed) if (system.flows.has(id)) flows.add(id);
  if (route.length < 2) for (const id of flowsAround(threat, exposed, system)) flows.add(id);
  const components = new Set([...route.map(({ element }) => element), ...exposed].filter((id) => system.components.has(id)));
  for (const id of flows) {
    const flow = system.flows.get(id);
    if (flow) components.add(flow.from).add(flow.to);
  }
  const inPicture = (ids: readonly string[]): string[] => [...new Set(ids)].filter((id) => components.has(id) || flows.has(id));
  const standing = threat.controls.flatMap(({ state, at, on }) =>
    state === "in-place" ? (at ?? on) : state === "bypassed" ? (at ?? []) : [],
  );
  const next = nextStepOf(threat);
  const marks: ThreatMarkers = {
    I: inPicture(route.slice(0, 1).map(({ element }) => element)),
    E: inPicture(exposed),
    M: inPicture(standing),
    "(M)": next.kind === "control" ? inPicture(next.effect.on.filter((id) => !standing.includes(id))) : [],
  };
  const texts = new Map<string, string[]>();
  for (const [text, ids] of Object.entries(marks)) for (const id of ids) texts.set(id, [...(texts.get(id) ?? []), text]);
  const notes = new Map([...texts].map(([id, all]): [string, DiagramNote] => [id, { text: all.join(" "), classes: [] }]));
  return { components, flows, against: goneAgainst(route, system.flows), notes, marks };
};

/** Identities and assets have no symbol: what uses or holds them stands for them. */
const placesOf = (place: string, { identities, assets }: SystemIndex): readonly string[] =>
  identities.get(place)?.usedBy ?? assets.get(place)?.heldBy ?? [place];

/** Flows at the place, those of elements that take part first. */
const flowsAround = ({ alsoAt }: Threat, places: readonly string[], { analysis }: SystemIndex): string[] => {
  const takesPart = (id: string): number => Number(alsoAt.includes(id));
  return analysis.flows
    .filter(({ from, to }) => places.includes(from) || places.includes(to))
    .map(({ id, from, to }) => ({ id, part: takesPart(id) + takesPart(from) + takesPart(to) }))
    .toSorted((a, b) => b.part - a.part)
    .slice(0, mostFlows)
    .map(({ id }) => id);
};
