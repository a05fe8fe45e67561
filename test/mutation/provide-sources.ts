import type { CatalogSources } from "@bartizan/engine";
import type { TestProject } from "vitest/node";
import { readCatalog } from "../read-catalog.ts";

declare module "vitest" {
  interface ProvidedContext {
    sources: CatalogSources;
  }
}

/** Reads the files of the catalog once: every mutant gets a process of its own. Where things stand in them is left out. */
export default ({ provide }: TestProject): void => provide("sources", JSON.parse(JSON.stringify(readCatalog().sources)) as CatalogSources);
