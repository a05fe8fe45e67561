import type { Threat } from "@bartizan/model";
import { levels, letterOf, statuses } from "../reading/level.ts";
import { sumOf, tallyOf } from "../reading/tally.ts";
import type { Style } from "./style.ts";

export const levelTable = (threats: readonly Threat[], style: Style): string[] => {
  const tally = tallyOf(threats);
  const heads = levels.map((level) => (style.width < 60 ? letterOf(level) : level));
  const cell = (text: string, index: number): string => text.padStart(Math.max(5, (heads[index] ?? "total").length + 2));
  const row = (name: string, cells: readonly (string | number)[]): string =>
    name.padEnd(10) + cells.map((each, index) => cell(String(each), index)).join("");
  return [
    style.dim(row("", [...heads, "total"])),
    ...statuses.map((status) => row(status, [...levels.map((level) => tally[status][level]), sumOf(tally[status])])),
  ];
};
