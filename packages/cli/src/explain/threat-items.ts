import { item, type Block } from "./block.ts";
import { inSystem, type Knowledge, type PlacedThreat } from "./knowledge.ts";

const most = 30;

/** Threats in few words, each with its place. */
export const threatItems = (threats: readonly PlacedThreat[], knowledge: Knowledge): Block[] => [
  ...threats
    .slice(0, most)
    .map(({ system, threat }) =>
      item(`${threat.risk.residual.level}, ${threat.status}: ${threat.id}${inSystem(knowledge, system)}`, { span: threat.span }),
    ),
  ...(threats.length > most ? [item(`and ${threats.length - most} more`)] : []),
];
