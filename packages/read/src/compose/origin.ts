import { diagnose, keysOf, pointerOf, type Diagnostic, type DiagnosticCode, type JsonRecord, type SpanIndex } from "@bartizan/model";
import type { SourceFile } from "./source-file.ts";

/** Where a node of a composed document was written. */
export interface Origin {
  source: SourceFile;
  /** In that file. */
  pointer: string;
  /** Members that were put there from elsewhere; all others stand below the pointer. */
  members?: ReadonlyMap<string, Origin>;
}

/** Something of a composed document and where it was written. */
export interface Sourced<T = JsonRecord> {
  value: T;
  origin: Origin;
}

const memberOrigin = (origin: Origin, key: string | number): Origin =>
  origin.members?.get(String(key)) ?? { source: origin.source, pointer: origin.pointer + pointerOf(key) };

export const memberOf = ({ value, origin }: Sourced, key: string): Sourced<unknown> => ({
  value: value[key],
  origin: memberOrigin(origin, key),
});

export const originAt = (root: Origin, pointer: string): Origin => keysOf(pointer).reduce(memberOrigin, root);

/** Tells what is wrong with a node, unless that may come from what could not be read of its file. */
export const tellAt = <C extends DiagnosticCode>(
  { source, pointer }: Origin,
  code: C,
  parameters: Parameters<typeof diagnose<C>>[3],
  diagnostics: Diagnostic[],
): void => {
  const diagnostic = diagnose(code, pointer, source.spans, parameters);
  if (source.isOwn(diagnostic)) diagnostics.push(diagnostic);
};

/** The places of a composed document, each in its own file. */
export const composedSpans = (root: Origin): SpanIndex => ({
  value: (pointer) => {
    const { source, pointer: there } = originAt(root, pointer);
    return source.spans.value(there);
  },
  key: (pointer) => {
    const { source, pointer: there } = originAt(root, pointer);
    return source.spans.key(there);
  },
});

/** A map put together member by member. It has no prototype, so that any key is only a key. */
export const recordOf = (members: readonly (readonly [string, Sourced<unknown>])[], at: Origin): Sourced => {
  const value = Object.create(null) as JsonRecord;
  for (const [key, member] of members) value[key] = member.value;
  return {
    value,
    origin: { ...at, members: new Map([...(at.members ?? []), ...members.map(([key, { origin }]) => [key, origin] as const)]) },
  };
};

/** A list put together item by item. */
export const listOf = (items: readonly Sourced<unknown>[], at: Origin): Sourced<unknown[]> => ({
  value: items.map((item) => item.value),
  origin: { ...at, members: new Map(items.map(({ origin }, index) => [String(index), origin])) },
});

export const itemsOf = (list: readonly unknown[], origin: Origin): Sourced<unknown>[] =>
  list.map((value, index) => ({ value, origin: memberOrigin(origin, index) }));
