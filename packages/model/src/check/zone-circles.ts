import type { Diagnostic } from "../generated/report.ts";
import { diagnose } from "../diagnostics.ts";
import { pointerOf } from "../pointer.ts";
import type { SpanIndex } from "../span.ts";
import { recordsIn, type JsonRecord } from "./json-record.ts";

/** One diagnostic for every zone that lies within itself. Each zone has one place at most, so every zone is walked over once. */
export const zoneCircles = (document: JsonRecord, spans: SpanIndex): Diagnostic[] => {
  const around = new Map(recordsIn(document["zones"]).map(([id, zone]) => [id, zone["in"]]));
  const done = new Set<unknown>();
  return [...around.keys()].flatMap((start) => {
    const way: string[] = [];
    let here: unknown = start;
    while (typeof here === "string" && around.has(here) && !done.has(here)) {
      done.add(here);
      way.push(here);
      here = around.get(here);
    }
    const first = typeof here === "string" ? way.indexOf(here) : -1;
    const circle = first < 0 ? [] : way.slice(first);
    return circle.map((zone) => diagnose("zone-circle", pointerOf("zones", zone, "in"), spans, { zone }));
  });
};
