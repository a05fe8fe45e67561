import type { Here } from "./here.ts";
import { elementTables } from "./element-tables.ts";
import { html, type Markup } from "./markup.ts";
import { heading, section, table } from "./section.ts";

/** What the system consists of: one row per element, each the target of its links. */
export const elementSection = (here: Here): Markup | undefined => {
  const tables = elementTables(here).filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) return undefined;
  const body = tables.map(({ title, heads, rows }) => html`${heading(2, `${title} (${rows.length})`, here)} ${table(title, heads, rows)} `);
  return section("elements", "Elements", undefined, body, here);
};
