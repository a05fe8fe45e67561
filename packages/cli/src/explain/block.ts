import type { Span, Truth } from "@bartizan/model";
import { lineText } from "@bartizan/write";

/** A piece of an explanation. Texts come from models and are made harmless where they are laid out. */
export type Block =
  | { sort: "title"; text: string }
  | { sort: "heading"; text: string }
  | { sort: "text"; text: string }
  | { sort: "pair"; label: string; text: string }
  | { sort: "item"; text: string; mark: Truth | undefined; depth: number; place: string }
  | { sort: "code"; text: string };

export const title = (text: string): Block => ({ sort: "title", text });
const heading = (text: string): Block => ({ sort: "heading", text });
export const text = (text: string): Block => ({ sort: "text", text });
export const code = (text: string): Block => ({ sort: "code", text });

/** A label and what it says; nothing where there is nothing to say. */
export const pair = (label: string, text: string | undefined): Block[] => (text ? [{ sort: "pair", label, text }] : []);

export const item = (text: string, about: { mark?: Truth; depth?: number; span?: Span | undefined } = {}): Block => ({
  sort: "item",
  text,
  mark: about.mark,
  depth: about.depth ?? 0,
  place: about.span ? lineText(about.span) : "",
});

/** A heading with what stands under it; nothing where that is nothing. */
export const section = (head: string, blocks: readonly Block[]): Block[] => (blocks.length > 0 ? [heading(head), ...blocks] : []);
