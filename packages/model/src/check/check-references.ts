import type { Diagnostic } from "../generated/report.ts";
import { compareText, diagnose } from "../diagnostics.ts";
import { nearestWord } from "../nearest-word.ts";
import { pointerOf } from "../pointer.ts";
import type { SpanIndex } from "../span.ts";
import { isRecord, recordsIn, textsIn, type JsonRecord } from "./json-record.ts";

/** The id of a flow: its own, or from--to. */
export const flowId = (flow: { id?: unknown; from?: unknown; to?: unknown }): string =>
  typeof flow.id === "string" ? flow.id : `${String(flow.from)}--${String(flow.to)}`;

type Sort = "component" | "flow" | "identity" | "asset" | "zone";

/** Every id that the document declares, by sort; a second use of an id is a diagnostic. */
const declare = (document: JsonRecord, spans: SpanIndex, diagnostics: Diagnostic[]): Record<Sort, Set<string>> => {
  const ids: Record<Sort, Set<string>> = { component: new Set(), flow: new Set(), identity: new Set(), asset: new Set(), zone: new Set() };
  const owner = new Map<string, string>();
  const add = (sort: Sort, id: string, pointer: string): void => {
    const other = owner.get(id);
    if (other === undefined) owner.set(id, `the ${sort} at line ${spans.key(pointer)?.line ?? "?"}`);
    else diagnostics.push(diagnose("duplicate-id", pointer, spans, { id, other }));
    ids[sort].add(id);
  };
  const sorts: [Sort, string][] = [
    ["component", "components"],
    ["identity", "identities"],
    ["asset", "assets"],
    ["zone", "zones"],
  ];
  for (const [sort, key] of sorts) {
    const collection = document[key];
    if (isRecord(collection)) for (const id of Object.keys(collection)) add(sort, id, pointerOf(key, id));
  }
  for (const [index, flow] of recordsIn(document["flows"])) {
    if (typeof flow["id"] === "string") add("flow", flow["id"], pointerOf("flows", index, "id"));
    else if (typeof flow["from"] === "string" && typeof flow["to"] === "string") add("flow", flowId(flow), pointerOf("flows", index));
  }
  return ids;
};

/** Finds names of things that the model does not declare, ids used twice, and zones that lie within themselves. */
export const checkReferences = (document: JsonRecord, spans: SpanIndex): Diagnostic[] => {
  const diagnostics: Diagnostic[] = [];
  const ids = declare(document, spans, diagnostics);
  const anyElement = new Set(Object.values(ids).flatMap((set) => [...set]));

  const refer = (value: unknown, what: string, among: ReadonlySet<string>, pointer: string, alsoAllowed?: string): void => {
    if (typeof value !== "string" || among.has(value) || value === alsoAllowed) return;
    const near = nearestWord(value, [...among].toSorted(compareText));
    diagnostics.push(diagnose("unknown-reference", pointer, spans, { what, id: value.slice(0, 100), near }));
  };
  const referAll = (list: unknown, what: string, among: ReadonlySet<string>, pointer: string): void => {
    for (const [index, text] of textsIn(list)) refer(text, what, among, pointer + pointerOf(index));
  };

  for (const [id, zone] of recordsIn(document["zones"])) refer(zone["in"], "zone", ids.zone, pointerOf("zones", id, "in"));
  for (const [id, asset] of recordsIn(document["assets"]))
    referAll(asset["unlocks"], "component", ids.component, pointerOf("assets", id, "unlocks"));
  for (const [id, component] of recordsIn(document["components"])) {
    const here = pointerOf("components", id);
    refer(component["in"], "zone", ids.zone, `${here}/in`);
    refer(component["identity"], "identity", ids.identity, `${here}/identity`);
    referAll(component["holds"], "asset", ids.asset, `${here}/holds`);
  }
  for (const [index, flow] of recordsIn(document["flows"])) {
    const here = pointerOf("flows", index);
    refer(flow["from"], "component", ids.component, `${here}/from`);
    refer(flow["to"], "component", ids.component, `${here}/to`);
    refer(flow["as"], "identity", ids.identity, `${here}/as`, "end-user");
    referAll(flow["carries"], "asset", ids.asset, `${here}/carries`);
    referAll(flow["returns"], "asset", ids.asset, `${here}/returns`);
  }
  for (const [id, threat] of recordsIn(document["threats"])) refer(threat["at"], "element", anyElement, pointerOf("threats", id, "at"));
  for (const [id, assumption] of recordsIn(document["assumptions"]))
    referAll(assumption["about"], "element", anyElement, pointerOf("assumptions", id, "about"));
  if (isRecord(document["outOfScope"])) {
    for (const id of Object.keys(document["outOfScope"])) refer(id, "element", anyElement, pointerOf("outOfScope", id));
  }
  return [...diagnostics, ...zoneCircles(document, spans)];
};

const zoneCircles = (document: JsonRecord, spans: SpanIndex): Diagnostic[] => {
  const around = new Map(recordsIn(document["zones"]).map(([id, zone]) => [id, zone["in"]]));
  return [...around.keys()].flatMap((zone) => {
    const seen = new Set<unknown>([zone]);
    for (let up = around.get(zone); typeof up === "string"; up = around.get(up)) {
      if (up === zone) return [diagnose("zone-circle", pointerOf("zones", zone, "in"), spans, { zone })];
      if (seen.has(up)) return [];
      seen.add(up);
    }
    return [];
  });
};
