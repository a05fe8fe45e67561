import { isRecord, nearestAmong, type JsonRecord } from "@bartizan/model";
import { knownFormats } from "./known-formats.ts";

export type Sniffed =
  /** Has `bartizan`, and `system` or `extends`; or plainly means to. */
  | { sort: "model" }
  /** `looksLike` is empty where nothing can be said; `recognised`: it is certainly no model. */
  | { sort: "part" | "other"; looksLike: string; recognised: boolean };

/** Tells what a document is by its top level. A part has `bartizan` and no `system`; it is read only where a model imports it. */
export const sniff = (document: unknown): Sniffed => {
  if (!isRecord(document)) return { sort: "other", looksLike: shapeOf(document), recognised: false };
  // What extends another file may have its system from there.
  if (has(document, "bartizan") && (has(document, "system") || has(document, "extends"))) return { sort: "model" };
  if (isNearly(document, "bartizan") && isNearly(document, "system")) return { sort: "model" };
  if (has(document, "bartizan")) {
    return { sort: "part", looksLike: "a part of a model, which is read where a model imports it", recognised: true };
  }
  const format = knownFormats.find((each) => each.matches(document));
  if (format) return { sort: "other", looksLike: format.name, recognised: true };
  if (isShapedAsModel(document)) return { sort: "model" };
  return { sort: "other", looksLike: Object.keys(document).length === 0 ? "an empty map" : "", recognised: false };
};

const has = (document: JsonRecord, key: string): boolean => document[key] !== undefined;

const isNearly = (document: JsonRecord, key: string): boolean => {
  const nearest = nearestAmong(() => modelKeys);
  return has(document, key) || Object.keys(document).some((other) => nearest(other) === key);
};

const modelKeys = ["bartizan", "system", "zones", "assets", "components", "flows", "identities", "threats", "assumptions", "outOfScope"];

/** Lacks `bartizan`, and is written as a model otherwise: most of its keys are those of a model, and the central ones have its shapes. */
const isShapedAsModel = (document: JsonRecord): boolean => {
  const keys = Object.keys(document);
  const ours = keys.filter((key) => modelKeys.includes(key));
  const shapes = [
    isRecord(document["system"]),
    isRecord(document["components"]),
    isRecord(document["zones"]),
    Array.isArray(document["flows"]),
  ];
  return shapes.filter(Boolean).length >= 2 && ours.length * 2 > keys.length;
};

const shapeOf = (document: unknown): string => {
  if (document === null || document === undefined) return "an empty file";
  return Array.isArray(document) ? "a list" : "plain text";
};
