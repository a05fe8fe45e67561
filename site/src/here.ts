import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { CatalogIndex } from "./catalog-index.ts";
import type { SiteEvidence } from "./site-contract.ts";
import type { SystemIndex } from "./system-index.ts";

export const portfolioPage = "index.html";
export const glossaryPage = "how-to-read/index.html";

/** Everything that pages of one site share. */
export interface Site {
  title: string;
  tool: { name: string; version: string };
  systems: readonly SystemIndex[];
  catalog: CatalogIndex;
  evidence: SiteEvidence | undefined;
  /** Do pages listen for changes? */
  live: boolean;
}

/** Where a part is being drawn: links are relative to it. */
export interface Here {
  site: Site;
  /** The file being written. */
  path: string;
  system?: SystemIndex;
}

export const HereContext = createContext<Here | undefined>(undefined);

export const useHere = (): Here => {
  const here = useContext(HereContext);
  if (!here) throw new Error("a part of a page was drawn outside of a page");
  return here;
};

/** The system a page is about; only pages of a system may ask. */
export const useSystem = (): SystemIndex => {
  const { system, path } = useHere();
  if (!system) throw new Error(`${path} is not about a system`);
  return system;
};
