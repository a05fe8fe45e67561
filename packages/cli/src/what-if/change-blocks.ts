import { threatChanges } from "@bartizan/engine";
import type { ThreatChange } from "@bartizan/model";
import { changeVerbs, levelsText, plural } from "@bartizan/write";
import { item, section, type Block } from "../explain/block.ts";

type Change = ThreatChange["change"];

const heads: Record<Change, string> = {
  cleared: "Cleared",
  lowered: "Lowered",
  uncertain: "Uncertain from then on",
  raised: "Raised",
  opened: "Opened",
};

/** What becomes of each threat, by what becomes of it. */
export const changeBlocks = (changes: readonly ThreatChange[]): Block[] =>
  threatChanges.flatMap((change) => {
    const of = changes.filter((each) => each.change === change);
    return section(
      `${heads[change]} (${of.length})`,
      of.map((each) => item(`${levelsText(each)}: ${each.threat}: ${each.title}`)),
    );
  });

/** The changes in few words, good news first: `clears 3 threats, opens 1 (worst critical)`. */
export const changeSummary = (changes: readonly ThreatChange[]): string => {
  const said = threatChanges.flatMap((change) => {
    const of = changes.filter((each) => each.change === change);
    return of.length > 0
      ? [{ verb: changeVerbs[change], count: of.length, worst: change === "opened" ? of[0]?.after?.level : undefined }]
      : [];
  });
  return (
    said
      .map(({ verb, count, worst }, index) => `${verb} ${index === 0 ? plural(count, "threat") : count}${worst ? ` (worst ${worst})` : ""}`)
      .join(", ") || "changes no threat"
  );
};
