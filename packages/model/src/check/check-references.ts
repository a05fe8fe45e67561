import type { Diagnostic } from "../generated/report.ts";
import { compareText, diagnose } from "../diagnostics.ts";
import { nearestAmong } from "../nearest-word.ts";
import { pointerOf } from "../pointer.ts";
import { atKeys, type SpanIndex } from "../span.ts";
import { declaredIds } from "./declared-ids.ts";
import { isRecord, recordsIn, textsIn, type JsonRecord } from "./json-record.ts";
import { mostFound } from "./most-found.ts";
import { zoneCircles } from "./zone-circles.ts";

interface Among {
  has(id: string): boolean;
  nearest(id: string): string | undefined;
}

/** Finds names of things that the model does not declare, ids used twice, and zones that lie within themselves. */
export const checkReferences = (document: JsonRecord, spans: SpanIndex): Diagnostic[] => {
  const { ids, diagnostics } = declaredIds(document, spans);

  /** Undefined where the declarations could not be read: whether a name exists cannot be said then. */
  const among = (...sets: (ReadonlySet<string> | undefined)[]): Among | undefined => {
    if (sets.includes(undefined)) return undefined;
    const nearest = nearestAmong(() => sets.flatMap((set) => [...(set ?? [])]).toSorted(compareText));
    return { has: (id) => sets.some((set) => set?.has(id)), nearest };
  };
  const zones = among(ids.zone);
  const components = among(ids.component);
  const assets = among(ids.asset);
  const identities = among(ids.identity);
  const elements = among(ids.component, ids.flow, ids.identity, ids.asset, ids.zone);

  const refer = (value: unknown, what: string, declared: Among | undefined, pointer: string, alsoAllowed?: string): void => {
    if (typeof value !== "string" || !declared || declared.has(value) || value === alsoAllowed || diagnostics.length > mostFound) return;
    diagnostics.push(diagnose("unknown-reference", pointer, spans, { what, id: value.slice(0, 100), near: declared.nearest(value) }));
  };
  const referAll = (list: unknown, what: string, declared: Among | undefined, pointer: string): void => {
    for (const [index, text] of textsIn(list)) refer(text, what, declared, pointer + pointerOf(index));
  };

  for (const [id, zone] of recordsIn(document["zones"])) refer(zone["in"], "zone", zones, pointerOf("zones", id, "in"));
  for (const [id, asset] of recordsIn(document["assets"]))
    referAll(asset["unlocks"], "component", components, pointerOf("assets", id, "unlocks"));
  for (const [id, component] of recordsIn(document["components"])) {
    const here = pointerOf("components", id);
    refer(component["in"], "zone", zones, `${here}/in`);
    refer(component["identity"], "identity", identities, `${here}/identity`);
    referAll(component["holds"], "asset", assets, `${here}/holds`);
  }
  for (const [index, flow] of recordsIn(document["flows"])) {
    const here = pointerOf("flows", index);
    refer(flow["from"], "component", components, `${here}/from`);
    refer(flow["to"], "component", components, `${here}/to`);
    refer(flow["as"], "identity", identities, `${here}/as`, "end-user");
    referAll(flow["carries"], "asset", assets, `${here}/carries`);
    referAll(flow["returns"], "asset", assets, `${here}/returns`);
  }
  for (const [id, threat] of recordsIn(document["threats"])) refer(threat["at"], "element", elements, pointerOf("threats", id, "at"));
  for (const [id, assumption] of recordsIn(document["assumptions"]))
    referAll(assumption["about"], "element", elements, pointerOf("assumptions", id, "about"));
  referAll(document["interfaces"], "component", components, "/interfaces");
  if (isRecord(document["outOfScope"])) {
    for (const id of Object.keys(document["outOfScope"])) {
      if (!elements || elements.has(id)) continue;
      const pointer = pointerOf("outOfScope", id);
      diagnostics.push(
        diagnose("unknown-reference", pointer, atKeys(spans), { what: "element", id: id.slice(0, 100), near: elements.nearest(id) }),
      );
    }
  }
  return [...diagnostics, ...zoneCircles(document, spans)];
};
