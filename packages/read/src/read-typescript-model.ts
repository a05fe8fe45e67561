import { checkModel, diagnose, isRecord, keysOf, type ControlWord, type Diagnostic, type Loaded, type SpanIndex } from "@bartizan/model";
import { composeModel, type Patterns } from "./compose/compose-model.ts";
import { loadNothing, type LoadFile } from "./compose/load-file.ts";
import { writtenModel } from "./compose/written-model.ts";
import { firstDiagnostics } from "./first-diagnostics.ts";
import { ModuleStore } from "./typescript/module-store.ts";
import { nameSpan, placedSpans } from "./typescript/placed-spans.ts";
import { systemDocument, type SystemDocument } from "./typescript/system-document.ts";
import { nothing, type Part } from "./typescript/value.ts";
import { TooMuch, Work } from "./typescript/work.ts";
import { lineIndex } from "./yaml/line-index.ts";

/**
 * Reads a model written in TypeScript; never throws and never runs the file: its constants, lists, objects and functions are worked out
 * here, within limits, and everything else is refused at its place. For the parameters see `Reader`.
 */
export const readTypescriptModel = (
  text: string,
  file: string,
  controls: ReadonlyMap<string, ControlWord>,
  load: LoadFile = loadNothing,
  patterns: Patterns = () => new Map(),
): Loaded => {
  const start = lineIndex(text.slice(0, 1000), file).firstLine(0, 1);
  const top: SpanIndex = { key: () => start, value: () => start };
  const work = new Work();
  const without = (...more: Diagnostic[]): Loaded => ({
    file,
    model: undefined,
    sources: new Map(),
    spans: top,
    diagnostics: firstDiagnostics([...work.diagnostics, ...more]),
  });
  let read: SystemDocument | undefined;
  try {
    const system = systemIn(text, file, work, load);
    read = system && systemDocument(system, work);
  } catch (error) {
    // The stack ends before the limit where a file nests in an unusual way.
    const { callers, here } = work;
    const at = callers[0] ?? here;
    const limit = limitIn(error);
    if (!limit) throw error;
    if (!at) return without(diagnose("too-large", "", top, limit));
    work.tell(at, "too-large", limit);
    return without();
  }
  if (!read) {
    const looksLike = "TypeScript without `export default system({ ... })`";
    return work.diagnostics.length > 0 ? without() : without(diagnose("not-a-model", "", top, { looksLike }));
  }
  const { root } = read;
  const own = { document: read.document, written: undefined, spans: placedSpans(root), diagnostics: [], isOwn: () => true };
  const isWhole = !read.isDamaged && work.diagnostics.length === 0;
  const whole = read.document["use"] === undefined ? own : composeModel({ ...own, file, isWhole }, controls, loadNothing, patterns);
  const { document, spans } = whole;
  const checked = checkModel(document, controls, spans);
  const found = [...whole.diagnostics, ...checked.diagnostics.filter(whole.isOwn)].map((each) => {
    const span = idCodes.has(each.code) ? nameSpan(root, each.pointer) : undefined;
    return span ? { ...each, span } : each;
  });
  // What could not be read stands there as null, and may be what seems to be missing.
  const isOwn = ({ code, pointer }: Diagnostic): boolean => !needsWhole.has(code) && nodeAt(document, pointer) !== null;
  if (!isWhole) return without(...found.filter(isOwn));
  if (whole.diagnostics.length > 0) return without(...found);
  const { model, sources } = checked;
  return { file, model, sources, spans, diagnostics: firstDiagnostics(found), ...writtenModel(whole.written) };
};

/** About the id of an element, which is not where the element is declared. */
const idCodes: ReadonlySet<string> = new Set(["bad-id", "duplicate-id"]);

/** Which limit was met, where that is what went wrong. */
const limitIn = (error: unknown): { what: string; limit: string } | undefined => {
  if (error instanceof TooMuch) return error;
  // The stack ends before the limit where a file nests in an unusual way.
  return error instanceof RangeError ? { what: "nesting", limit: "the size of the stack" } : undefined;
};

const needsWhole: ReadonlySet<string> = new Set(["missing-member", "nothing-to-remove", "unknown-reference", "wrong-type"]);

const nodeAt = (document: unknown, pointer: string): unknown =>
  keysOf(pointer).reduce<unknown>(
    (node, key) => (isRecord(node) ? node[key] : Array.isArray(node) ? (node[Number(key)] as unknown) : node),
    document,
  );

/** The system that a file exports; undefined where there is none. */
const systemIn = (text: string, file: string, work: Work, load: LoadFile): Part | undefined => {
  const store = new ModuleStore(work, load);
  const module = store.read(file, text.replace(/^\uFEFF/, ""));
  // Everything in the file is looked at, so that all mistakes are told at once.
  for (const value of module?.scope.own() ?? []) value();
  const value = module?.exports.get("default")?.();
  return value !== undefined &&
    value !== nothing &&
    value !== null &&
    typeof value === "object" &&
    value.sort === "part" &&
    value.of === "system"
    ? value
    : undefined;
};
