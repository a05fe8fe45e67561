import { compareText } from "@bartizan/model";

const longest = 100;
const ordinary = /^[A-Za-z0-9][A-Za-z0-9@._-]*$/;
/** File names that Windows keeps for devices, whatever follows the first dot. */
const devices = /^(con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$)(\.|$)/i;

/** What lies beside such folders: a list of them all, in every form. */
export const listNames: readonly string[] = ["index.html", "index.json", "index.csv", "index.md"];

/**
 * Folder names for ids, one each: readable, safe on every file system, and different even where case does not count. An id keeps its name
 * whenever it can; `~` and a hash are added where it cannot, and no id has a `~`.
 * @param taken names that already mean something else in the same folder
 */
export const pageNames = (ids: readonly string[], taken: readonly string[] = []): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (const id of [...new Set(ids)].toSorted(lowerCaseFirst)) {
    const plain = ordinary.test(id) && id.length <= longest && !id.endsWith(".") && !devices.test(id);
    let name = plain && !used.has(id.toLowerCase()) ? id : `${safePart(id)}~${hash(id)}`;
    while (used.has(name.toLowerCase())) name += "~";
    used.add(name.toLowerCase());
    names.set(id, name);
  }
  return names;
};

/** Ids without capitals keep their names when `Foo` and `foo` meet. */
const lowerCaseFirst = (a: string, b: string): number => Number(a !== a.toLowerCase()) - Number(b !== b.toLowerCase()) || compareText(a, b);

const safePart = (id: string): string =>
  id
    .replaceAll(/[^A-Za-z0-9@_-]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 60) || "page";

/** FNV-1a over UTF-16 units: short and stable, not secret. */
const hash = (text: string): string => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value.toString(36);
};
