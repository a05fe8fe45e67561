import type { Loss } from "@bartizan/model";

/** What is lost, in front of the name of what loses it: `confidentiality of`, `unwanted act (pay) by`. */
export const lossWord = (loss: Loss): string =>
  loss.property === "effect" ? `unwanted act (${loss.effect ?? "any it can do"}) by` : `${loss.property} of`;
