import type { ComponentChildren } from "preact";
import type { PageTable } from "./page-table.ts";
import type { SystemIndex, Target } from "./system-index.ts";

/** A page before it is written down. */
export interface Page {
  path: string;
  /** Plain text, for the window and for search. */
  title: string;
  heading?: ComponentChildren;
  /** The line above the heading that says what sort of page this is. */
  label?: string;
  /** One computed sentence under the heading: what a reader came for. */
  answer: string;
  /** Pages above it, from the top. */
  trail: readonly { name: string; target: Target }[];
  system?: SystemIndex;
  /** Where what it is about is described now; readers are led there. */
  movedTo?: Target;
  /** What it lists, which is then there in other forms as well. */
  table?: PageTable;
  body: ComponentChildren;
}
