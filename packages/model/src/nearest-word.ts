/**
 * The word a writer most likely meant: the candidate with the smallest edit distance (Levenshtein), if it is near enough to be a slip.
 * Long words are not compared, so that hostile input costs nothing.
 */
export const nearestWord = (word: string, candidates: Iterable<string>): string | undefined => {
  if (word.length > 80) return undefined;
  const bare = (text: string): string => text.toLowerCase().replaceAll(/[-_.\s]/g, "");
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = bare(candidate) === bare(word) ? 0 : editDistance(word, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
};

const editDistance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
};
