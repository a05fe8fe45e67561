import { diagnose, isRecord, nearestWord, pointerOf, typeName, type Diagnostic } from "@bartizan/model";
import { limits } from "../limits.ts";
import type { SourceFile } from "./source-file.ts";

/** One entry of `imports`, as it was written. */
export interface ImportEntry {
  path: string;
  /** Of the path in its file. */
  pointer: string;
  /** The prefix of another system; undefined for a part. */
  as: { id: string; pointer: string } | undefined;
}

/** Reads the list of a file's imports. What is no import is told and left out. */
export const importEntries = ({ document, spans }: SourceFile): { entries: ImportEntry[]; diagnostics: Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const { imports } = document;
  const wrongType = (pointer: string, expected: string, value: unknown): undefined => {
    diagnostics.push(diagnose("wrong-type", pointer, spans, { expected, got: typeName(value) }));
  };

  const ofSystem = (entry: Record<string, unknown>, pointer: string): ImportEntry | undefined => {
    const { system: path, as: id } = entry;
    for (const key of Object.keys(entry)) {
      if (key === "system" || key === "as") continue;
      const near = nearestWord(key, ["system", "as"]);
      diagnostics.push(diagnose("unknown-key", pointer + pointerOf(key), spans, { key: key.slice(0, 100), near, known: "system, as" }));
    }
    for (const member of ["system", "as"] as const) {
      const value = entry[member];
      if (value === undefined) diagnostics.push(diagnose("missing-member", pointer, spans, { member, in: "This import" }));
      else if (typeof value !== "string") wrongType(`${pointer}/${member}`, "text", value);
    }
    if (typeof path !== "string" || typeof id !== "string") return undefined;
    if (!isPrefix(id)) {
      const place = spans.value(`${pointer}/as`);
      diagnostics.push(diagnose("bad-id", `${pointer}/as`, { key: () => place, value: () => place }, { id: id.slice(0, 100) }));
      return undefined;
    }
    return { path, pointer: `${pointer}/system`, as: { id, pointer: `${pointer}/as` } };
  };

  if (imports === undefined) return { entries: [], diagnostics };
  if (!Array.isArray(imports)) {
    wrongType("/imports", "a list", imports);
    return { entries: [], diagnostics };
  }
  // More are too many in any case; that is told when they are opened.
  const first = imports.slice(0, limits.importedFiles + 1) as unknown[];
  const entries = first.flatMap((entry, index): ImportEntry[] => {
    const pointer = pointerOf("imports", index);
    if (typeof entry === "string") return [{ path: entry, pointer, as: undefined }];
    const system = isRecord(entry) ? ofSystem(entry, pointer) : wrongType(pointer, "a path, or a map of system and as", entry);
    return system ? [system] : [];
  });
  return { entries, diagnostics };
};

/** May ids begin with it? No dot, so that the first one in an id ends the prefix. */
export const isPrefix = (id: string): boolean => id.length <= 40 && /^[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*$/.test(id);
