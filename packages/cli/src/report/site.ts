import type { Analysis, Catalog, Report } from "@bartizan/model";
import type { Drawing } from "@bartizan/write";
import { bundledFile } from "../bundled-file.ts";

/** A file of the site. */
export interface SiteFile {
  /** Relative, with forward slashes. */
  path: string;
  content: string;
}

interface SiteInput {
  report: Report;
  catalog: Catalog;
  draw: (analysis: Analysis) => Promise<Drawing>;
}

interface SiteModule {
  renderSite: (input: SiteInput) => AsyncGenerator<SiteFile, { missingPictures: string[] }>;
}

/** The pages, one after another; returns a sentence for each picture that is missing. The bundle that draws them is loaded only here. */
export async function* sitePages(input: SiteInput): AsyncGenerator<SiteFile, readonly string[]> {
  const site = (await import(bundledFile("site/render.js").href)) as SiteModule;
  return (yield* site.renderSite(input)).missingPictures;
}
