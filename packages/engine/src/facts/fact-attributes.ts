import type { Element, StatedValue } from "@bartizan/model";
import { statedOf } from "../condition/stated.ts";

/**
 * The attributes of components from which facts are derived. What else is stated of components and identities changes what rules make of the
 * facts, and not who can reach and shape what.
 */
export const factAttributes = [
  "clientControlledInput",
  "codeExecution",
  "egress",
  "internetExposed",
  "networkBinding",
  "openPublishing",
  "openSubmission",
  "physicalInput",
  "remoteCodeByDesign",
  "selfRegistration",
  "shellAccess",
] as const;

/** What is stated of one of them; undefined where it is unknown. */
export const factOf = (element: Element, attribute: (typeof factAttributes)[number]): StatedValue | undefined =>
  statedOf(element, attribute);
