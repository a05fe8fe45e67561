import type { AttackPath } from "@bartizan/model";
import { visible } from "../visible.ts";
import { indented, labelled, type Style } from "./style.ts";

/** The best attack paths: where they run, and what cuts those that are cut. */
export const pathLines = (paths: readonly AttackPath[], limit: number, style: Style): string[] => {
  if (paths.length === 0) return [];
  const shown = paths.slice(0, limit);
  return [
    style.bold(`Best attack paths (${shown.length} of ${paths.length})`),
    ...shown.flatMap((path) => [
      `${style.level(path.level)}  ${path.status}`,
      ...indented(visible(path.title), 2, style),
      ...(path.nodes.length > 0 ? labelled("via", visible(path.nodes.join(" -> ")), style) : []),
      ...(path.cutBy.length > 0
        ? labelled("cut", visible(path.cutBy.map((cut) => `${cut.control} on ${cut.on.join(", ")}`).join("; ")), style)
        : []),
    ]),
  ];
};
