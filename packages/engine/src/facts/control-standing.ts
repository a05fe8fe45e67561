import { controlFits, type ControlEffect, type ControlWord, type Element } from "@bartizan/model";
import { statedOf } from "../condition/stated.ts";

/** The kind of a component; flow, identity, asset or zone for the others. */
export const sortOf = (element: Element): string =>
  "home" in element
    ? element.kind
    : "carries" in element
      ? "flow"
      : "usedBy" in element
        ? "identity"
        : "heldBy" in element
          ? "asset"
          : "zone";

/** Can the control stand at the element? One that the catalog does not know, anywhere. */
export const canStand = (element: Element, id: string, controls: ReadonlyMap<string, ControlWord>): boolean => {
  const control = controls.get(id);
  return control === undefined || controlFits(control, sortOf(element));
};

/** Does the control stand at the element: as a control, or as the attribute that says the same? */
export const controlStanding = (element: Element, id: string, controls: ReadonlyMap<string, ControlWord>): ControlEffect["state"] => {
  const use = "controls" in element ? element.controls.find((each) => each.control === id) : undefined;
  if (use?.counts) return "in-place";
  const sets = controls.get(id)?.sets ?? {};
  let open = false;
  for (const attribute of Object.keys(sets)) {
    const stated = statedOf(element, attribute);
    if (stated && sets[attribute]?.includes(stated.value as string | boolean)) return "in-place";
    open ||= "attributes" in element && element.attributes[attribute]?.value === "unknown";
  }
  if (use) return use.status === "planned" ? "planned" : "missing";
  return open ? "unknown" : "missing";
};

/** Controls that a component of kind guardrail exercises on whatever passes through it. */
export const guardrailControls: readonly string[] = ["input-guardrail", "output-guardrail", "content-filter"];

/** What a component of kind guardrail may say that it looks for; one that says so looks for nothing else. */
export const filterControls: ReadonlySet<string> = new Set([
  ...guardrailControls,
  "antivirus",
  "data-redaction",
  "dlp",
  "model-scan",
  "spam-filter",
]);
