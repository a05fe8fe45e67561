import type { Diagnostic } from "../generated/report.ts";
import { diagnose } from "../diagnostics.ts";
import { flowId } from "../flow-id.ts";
import { nearestAmong } from "../nearest-word.ts";
import { pointerOf } from "../pointer.ts";
import type { SpanIndex } from "../span.ts";
import { isRecord, recordsIn, type JsonRecord } from "./json-record.ts";
import { mostFound } from "./most-found.ts";

type Sort = "component" | "flow" | "identity" | "asset" | "zone";

/** The key that holds each sort of thing at the top of a model. */
const collections = { component: "components", identity: "identities", asset: "assets", zone: "zones", flow: "flows" } as const;
// No other key of a model is near one of these.
const known = new Set<string>(Object.values(collections));
const sorts = ["component", "identity", "asset", "zone", "flow"] as const;

export interface DeclaredIds {
  /** By sort; undefined where they could not be read, so that nothing can be said of references to them. */
  ids: Record<Sort, ReadonlySet<string> | undefined>;
  /** Second uses of an id. */
  diagnostics: Diagnostic[];
}

/** Every id that the document declares. */
export const declaredIds = (document: JsonRecord, spans: SpanIndex): DeclaredIds => {
  const diagnostics: Diagnostic[] = [];
  const owners = new Map<string, { sort: Sort; pointer: string }>();
  const add = (sort: Sort, id: string, pointer: string, into: Set<string>): void => {
    const owner = owners.get(id);
    if (owner && diagnostics.length < mostFound) {
      const place = spans.key(owner.pointer);
      const isHere = place?.file === spans.key(pointer)?.file;
      const other = `the ${owner.sort} at ${isHere ? `line ${place?.line ?? "?"}` : `${place?.file}:${place?.line}`}`;
      diagnostics.push(diagnose("duplicate-id", pointer, spans, { id: id.slice(0, 100), other }));
    }
    if (!owner) owners.set(id, { sort, pointer });
    into.add(id);
  };

  const declare = (sort: Sort, found: Set<string>): void => {
    const key = collections[sort];
    const collection = document[key];
    if (sort !== "flow") {
      if (isRecord(collection)) for (const id of Object.keys(collection)) add(sort, id, pointerOf(key, id), found);
      return;
    }
    for (const [index, flow] of recordsIn(collection)) {
      if (typeof flow["id"] === "string") add(sort, flow["id"], pointerOf(key, index, "id"), found);
      else if (typeof flow["from"] === "string" && typeof flow["to"] === "string") add(sort, flowId(flow), pointerOf(key, index), found);
    }
  };

  const keys = Object.keys(document);
  const nearest = nearestAmong(() => Object.values(collections));
  /** Is a collection absent by mistake: required and not there, or there under a misspelt name? */
  const isMissing = (sort: Sort): boolean =>
    sort === "component" || sort === "zone" || keys.some((key) => !known.has(key) && nearest(key) === collections[sort]);

  const ids: DeclaredIds["ids"] = { component: undefined, flow: undefined, identity: undefined, asset: undefined, zone: undefined };
  // In the order of the file, so that the second use is the one that stands further down.
  for (const sort of sorts.toSorted((a, b) => keys.indexOf(collections[a]) - keys.indexOf(collections[b]))) {
    const collection = document[collections[sort]];
    if (collection === undefined ? isMissing(sort) : sort === "flow" ? !Array.isArray(collection) : !isRecord(collection)) continue;
    const found = new Set<string>();
    declare(sort, found);
    ids[sort] = found;
  }
  return { ids, diagnostics };
};
