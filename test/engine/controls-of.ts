import { attributesSetBy } from "@bartizan/model";
import { builtInCatalog } from "../built-in-catalog.ts";
import type { DocumentElement } from "./model-document.ts";

const { catalog } = builtInCatalog();
const setBy = new Map(catalog.controls.map((control) => [control.id, Object.entries(attributesSetBy(control))]));

export const controlIds: readonly string[] = [...setBy.keys()];

/** The status of a control at an element, in either of the forms that a file may have. */
export const statusOf = ({ controls = {} }: DocumentElement, control: string): unknown => {
  const use = controls[control];
  return typeof use === "object" && use !== null && "status" in use ? use.status : use;
};

/** Would the element say one thing with the control and another with its attributes? */
export const contradicts = (element: DocumentElement, control: string): boolean =>
  (setBy.get(control) ?? []).some(([name, agreeing]) => {
    const stated = plain(element[name]);
    return stated !== undefined && stated !== "unknown" && !agreeing.some((value) => value === stated);
  });

/** An attribute may be written long, with its source. */
const plain = (value: unknown): unknown => (typeof value === "object" && value !== null && "is" in value ? value.is : value);
