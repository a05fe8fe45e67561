/**
 * A name for each file, unique among them: its own name without the ending, with the folders around it in front where two would be equal.
 * @param files paths with forward slashes, sorted
 */
export const systemIds = (files: readonly string[]): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  const used = new Set<string>();
  const sharing = new Map<string, number>();
  for (const file of files) sharing.set(nameOf(file, 1), (sharing.get(nameOf(file, 1)) ?? 0) + 1);
  for (const file of files) {
    const wanted = nameOf(file, sharing.get(nameOf(file, 1)) === 1 ? 1 : Infinity);
    let id = wanted;
    for (let number = 2; used.has(id); number++) id = `${wanted}-${number}`;
    used.add(id);
    ids.set(file, id);
  }
  return ids;
};

/** The last parts of a path as one word of lower-case letters, digits and hyphens. */
const nameOf = (file: string, parts: number): string =>
  file
    .replace(/\.[a-z]+$/i, "")
    .split("/")
    .slice(-parts)
    .join("-")
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(-80)
    .replaceAll(/^-+|-+$/g, "") || "system";
