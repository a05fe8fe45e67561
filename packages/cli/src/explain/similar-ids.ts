/** The ids that most resemble what somebody typed, best first: by shared pairs of letters (Sørensen and Dice). */
export const similarIds = (word: string, ids: Iterable<string>, count: number): string[] => {
  const wanted = pairsOf(word);
  return [...new Set(ids)]
    .map((id) => ({ id, likeness: likeness(wanted, pairsOf(id)) }))
    .toSorted((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
};

const pairsOf = (word: string): ReadonlySet<string> => {
  const padded = ` ${word.toLowerCase().slice(0, 200)} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2)));
};

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
};
