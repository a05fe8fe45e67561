import type { Level } from "@bartizan/model";
import { levels } from "../words/level.ts";
import { sumOf } from "../words/tally.ts";
import { LevelShape } from "./level-mark.tsx";

/** How many of each level, shortest form: a shape with its letter and a number. */
export const LevelCounts = ({ row }: { row: Record<Level, number> }) =>
  sumOf(row) === 0 ? (
    <span class="zero">0</span>
  ) : (
    <span class="counts">
      {levels
        .filter((level) => row[level] > 0)
        .map((level) => (
          <span class="count">
            <LevelShape level={level} />
            {row[level]}
            <span class="unseen"> {level}</span>
          </span>
        ))}
    </span>
  );
