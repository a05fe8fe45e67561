/** Comparisons that one finder makes at most. 10,000 mistakes among 10,000 candidates would otherwise take minutes. */
const comparisons = 1_000_000;

/**
 * The word a writer most likely meant: the candidate with the smallest edit distance (Levenshtein), if it is near enough to be a slip.
 * Long words are not compared, so that hostile input costs nothing.
 */
export const nearestWord = (word: string, candidates: Iterable<string>): string | undefined => nearestAmong(() => candidates)(word);

/**
 * The same for many words and one list of candidates, which is fetched when the first word needs it. Each word is looked up once, and after
 * a million comparisons no more.
 */
export const nearestAmong = (candidates: () => Iterable<string>): ((word: string) => string | undefined) => {
  const known = new Map<string, string | undefined>();
  let list: { candidate: string; bare: string }[] | undefined;
  let left = comparisons;
  return (word) => {
    if (word.length > 80) return undefined;
    if (known.has(word)) return known.get(word);
    list ??= Array.from(candidates(), (candidate) => ({ candidate, bare: bare(candidate) }));
    if (left <= 0) return undefined;
    left -= list.length;
    const bareWord = bare(word);
    let best: string | undefined;
    let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
    for (const each of list) {
      if (Math.abs(each.candidate.length - word.length) >= bestDistance) continue;
      const distance = each.bare === bareWord ? 0 : editDistance(word, each.candidate, bestDistance);
      if (distance < bestDistance) [best, bestDistance] = [each.candidate, distance];
    }
    known.set(word, best);
    return best;
  };
};

const bare = (text: string): string => text.toLowerCase().replaceAll(/[-_.\s]/g, "");

// Two rows of the table, kept between calls: a look-up compares thousands of words.
const rows = [new Uint8Array(160), new Uint8Array(160)] as const;

/** Edits that turn one word into the other; gives up at `limit`. The words differ in length by less than that. */
const editDistance = (a: string, b: string, limit: number): number => {
  let [previous, current] = rows;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    let left = i;
    let least = i;
    current[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      left = Math.min(substituted, (previous[j] ?? 0) + 1, left + 1);
      current[j] = left;
      if (left < least) least = left;
    }
    if (least >= limit) return limit;
    [previous, current] = [current, previous];
  }
  return previous[b.length] ?? 0;
};
