import { csvText, markdownText, systemMarkdown } from "@bartizan/write";
import type { Page } from "./page.ts";
import type { SiteFile } from "./site-contract.ts";

/** A page in another form, at the same path. */
export interface Alternate extends SiteFile {
  name: string;
  mediaType: string;
}

/** Characters of a system in Markdown, for readers that are programs. */
const longestMarkdown = 400_000;

/** The other forms that a page has: what it lists as data, or the whole system that it is about. */
export const alternatesOf = (page: Page): readonly Alternate[] => {
  const at = (extension: string): string => page.path.replace(/html$/, extension);
  const json = (content: object): Alternate => ({
    name: "JSON",
    mediaType: "application/json",
    path: at("json"),
    content: `${JSON.stringify(content)}\n`,
  });
  const markdown = (content: string): Alternate => ({
    name: "Markdown",
    mediaType: "text/markdown",
    path: at("md"),
    content: `${content}\n`,
  });
  const { title, answer, table, system } = page;
  if (table) {
    const { head, rows } = table;
    const objects = rows.map((row) => Object.fromEntries(row.map((cell, index) => [head[index] ?? "", cell])));
    const lines = [head, head.map(() => "---"), ...rows.map((row) => row.map((cell) => markdownText(String(cell))))];
    return [
      { name: "CSV", mediaType: "text/csv", path: at("csv"), content: csvText([head, ...rows.map((row) => row.map(plain))]) },
      json({ title, answer, rows: objects }),
      markdown([`# ${markdownText(title)}`, markdownText(answer), lines.map((line) => `| ${line.join(" | ")} |`).join("\n")].join("\n\n")),
    ];
  }
  if (system && page.path === system.path)
    return [json(system.analysis), markdown(systemMarkdown(system.analysis, [markdownText(answer)], longestMarkdown, true))];
  return [];
};

const plain = (cell: string | number | boolean): string | number => (typeof cell === "boolean" ? String(cell) : cell);
