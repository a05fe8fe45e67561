import type { Diagnostic } from "../generated/report.ts";
import { diagnose } from "../diagnostics.ts";
import { flowId } from "../flow-id.ts";
import { nearestWord } from "../nearest-word.ts";
import { pointerOf } from "../pointer.ts";
import type { SpanIndex } from "../span.ts";
import { isRecord, recordsIn, type JsonRecord } from "./json-record.ts";

export type Sort = "component" | "flow" | "identity" | "asset" | "zone";

/** The key that holds each sort of thing at the top of a model. */
const collections = { component: "components", identity: "identities", asset: "assets", zone: "zones", flow: "flows" } as const;

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
    if (owner) {
      const other = `the ${owner.sort} at line ${spans.key(owner.pointer)?.line ?? "?"}`;
      diagnostics.push(diagnose("duplicate-id", pointer, spans, { id: id.slice(0, 100), other }));
    } else owners.set(id, { sort, pointer });
    into.add(id);
  };

  const idsOf = (sort: Exclude<Sort, "flow">): Set<string> | undefined => {
    const key = collections[sort];
    const collection = document[key];
    const found = new Set<string>();
    if (isRecord(collection)) for (const id of Object.keys(collection)) add(sort, id, pointerOf(key, id), found);
    else if (collection !== undefined || isMissing(document, key)) return undefined;
    return found;
  };
  const flowIds = (): Set<string> | undefined => {
    const key = collections.flow;
    const found = new Set<string>();
    for (const [index, flow] of recordsIn(document[key])) {
      if (typeof flow["id"] === "string") add("flow", flow["id"], pointerOf(key, index, "id"), found);
      else if (typeof flow["from"] === "string" && typeof flow["to"] === "string") add("flow", flowId(flow), pointerOf(key, index), found);
    }
    return Array.isArray(document[key]) || !isMissing(document, key) ? found : undefined;
  };

  const ids = { component: idsOf("component"), identity: idsOf("identity"), asset: idsOf("asset"), zone: idsOf("zone"), flow: flowIds() };
  return { ids, diagnostics };
};

/** Is a collection absent by mistake: required and not there, or there under a misspelt name? */
const isMissing = (document: JsonRecord, key: string): boolean =>
  key === collections.component ||
  key === collections.zone ||
  Object.keys(document).some((other) => !known.has(other) && nearestWord(other, Object.values(collections)) === key);

const known = new Set<string>(Object.values(collections));
