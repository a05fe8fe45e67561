import { attributesSetBy, type ControlWord } from "@bartizan/model";
import { freeNames, partsOf, type Condition, type Expression } from "./condition/expression.ts";

/** A control that sets an attribute which a condition reads of a bound name, and that name. */
export interface SettingControl {
  control: string;
  on: string;
}

/** The controls that set what a condition reads: any of them may settle it. */
export const settingControls = (condition: Condition | undefined, controls: readonly ControlWord[]): SettingControl[] => {
  const read = new Map<string, Set<string>>();
  const visit = (node: Expression): void => {
    if ((node.op === "attribute" || node.op === "stated") && node.of.op === "name") {
      const { name } = node.of;
      read.set(name, (read.get(name) ?? new Set()).add(node.name));
    }
    for (const part of partsOf(node)) visit(part);
  };
  if (condition) visit(condition.expression);
  // The variable of a quantifier is no place that a control could be put at.
  const free = new Set(condition ? freeNames(condition.expression) : []);
  return [...read].flatMap(([on, attributes]) =>
    controls
      .filter((control) => free.has(on) && Object.keys(attributesSetBy(control)).some((attribute) => attributes.has(attribute)))
      .map(({ id }) => ({ control: id, on })),
  );
};
