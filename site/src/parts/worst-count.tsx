import type { Level } from "@bartizan/model";
import { levels } from "../words/level.ts";
import { sumOf } from "../words/tally.ts";
import { LevelShape } from "./level-mark.tsx";

/** The worst level with how many there are, out of all: what fits into a cell. Nothing for none. */
export const WorstCount = ({ row }: { row: Record<Level, number> }) => {
  const worst = levels.find((level) => row[level] > 0);
  if (!worst) return null;
  return (
    <span class="worst">
      <LevelShape level={worst} />
      {row[worst]}
      <span class="unseen"> {worst}</span>
      {sumOf(row) > row[worst] && <span class="quiet"> of {sumOf(row)}</span>}
    </span>
  );
};
