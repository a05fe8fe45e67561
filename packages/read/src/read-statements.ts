import {
  attributeFits,
  attributes,
  attributeWord,
  controlFits,
  controlStatuses,
  diagnose,
  effectChoices,
  flowId,
  nearestWord,
  pointerOf,
  type AttributeWord,
  type Choice,
  type ControlWord,
  type Diagnostic,
  type DiagnosticCode,
  type Model,
  type SpanIndex,
  type Statement,
} from "@bartizan/model";

/** Something of a model that statements can be about. */
interface Subject {
  pointer: string;
  /** The kind of a component; flow, asset or identity for the others. */
  sort: string;
}

/** One statement, or what is wrong with the words. */
export type ReadStatement = Statement | { diagnostic: Diagnostic };

/**
 * Reads what a caller says of a model, such as `refunds.humanApproval=per-call`, `refunds.effects=pay,send` or `assistant.mfa=planned`.
 * Mistakes come back with the place in the words and the nearest word that is right.
 * @param name what the words were given as, such as `--answer`; it stands where diagnostics have a file
 */
export const readStatements = (
  words: readonly string[],
  name: string,
  model: Model,
  controls: ReadonlyMap<string, ControlWord>,
): ReadStatement[] => {
  const subjects = subjectsOf(model);
  const said = new Set<string>();
  return words.map((word, index) => {
    const read = readStatement(word, subjects, controls, (start, end) => placeIn(name, index, start, end));
    if ("diagnostic" in read) return read;
    const key = read.element + pointerOf(...read.keys);
    if (!said.has(key)) return said.add(key) && read;
    return { diagnostic: diagnose("duplicate-key", "", placeIn(name, index, 0, word.indexOf("=")), { key: read.keys.join(".") }) };
  });
};

const readStatement = (
  word: string,
  subjects: ReadonlyMap<string, Subject>,
  controls: ReadonlyMap<string, ControlWord>,
  placed: (start: number, end: number) => SpanIndex,
): ReadStatement => {
  const complain = <C extends DiagnosticCode>(
    code: C,
    start: number,
    end: number,
    parameters: Parameters<typeof diagnose<C>>[3],
  ): { diagnostic: Diagnostic } => ({ diagnostic: diagnose(code, "", placed(start, end), parameters) });

  const equals = word.indexOf("=");
  const left = word.slice(0, Math.max(0, equals));
  const value = word.slice(equals + 1).trim();
  const lastDot = left.lastIndexOf(".");
  if (equals < 0 || lastDot < 1) return complain("not-a-statement", 0, word.length, { word: word.slice(0, 100) });
  // Ids may have dots in them, too.
  const dots = [...left.matchAll(/\./g)].map(({ index }) => index).toReversed();
  const dot = dots.find((at) => subjects.has(left.slice(0, at)));
  if (dot === undefined) {
    const id = left.slice(0, lastDot).replace(/\.controls$/, "");
    return complain("unknown-reference", 0, id.length, { what: "element", id: id.slice(0, 100), near: nearestWord(id, subjects.keys()) });
  }
  const subject = subjects.get(left.slice(0, dot)) as Subject;
  const said = left.slice(dot + 1);
  const list = said === "effects" ? (value === "none" ? [] : value.split(",").map((each) => each.trim())) : [meant(value)];
  const sayable = whatCanBeSaid(said, subject, controls);
  for (const { keys, values } of sayable) {
    const found = list.flatMap((each) => values.find((choice) => String(choice) === each) ?? []);
    if (found.length === list.length) return { element: subject.pointer, keys, value: said === "effects" ? list : (found[0] as string) };
  }
  if (sayable.length > 0) {
    const known = [...sayable.flatMap(({ values }) => values.map(String)), ...(said === "effects" ? ["none"] : [])];
    const wrong = list.find((each) => !known.includes(each)) ?? value;
    const start = equals + 1 + Math.max(0, word.slice(equals + 1).indexOf(wrong));
    return complain("wrong-value", start, start + wrong.length, {
      value: wrong.slice(0, 100),
      near: nearestWord(wrong, known),
      known: known.join(", "),
    });
  }
  const attribute = attributeWord(said);
  if (attribute) {
    const about = subject.pointer.startsWith("/components/") ? `a component of kind ${subject.sort}` : `an element of sort ${subject.sort}`;
    return complain("attribute-not-of-kind", dot + 1, left.length, { attribute: said, about, of: attribute.of.join(", ") });
  }
  const [, control] = /^controls\.(.*)$/.exec(said) ?? [];
  const misplaced = controls.get(control ?? said);
  if (misplaced) {
    const about = subject.pointer.startsWith("/components/") ? `a component of kind ${subject.sort}` : `an element of sort ${subject.sort}`;
    const on = (misplaced.on ?? ["component", "flow", "identity"]).join(", ");
    return complain("control-misplaced", dot + 1, left.length, { control: misplaced.id, about, on });
  }
  if (control !== undefined)
    return complain("unknown-control", dot + 1, left.length, { id: control.slice(0, 100), near: nearestWord(control, controls.keys()) });
  const known = attributes.filter((each) => fits(each, subject)).map((each) => each.id);
  const near = nearestWord(said, [...known, "effects", ...controls.keys()]);
  return complain("unknown-key", dot + 1, left.length, { key: said.slice(0, 100), near, known: known.join(", ") });
};

/** Where it could stand in the element, and the values that it can have there: some words are those of an attribute and of a control. */
const whatCanBeSaid = (
  said: string,
  subject: Subject,
  controls: ReadonlyMap<string, ControlWord>,
): { keys: Statement["keys"]; values: readonly (string | boolean)[] }[] => {
  if (said === "effects" && subject.pointer.startsWith("/components/")) return [{ keys: ["effects"], values: valuesOf(effectChoices) }];
  const attribute = attributeWord(said);
  const id = said.replace(/^controls\./, "");
  const control = subject.sort === "asset" ? undefined : controls.get(id);
  return [
    ...(attribute && fits(attribute, subject) ? [{ keys: [said] as const, values: [...valuesOf(attribute.values), "unknown"] }] : []),
    ...(control && controlFits(control, subject.sort) ? [{ keys: ["controls", id] as const, values: valuesOf(controlStatuses) }] : []),
  ];
};

const fits = (attribute: AttributeWord, { sort }: Subject): boolean => attribute.of.includes(sort) || attributeFits(attribute, sort);

const valuesOf = (choices: readonly Choice[]): (string | boolean)[] => choices.map((choice) => choice.value);

/** Models say yes and no for true and false, too. */
const meant = (value: string): string => (value === "yes" ? "true" : value === "no" ? "false" : value);

const subjectsOf = (model: Model): ReadonlyMap<string, Subject> =>
  new Map<string, Subject>([
    ...Object.entries(model.components).map(([id, { kind }]) => [id, { pointer: pointerOf("components", id), sort: kind }] as const),
    ...(model.flows ?? []).map((flow, index) => [flowId(flow), { pointer: pointerOf("flows", index), sort: "flow" }] as const),
    ...Object.keys(model.assets ?? {}).map((id) => [id, { pointer: pointerOf("assets", id), sort: "asset" }] as const),
    ...Object.keys(model.identities ?? {}).map((id) => [id, { pointer: pointerOf("identities", id), sort: "identity" }] as const),
  ]);

/** A place in the words of a call: each word counts as a line. */
const placeIn = (name: string, index: number, start: number, end: number): SpanIndex => {
  const span = { file: name, line: index + 1, column: start + 1, endLine: index + 1, endColumn: end + 1 };
  return { key: () => span, value: () => span };
};
