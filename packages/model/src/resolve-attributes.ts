import type { Attributes, ControlUse, StatedValue } from "./generated/report.ts";
import { attributesSetBy } from "./control-word.ts";
import { compareText } from "./diagnostics.ts";
import type { Words } from "./graph.ts";
import type { Loaded } from "./loaded.ts";
import { pointerOf } from "./pointer.ts";
import { protocolDefaults } from "./protocols.ts";
import { attributeFits, attributeWord, lineage, type AttributeWord } from "./vocabulary.ts";

/** An element as its file has it, and what is known about it besides. */
export interface Stated {
  element: object & { protocol?: string; technology?: readonly string[] };
  pointer: string;
  /** The kind of a component; flow, asset or identity for the others. */
  sort: string;
  controls: readonly ControlUse[];
}

/**
 * What is known of an element's attributes. What the model states goes before what its controls say, and that before what is generally
 * known of its technology and protocol.
 */
export const resolveAttributes = ({ element, pointer, sort, controls }: Stated, words: Words, loaded: Loaded): Attributes => {
  const found = new Map<string, StatedValue>();
  const fits = (name: string): boolean => {
    const word = attributeWord(name);
    return word !== undefined && (word.of.includes(sort) || attributeFits(word, sort));
  };

  for (const [name, value] of Object.entries(protocolDefaults(element.protocol)))
    found.set(name, { value, from: "technology", by: element.protocol ?? "" });
  for (const id of (element.technology ?? []).toReversed()) {
    const technology = words.technologies.get(id.toLowerCase());
    // A device that has npm is no package registry: what is known of a product holds where it is used as what it is.
    if (technology?.kinds && !technology.kinds.some((kind) => lineage(sort).includes(kind))) continue;
    const defaults = technology?.defaults ?? {};
    for (const [name, value] of Object.entries(defaults)) if (fits(name)) found.set(name, { value, from: "technology", by: id });
  }
  for (const use of controls) {
    if (!use.counts) continue;
    const control = words.controls.get(use.control);
    for (const [name, [value]] of Object.entries(control ? attributesSetBy(control) : {})) {
      const known = found.get(name);
      if (value === undefined || !fits(name) || (known?.from === "control" && !isBetter(name, value, known.value))) continue;
      found.set(name, { value, from: "control", by: use.control, pointer: use.pointer ?? pointer, ...(use.span && { span: use.span }) });
    }
  }
  for (const [name, value] of Object.entries(element)) {
    if (!attributeWord(name)) continue;
    const here = pointer + pointerOf(name);
    const source = loaded.sources.get(here);
    const span = loaded.spans.key(here);
    found.set(name, {
      value: value as string | boolean,
      from: "model",
      pointer: here,
      ...(source !== undefined && { source }),
      ...(span && { span }),
    });
  }
  return Object.fromEntries([...found].toSorted(([a], [b]) => compareText(a, b)));
};

/** Of two controls that set one attribute the better value holds; the schema lists values from worst to best. */
const isBetter = (name: string, value: string | boolean, than: StatedValue["value"]): boolean => {
  const rank = (word: AttributeWord | undefined, each: unknown): number => word?.values.findIndex((choice) => choice.value === each) ?? -1;
  const word = attributeWord(name);
  return value === word?.best || (than !== word?.best && rank(word, value) > rank(word, than));
};
