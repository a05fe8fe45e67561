import type { SearchEntry, SearchPart } from "../search-sorts.ts";

/** An entry with the system that it belongs to; none for what all systems share. */
export interface Found {
  entry: SearchEntry;
  system: string | undefined;
}

/** Entries that hold all words of a query, best first: whole ids and names, then beginnings, then beginnings of words, then the rest. */
export const searchEntries = (parts: readonly SearchPart[], query: string, ownSystem: string | undefined): Found[] => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: { found: Found; rank: number }[] = [];
  for (const { system, entries } of parts) {
    for (const entry of entries) {
      const rank = rankOf(entry, words);
      if (rank !== undefined) found.push({ found: { entry, system }, rank: rank + (system === ownSystem ? 0 : 0.5) });
    }
  }
  return found.toSorted((a, b) => a.rank - b.rank || a.found.entry[0] - b.found.entry[0]).map((each) => each.found);
};

const rankOf = ([, name, , id = ""]: SearchEntry, words: readonly string[]): number | undefined => {
  const texts = [name.toLowerCase(), id.toLowerCase()];
  let sum = 0;
  for (const word of words) {
    const ranks = texts.map((text) => rankIn(text, word));
    const best = Math.min(...ranks);
    if (best === Infinity) return undefined;
    sum += best;
  }
  return sum / words.length;
};

const rankIn = (text: string, word: string): number => {
  const at = text.indexOf(word);
  if (at < 0) return Infinity;
  if (text === word) return 0;
  if (at === 0) return 1;
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? 3 : 2;
};
