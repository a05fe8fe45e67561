import { compareText, diagnose, isRecord, typeName, type JsonRecord } from "@bartizan/model";
import type { FileStore, Naming } from "./file-store.ts";
import { importEntries } from "./import-entries.ts";
import { joinParts } from "./join-parts.ts";
import type { Sourced } from "./origin.ts";
import { overlay } from "./overlay.ts";
import type { SourceFile } from "./source-file.ts";

/** Another system that a file imports. */
export interface SystemImport extends Naming {
  as: string;
}

/** The files of one system, without other systems that it imports. */
export interface Layers {
  whole: Sourced;
  systems: SystemImport[];
}

/** Puts a file, what it extends and all parts together: the file goes before what it extends, and that before the parts. */
export const layerFiles = (top: SourceFile, above: readonly string[], store: FileStore): Layers => {
  const seen = new Set<string>();
  const systems: SystemImport[] = [];

  /** All parts that a file imports, directly or through others, but for those that are there already. */
  const partsOf = (from: SourceFile, trail: readonly string[]): SourceFile[] => {
    const { entries, diagnostics } = importEntries(from);
    store.tell(diagnostics);
    if (diagnostics.length > 0) store.isIncomplete = true;
    return entries.flatMap(({ path, pointer, as }) => {
      const naming = { from, path, pointer, trail };
      if (as) {
        systems.push({ ...naming, as: as.id });
        return [];
      }
      const part = store.open(naming);
      if (!part || seen.has(part.file)) return [];
      seen.add(part.file);
      const { document } = part;
      const refuse = (what: string, hint: string) => store.refuse(naming, "not-a-part", { file: part.file, what, hint });
      if (document["bartizan"] === undefined) {
        if (part.isWhole) refuse("has no `bartizan: 1`, so that it is no part of a model", "Add it, if the file is meant as a part.");
        return [];
      }
      if (document["system"] !== undefined) {
        refuse("is a system of its own", "Import it with a prefix: { system: its path, as: its name }. Or take `system:` out of it.");
        return [];
      }
      if (document["extends"] !== undefined) {
        refuse("extends another file", "A part cannot; import what it extends, too.");
        return [];
      }
      return [part, ...partsOf(part, [...trail, part.file])];
    });
  };

  const layered = (file: SourceFile, trail: readonly string[]): Sourced => {
    seen.add(file.file);
    const base = extendedBy(file, trail, store);
    const lower = base && layered(base, [...trail, base.file]);
    const parts = partsOf(file, trail)
      .toSorted((a, b) => compareText(a.file, b.file))
      .map(sourced);
    const own = sourced(file);
    if (!lower) return joinParts(own, parts, store.diagnostics);
    const [first, ...others] = parts;
    const lowest = first && joinParts(first, others, store.diagnostics);
    return overlay(own, lowest ? overlay(lower, lowest, store.diagnostics) : lower, store.diagnostics);
  };

  return { whole: layered(top, [...above, top.file]), systems };
};

const extendedBy = (from: SourceFile, trail: readonly string[], store: FileStore): SourceFile | undefined => {
  const { extends: path } = from.document;
  if (path === undefined) return undefined;
  if (typeof path !== "string") {
    store.diagnostics.push(diagnose("wrong-type", "/extends", from.spans, { expected: "text", got: typeName(path) }));
    store.isIncomplete = true;
    return undefined;
  }
  const naming = { from, path, pointer: "/extends", trail };
  const base = store.open(naming);
  if (!base || base.document["bartizan"] !== undefined) return base;
  if (base.isWhole) {
    const what = "has no `bartizan: 1`, so that it is no model";
    store.refuse(naming, "not-a-part", { file: base.file, what, hint: "Add it, if the file is meant to be extended." });
  }
  return undefined;
};

/** What a file says itself. */
const sourced = (source: SourceFile): Sourced => {
  const value = Object.assign(Object.create(null) as JsonRecord, isRecord(source.document) ? source.document : {});
  delete value["imports"];
  delete value["extends"];
  return { value, origin: { source, pointer: "" } };
};
