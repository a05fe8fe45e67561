import { compareText, type ControlEffect, type ControlWord, type Element } from "@bartizan/model";
import type { Facts } from "../facts/facts.ts";
import type { CompiledRule } from "../rule.ts";
import type { SettingControl } from "../setting-controls.ts";
import type { ControlState } from "./control-state.ts";
import type { Finding } from "./evaluate-rule.ts";
import { settledBy } from "./settled-by.ts";

/** Puts the states of a rule's controls over its bindings together, for a reader; those that can stand on nothing here are left out. */
export const controlEffects = (rule: CompiledRule, findings: readonly Finding[], facts: Facts): ControlEffect[] => {
  const perBinding = findings.map(({ broken, reduced }) => ({ broken, reduced: reduced() }));
  const settled = rule.settledBy.flatMap((spec) => settlingStates(spec, rule, findings, facts));
  return [
    ...rule.brokenBy.flatMap((_, index) =>
      merged(
        perBinding.flatMap((each) => each.broken[index] ?? []),
        facts,
        "breaks",
      ),
    ),
    ...settled.flatMap((states) => merged(states, facts, "breaks")),
    ...rule.reducedBy.flatMap((spec, index) =>
      settled.some(([state]) => state?.control === spec.control)
        ? []
        : merged(
            perBinding.flatMap((each) => each.reduced[index] ?? []),
            facts,
            "reduces",
            spec.by,
          ),
    ),
  ];
};

const merged = (
  states: readonly ControlState[],
  facts: Facts,
  effect: ControlEffect["effect"],
  strength?: ControlEffect["strength"],
): ControlEffect[] => {
  const [first] = states;
  const on = [...new Set(states.flatMap((each) => each.on))].toSorted(compareText);
  if (!first || on.length === 0) return [];
  // What is planned only for some of them is missing for the others.
  const notYet = states.filter((each) => each.state !== "in-place");
  const open = notYet.find((each) => each.state !== "planned") ?? notYet[0] ?? first;
  const inPlace = states.filter((each) => each.state === "in-place");
  const state = inPlace.length === states.length ? "in-place" : inPlace.length > 0 ? "bypassed" : open.state;
  const at = [...new Set(states.flatMap((each) => each.at))].toSorted(compareText);
  const around = [...new Set(states.flatMap((each) => each.around ?? []))].toSorted(compareText);
  const control = facts.controls.get(first.control);
  return [
    {
      control: first.control,
      title: control?.title ?? first.control,
      ...(control && { cost: control.cost }),
      on,
      ...(first.everyRoute && { everyRoute: true }),
      effect,
      ...(strength && { strength }),
      state,
      ...(at.length > 0 && { at }),
      ...(state === "bypassed" && around.length > 0 && { around }),
    },
  ];
};

/** A control that settles the condition of every binding, by the attributes that it sets; nothing where it leaves one as it is. */
const settlingStates = (
  { control: id, on }: SettingControl,
  rule: CompiledRule,
  findings: readonly Finding[],
  facts: Facts,
): ControlState[][] => {
  const control = facts.controls.get(id);
  if (!control) return [];
  const states: ControlState[] = [];
  for (const { names } of findings) {
    const element = names[on] as Element;
    if (!settles(control, element, rule, names, facts)) return [];
    // One that stands and yet leaves the condition as it is says so of another of its attributes.
    const standing = facts.standing(element, id);
    states.push({ control: id, on: [element.id], everyRoute: false, state: standing === "in-place" ? "missing" : standing, at: [] });
  }
  return [states];
};

/** Would the control, put at the element, settle the condition of a finding? */
export const settles = (control: ControlWord, element: Element, rule: CompiledRule, names: Finding["names"], facts: Facts): boolean =>
  facts.canStand(element, control.id) && settledBy(control, element, rule, names, facts);
