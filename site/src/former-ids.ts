import { listNames, pageNames } from "./page-names.ts";

/** An id that something had before, with the page that is still asked for by it. */
export interface FormerId {
  id: string;
  path: string;
  /** What it is called now, and where it is described. */
  now: { id: string; target: { path: string } };
}

/**
 * The pages of former ids in a folder. An id that something else has by now leads there, and no further.
 * @param names those of the folder that are in use
 * @param renamed former ids with the present one, in order; the first that claims an id has it
 */
export const formerIds = (
  folder: string,
  names: ReadonlyMap<string, string>,
  renamed: readonly (readonly [former: string, id: string])[],
): FormerId[] => {
  const present = new Map<string, string>();
  for (const [former, id] of renamed) if (!names.has(former) && !present.has(former)) present.set(former, id);
  const formerNames = pageNames([...present.keys()], [...listNames, ...names.values()]);
  return [...present].map(([former, id]) => ({
    id: former,
    path: `${folder}/${formerNames.get(former) ?? ""}/index.html`,
    now: { id, target: { path: `${folder}/${names.get(id) ?? ""}/index.html` } },
  }));
};
