/** A heading with a list under it that may be cut. */
export interface Section {
  /** Heading and what always goes with it, such as the head of a table. */
  head: string;
  items: readonly string[];
  /** Between items: one line break in tables and lists, two between blocks. */
  between: "\n" | "\n\n";
  /** What the items are, for the note on those left out. */
  what: string;
  /** How much of the room that is left it may take, so that something remains for those after it. */
  share: number;
}

const noteSize = 80;

/** As much of the sections as the room in characters allows, in their order; each says how many of its items are left out. */
export const fitSections = (sections: readonly Section[], room: number): string[] => {
  const used = sections.filter((section) => section.items.length > 0);
  const blocks: string[] = [];
  let free = room - used.reduce((sum, section) => sum + section.head.length + noteSize, 0);
  for (const { head, items, between, what, share } of used) {
    const shown: string[] = [];
    const kept = free * (1 - share);
    for (const item of items) {
      if (item.length + between.length > free - kept) break;
      free -= item.length + between.length;
      shown.push(item);
    }
    const left = items.length - shown.length;
    const note = left > 0 ? `\n\n${left} more ${what} left out for length.` : "";
    blocks.push(shown.length > 0 ? `${head}${shown.join(between)}${note}` : `${head.split("\n", 1)[0] ?? ""}${note}`);
  }
  return blocks;
};
