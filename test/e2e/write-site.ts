import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { RenderSite, SiteInput, SiteResult } from "@bartizan/site";

/** The packed renderer, as a user runs it; `npm run build` makes it. */
export const { renderSite } = (await import(new URL("../../site/dist/render.js", import.meta.url).href)) as { renderSite: RenderSite };

export interface RenderedSite extends SiteResult {
  /** Content by path. */
  files: ReadonlyMap<string, string>;
}

export const collectSite = async (input: SiteInput): Promise<RenderedSite> => {
  const files = new Map<string, string>();
  const pages = renderSite(input);
  for (;;) {
    const next = await pages.next();
    if (next.done) return { files, ...next.value };
    if (files.has(next.value.path)) throw new Error(`two pages are called ${next.value.path}`);
    files.set(next.value.path, next.value.content);
  }
};

export const writeSite = async (site: RenderedSite, folder: string): Promise<void> => {
  for (const [path, content] of site.files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
};
