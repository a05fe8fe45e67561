/** The same items; one that repeats an id of an earlier one gets `~2`, `~3` and so on, so that it does not lose its page. */
export const uniqueIds = <Item extends { id: string }>(items: readonly Item[]): Item[] => {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const count = (seen.get(item.id) ?? 0) + 1;
    seen.set(item.id, count);
    return count === 1 ? item : { ...item, id: `${item.id}~${count}` };
  });
};
