import { isRecord, mostFound, type JsonRecord, type PatternWord, type SpanIndex } from "@bartizan/model";
import { checkGiven, thereIn } from "./check-given.ts";
import type { FileStore } from "./file-store.ts";
import { memberOf, type Origin, type Sourced } from "./origin.ts";
import { overlay } from "./overlay.ts";
import { patternDifferences } from "./pattern-differences.ts";
import { patternPart } from "./pattern-part.ts";
import { countNodes } from "./prefixed-system.ts";
import { useEntries, type UseEntry } from "./use-entries.ts";

/**
 * Puts the patterns that a model uses below what it says itself, as if it extended them. Everything that comes from one stands where the
 * model uses it.
 * @param others what joins from other systems, which parameters may name, too
 */
export const usePatterns = (
  whole: Sourced,
  patterns: ReadonlyMap<string, PatternWord>,
  others: readonly JsonRecord[],
  store: FileStore,
): Sourced => {
  const use = memberOf(whole, "use");
  if (use.value === undefined) return whole;
  const { entries, diagnostics } = useEntries(use, patterns);
  const parts = entries.map((entry) => ({ entry, document: patternPart(entry) }));
  // What a use with a mistake would have brought is not known.
  const wrong = isRecord(use.value) ? Object.keys(use.value).filter((as) => !entries.some((entry) => entry.as === as)) : [];
  const isUnread = (id: string): boolean => store.isIncomplete || wrong.some((as) => id.startsWith(`${as}.`));
  const there = thereIn([whole.value, ...others], parts);
  const right = parts.filter(({ entry, document }) => {
    const { source: from, pointer } = entry.at;
    if (diagnostics.length > mostFound || !store.spend(countNodes(document), { from, path: "", pointer, trail: [] })) return false;
    const found = checkGiven(entry, there, isUnread);
    diagnostics.push(...found);
    return found.length === 0;
  });
  diagnostics.push(...patternDifferences(right, whole.value));
  if (diagnostics.length > 0) store.isIncomplete = true;
  store.tell(diagnostics);
  let below: Sourced | undefined;
  for (const { entry, document } of right) {
    const part: Sourced = { value: document, origin: originOf(entry) };
    below = below ? overlay(part, below, store.diagnostics) : part;
  }
  const { value, origin } = below ? overlay(whole, below, store.diagnostics) : whole;
  const result = Object.assign(Object.create(null) as JsonRecord, value);
  delete result["use"];
  return { value: result, origin };
};

/** Everything of a pattern has one place: where the model uses it. */
const originOf = ({ pattern, at }: UseEntry): Origin => {
  const span = at.source.spans.key(at.pointer);
  const here = (): ReturnType<SpanIndex["key"]> => span && { ...span, pattern: pattern.id };
  return { source: { ...at.source, spans: { key: here, value: here }, isOwn: () => true }, pointer: "" };
};
