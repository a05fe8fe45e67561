import type { Level } from "@bartizan/model";
import { letterOf } from "../words/level.ts";

/** Octagon, triangle, diamond, circle: a level is told by shape, letter and word, and never by hue alone. */
const shapes: Record<Level, { path: string; baseline: number }> = {
  critical: { path: "M6.6 1.5h6.8l5.1 5.1v6.8l-5.1 5.1H6.6l-5.1-5.1V6.6z", baseline: 13.8 },
  high: { path: "M10 .9 19.4 18.6H.6z", baseline: 16.4 },
  medium: { path: "M10 .8 19.2 10 10 19.2.8 10z", baseline: 13.7 },
  low: { path: "M10 1.2a8.8 8.8 0 1 0 0 17.6 8.8 8.8 0 0 0 0-17.6z", baseline: 13.8 },
};

export const LevelShape = ({ level }: { level: Level }) => (
  <svg class={`shape ${level}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <path d={shapes[level].path} />
    <text x="10" y={shapes[level].baseline} text-anchor="middle">
      {letterOf(level)}
    </text>
  </svg>
);

export const LevelMark = ({ level }: { level: Level }) => (
  <span class="level">
    <LevelShape level={level} />
    {level}
  </span>
);
