import { heresOf } from "../html/here.ts";
import { compact, type Markup } from "../html/markup.ts";
import { systemArticle } from "../html/system-article.ts";
import type { Writer } from "../writer.ts";

/** One file with every system of the report, for mail and archives: it needs no script, loads nothing, and prints. */
export const htmlWriter: Writer = {
  name: "html",
  title: "One HTML file that needs nothing else",
  extension: "html",
  mediaType: "text/html",
  per: "run",
  write: async ({ report, options: { notation } }) => {
    // Other formats do without cryptography, and loading it takes time.
    const { reportPage } = await import("../html/report-page.ts");
    const heres = heresOf(report.systems).map((here) => (notation ? { ...here, notation } : here));
    const articles: Markup[] = [];
    for (const here of heres) articles.push(await systemArticle(here));
    return `${compact(reportPage(report, heres, articles)).trimEnd()}\n`;
  },
};
