import type { Analysis } from "@bartizan/model";
import { gainSentence } from "../reading/planned.ts";
import { visible } from "../visible.ts";
import { wrap } from "../wrap.ts";
import type { Style } from "./style.ts";

const shownAtFirst = 5;

/** What planned controls will do once they are there, those that do most first. */
export const plannedLines = (planned: NonNullable<Analysis["planned"]>, verbose: boolean, style: Style): string[] => {
  if (planned.length === 0) return [];
  const shown = verbose ? planned : planned.slice(0, shownAtFirst);
  return [
    style.bold(`What planned controls will do (${shown.length} of ${planned.length})`),
    ...shown.flatMap((gain) =>
      wrap(visible(gainSentence(gain)), style.width - 4).map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`)),
    ),
  ];
};
