import type { Diagnostic } from "./generated/report.ts";
import type { SpanIndex } from "./span.ts";

type Severity = Diagnostic["severity"];
type Points = "key" | "value";

/** Every diagnostic there is: how bad it is, which part of the node it points at, what it says and what to do about it. */
const table = {
  "yaml-syntax": entry("error", "value", (p: { problem: string }) => [
    p.problem,
    "Fix the YAML here; the rest of the file was read as far as possible.",
  ]),
  "typescript-syntax": entry("error", "value", (p: { problem: string }) => [
    p.problem,
    "Fix the TypeScript here; nothing of the file was read.",
  ]),
  "not-readable": entry("error", "value", (p: { what: string; hint: string }) => [
    `${p.what} cannot be read: a model is data, and nothing in it is run.`,
    p.hint,
  ]),
  "duplicate-key": entry("error", "key", (p: { key: string }) => [`"${p.key}" is given twice in the same map.`, "Keep one of the two."]),
  "too-large": entry("error", "value", (p: { what: string; limit: string }) => [
    `The file has too much ${p.what}.`,
    `The limit is ${p.limit}. Split the file.`,
  ]),
  "key-not-text": entry("error", "key", (p: { got: string; text: string | undefined }) => [
    `A key must be text; this one is ${p.got}.`,
    p.text === undefined ? "Write a word here." : `Write "${p.text}" in quotes, or choose another word.`,
  ]),
  "not-a-model": entry("error", "key", (p: { looksLike: string }) => [
    `This file is not a model${p.looksLike && `; it looks like ${p.looksLike}`}.`,
    "A model has both `bartizan: 1` and `system:` at its top level. `bartizan init` writes one to start from.",
  ]),
  "unsupported-version": entry("error", "value", (p: { version: number; newest: number }) => [
    `This model is written in format ${p.version}, which this version of bartizan does not read.`,
    p.version > p.newest ? `Update bartizan, or write \`bartizan: ${p.newest}\`.` : `Write \`bartizan: ${p.newest}\`.`,
  ]),
  "unknown-key": entry("error", "key", (p: { key: string; near: string | undefined; known: string }) => [
    `"${p.key}" is not a key here.`,
    p.near ? `Did you mean "${p.near}"?` : `Keys here: ${p.known}.`,
  ]),
  "missing-member": entry("error", "key", (p: { member: string; in: string }) => [`${p.in} has no "${p.member}".`, `Add "${p.member}".`]),
  "wrong-type": entry("error", "value", (p: { expected: string; got: string }) => [
    `Expected ${p.expected}, found ${p.got}.`,
    p.expected === "text" && /^(a number|true or false)$/.test(p.got) ? "Put it in quotes." : `Write ${p.expected} here.`,
  ]),
  "wrong-value": entry("error", "value", (p: { value: string; near: string | undefined; known: string }) => [
    `"${p.value}" is not a value of this key.`,
    p.near ? `Did you mean "${p.near}"?` : p.known ? `Values: ${p.known}.` : "See the description of this key in the schema.",
  ]),
  "bad-id": entry("error", "key", (p: { id: string }) => [
    `"${p.id}" cannot be an id.`,
    "Use letters and digits, joined by single hyphens, at most 80 characters.",
  ]),
  "unknown-kind": entry("error", "value", (p: { kind: string; near: string | undefined; known: string }) => [
    `There is no kind "${p.kind}".`,
    p.near ? `Did you mean "${p.near}"?` : `Kinds: ${p.known}.`,
  ]),
  "attribute-not-of-kind": entry("error", "key", (p: { attribute: string; about: string; of: string }) => [
    `"${p.attribute}" says nothing about ${p.about}.`,
    `It belongs to: ${p.of}. Move it there, or remove it.`,
  ]),
  "unknown-reference": entry("error", "value", (p: { what: string; id: string; near: string | undefined }) => [
    `There is no ${p.what} "${p.id}" in this model.`,
    p.near ? `Did you mean "${p.near}"?` : `Declare the ${p.what}, or name one that exists.`,
  ]),
  "unknown-control": entry("error", "key", (p: { id: string; near: string | undefined }) => [
    `There is no control "${p.id}" in the catalog.`,
    p.near ? `Did you mean "${p.near}"?` : "`bartizan explain controls` lists them.",
  ]),
  "control-misplaced": entry("warning", "key", (p: { control: string; about: string; on: string }) => [
    `The control "${p.control}" does nothing for ${p.about}, so it does not count here.`,
    `It works on: ${p.on}. Move it there, or remove it.`,
  ]),
  "duplicate-id": entry("error", "key", (p: { id: string; other: string }) => [
    `The id "${p.id}" is already used for ${p.other}.`,
    "Ids are unique over components, flows, identities, assets and zones. Rename one; `was:` keeps its history.",
  ]),
  "id-of-rule": entry("error", "key", (p: { id: string }) => [
    `"${p.id}" is the id of a rule, and the threats of rules are named by it.`,
    "Give this threat another id; add the name of the system, for example.",
  ]),
  contradiction: entry("error", "value", (p: { control: string; attribute: string; value: string; agrees: string }) => [
    `The control "${p.control}" is in place, but ${p.attribute} is stated as ${p.value}.`,
    `With this control, ${p.attribute} is ${p.agrees}. Correct the one that is wrong.`,
  ]),
  "zone-circle": entry("error", "value", (p: { zone: string }) => [
    `The zone "${p.zone}" lies within itself.`,
    "Break the circle of `in:`.",
  ]),
  "import-unreadable": entry("error", "value", (p: { path: string; problem: string; hint: string }) => [
    `"${p.path}" cannot be read: ${p.problem}`,
    p.hint,
  ]),
  "import-circle": entry("error", "value", (p: { way: string }) => [
    `This leads back to where it came from: ${p.way}.`,
    "Break the circle; what both need can go into a part of its own.",
  ]),
  "too-many-imports": entry("error", "value", (p: { limit: string }) => [
    `With this, the model goes ${p.limit}.`,
    "Import less, or make a system of its own of what belongs together.",
  ]),
  "not-a-part": entry("error", "value", (p: { file: string; what: string; hint: string }) => [`${p.file} ${p.what}.`, p.hint]),
  "not-a-statement": entry("error", "value", (p: { word: string }) => [
    `"${p.word}" does not say what an element is.`,
    "Write element.attribute=value, such as refunds.humanApproval=per-call; or element.control=implemented.",
  ]),
  "not-an-interface": entry("error", "value", (p: { id: string; as: string; file: string; offered: string }) => [
    `"${p.id}" is not one of the interfaces of ${p.as}.`,
    p.offered ? `It offers: ${p.offered}.` : `Name it under \`interfaces:\` in ${p.file}, which lists none so far.`,
  ]),
  "nothing-to-remove": entry("error", "key", (p: { name: string }) => [
    `There is no "${p.name}" below that null could remove.`,
    "Correct the name, or take the line out.",
  ]),
  "cannot-write": entry("error", "key", (p: { what: string }) => [
    `"${p.what}" cannot be written here without changing something else.`,
    "Write it by hand; an alias or a merge key may say the same of other elements.",
  ]),
  "not-rewritten": entry("error", "key", (p: { what: string }) => [
    "This is code, and code is not rewritten.",
    `Write it here yourself: ${p.what}`,
  ]),
  "unknown-pattern": entry("error", "value", (p: { id: string; near: string | undefined }) => [
    `There is no pattern "${p.id}" in the catalog.`,
    p.near ? `Did you mean "${p.near}"?` : "`bartizan explain patterns` lists them.",
  ]),
  "patterns-differ": entry("error", "key", (p: { place: string; one: string; other: string }) => [
    `The patterns used as ${p.one} and ${p.other} say different things of ${p.place}.`,
    "State it in the model itself, which goes before both.",
  ]),
  "catalog-problem": entry("error", "value", (p: { problem: string; hint: string }) => [p.problem, p.hint]),
  "more-problems": entry("note", "key", (p: { count: number }) => [
    `At least ${p.count} more ${p.count === 1 ? "problem is" : "problems are"} not shown, from here on.`,
    "Correct those above first; many have one cause.",
  ]),
  "old-schema": entry("note", "value", (p: { file: string }) => [
    `${p.file} is not the schema of this version.`,
    "`bartizan init --schema` writes it again.",
  ]),
  "config-problem": entry("error", "value", (p: { problem: string; hint: string }) => [p.problem, p.hint]),
} as const;

type Table = typeof table;
export type DiagnosticCode = keyof Table;
type Parameters<C extends DiagnosticCode> = Table[C] extends Entry<infer P> ? P : never;

interface Entry<P> {
  severity: Severity;
  points: Points;
  say: (parameters: P) => [message: string, hint: string];
}

function entry<P>(severity: Severity, points: Points, say: (parameters: P) => [string, string]): Entry<P> {
  return { severity, points, say };
}

/** Makes a diagnostic at a node. The pointer names the node; the spans of its file say where that is. */
export const diagnose = <C extends DiagnosticCode>(code: C, pointer: string, spans: SpanIndex, parameters: Parameters<C>): Diagnostic => {
  const { severity, points, say } = table[code] as unknown as Entry<Parameters<C>>;
  const [message, hint] = say(parameters);
  const span = spans[points](pointer);
  return { code, severity, pointer, ...(span && { span }), message, hint };
};

/** Every code, sorted. */
export const diagnosticCodes = (Object.keys(table) as DiagnosticCode[]).toSorted();

/** A diagnostic that stops the analysis of its file. */
export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === "error";

/** Order in which a reader meets them: by file and place, then code. */
export const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  compareText(a.span?.file ?? "", b.span?.file ?? "") ||
  (a.span?.line ?? 0) - (b.span?.line ?? 0) ||
  (a.span?.column ?? 0) - (b.span?.column ?? 0) ||
  compareText(a.code, b.code) ||
  compareText(a.pointer, b.pointer);

/** Order of texts by code unit, the same on every machine whatever its locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
