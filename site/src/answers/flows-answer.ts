import type { Analysis } from "@bartizan/model";
import { plural } from "../words/plural.ts";

/** How much travels, and how much of it is outside our hands? */
export const flowsAnswer = ({ flows, components }: Analysis): string => {
  const crossing = flows.filter((flow) => flow.crosses).length;
  const strangers = flows.filter((flow) => flow.strangers).length;
  return `${plural(flows.length, "flow connects", "flows connect")} ${plural(components.length, "component")}: ${crossing} cross a trust boundary, and strangers shape ${strangers}.`;
};
