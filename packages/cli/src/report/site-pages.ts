import type { RenderSite, SiteFile, SiteInput, SiteResult } from "../../../../site/src/site-contract.ts";
import { bundledFile } from "../bundled-file.ts";

/** The pages, one after another. The bundle that draws them is loaded only here. */
export async function* sitePages(input: SiteInput): AsyncGenerator<SiteFile, SiteResult> {
  const { renderSite } = (await import(bundledFile("site/render.js").href)) as { renderSite: RenderSite };
  return yield* renderSite(input);
}
