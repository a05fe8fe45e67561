/** How many are begun before the first is waited for: enough to keep those who draw busy, and few enough to be kept in memory. */
const ahead = 16;

/** What comes of each item, in order; the next ones are begun meanwhile. */
export async function* begunAhead<Item, Result>(
  items: Iterable<Item>,
  begin: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Result]> {
  const begun: { item: Item; result: Promise<Result> }[] = [];
  for (const item of items) {
    begun.push({ item, result: begin(item) });
    const first = begun.length > ahead ? begun.shift() : undefined;
    if (first) yield [first.item, await first.result];
  }
  for (const { item, result } of begun) yield [item, await result];
}
