import type { Loss } from "@bartizan/model";

/** What is lost, without the name of what loses it. */
export const lossWord = (loss: Loss): string =>
  loss.property === "effect" ? `unwanted act: ${loss.effect ?? "any it can do"}, by` : `${loss.property} of`;
