import { searchCallback, type SearchPart } from "../search-sorts.ts";

/** Where the site begins, as seen by this script, which lies in its folder of assets. */
const root = new URL("..", (document.currentScript as HTMLScriptElement).src);

export const siteAddress = (address: string): string => new URL(address, root).href;

/**
 * Loads the index piece by piece: what all systems share, then system by system. Scripts, since pages from disk may load nothing else.
 * @param arrive is called with every part
 */
export const loadSearch = (arrive: (part: SearchPart) => void): void => {
  const known = new Set<string>();
  const load = (address: string): void => {
    if (known.has(address)) return;
    known.add(address);
    const script = document.createElement("script");
    script.src = siteAddress(address);
    script.addEventListener("load", () => script.remove());
    document.head.append(script);
  };
  Object.assign(globalThis, {
    [searchCallback]: (part: SearchPart): void => {
      arrive(part);
      for (const address of part.more ?? []) load(address);
    },
  });
  load("assets/search.js");
};
