import { catalogPage } from "./catalog-index.ts";
import { portfolioPage, type Site } from "./here.ts";
import type { Page } from "./page.ts";
import type { SystemIndex } from "./system-index.ts";

/** The way down to a page of a system. */
export const systemTrail = (site: Site, system: SystemIndex): Page["trail"] => [
  { name: site.title, target: { path: portfolioPage } },
  { name: system.analysis.system.name, target: { path: system.path } },
];

export const catalogTrail = (site: Site): Page["trail"] => [
  { name: site.title, target: { path: portfolioPage } },
  { name: "Catalog", target: { path: catalogPage } },
];
