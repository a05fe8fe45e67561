import { markdownText } from "@bartizan/write";
import type { Alternate } from "./alternates.ts";
import type { Page } from "./page.ts";
import { relativeLink } from "./relative-link.ts";

/** @see https://llmstxt.org/ */
export const llmsPath = "llms.txt";

/** A page that programs can read in another form. */
export interface LlmsEntry {
  section: string;
  line: string;
}

export const llmsEntry = ({ title, answer, system }: Page, alternates: readonly Alternate[]): LlmsEntry => ({
  section: system?.analysis.system.name ?? "All systems",
  line: `- ${markdownText(title)}: ${alternates.map(({ name, path }) => `[${name}](${relativeLink(llmsPath, path)})`).join(", ")}. ${markdownText(answer)}`,
});

/** Where programs find what the pages say, system by system. */
export const llmsText = (first: Page, entries: readonly LlmsEntry[]): string => {
  const sections = new Map<string, string[]>();
  for (const { section, line } of entries) sections.set(section, [...(sections.get(section) ?? []), line]);
  const parts = [...sections].map(([name, lines]) => `## ${markdownText(name)}\n\n${lines.join("\n")}`);
  return `${[`# ${markdownText(first.title)}`, `> ${markdownText(first.answer)}`, ...parts].join("\n\n")}\n`;
};
