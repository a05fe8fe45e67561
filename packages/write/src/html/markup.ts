import { clip } from "../columns.ts";
import { visible } from "../visible.ts";

/** HTML that may be written as it stands. Only `html` and `trusted` make it, so that text of a model never passes for it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What a template takes: markup as it stands, lists of it, and text, which is escaped. */
export type Content = string | number | Markup | undefined | readonly Content[];

/** A template whose every interpolation is escaped for content and for quoted attributes; its indentation is left out. */
export const html = (parts: TemplateStringsArray, ...values: readonly Content[]): Markup =>
  new Markup(parts.map((part, index) => part.replaceAll(/\s*\n\s*/g, "\n") + escaped(values[index])).join(""));

/** Text of our own that is markup already: the style sheet, and pictures by `drawDiagram`, which escapes by itself. */
export const trusted = (text: string): Markup => new Markup(text);

/** Contents with something between them, without those that are empty. */
export const joined = (contents: readonly Content[], between: string): Content[] =>
  contents.filter((content) => escaped(content) !== "").flatMap((content, index) => (index === 0 ? [content] : [between, content]));

/** A page without the end tags that HTML lets go, and without line breaks between blocks. https://html.spec.whatwg.org/#optional-tags */
export const compact = ({ text }: Markup): string =>
  text
    .replaceAll(/<\/(?:li|dt|dd|td|th|tr)>/g, "")
    .replaceAll(/\s+(?=<\/?(?:li|dt|dd|td|th|tr|ul|ol|dl|div|p|details|summary|thead|tbody|table)[ >])/g, "\n")
    .replaceAll(/\n(?=<(?:li|dt|dd|td|th|summary|ul|ol|dl|div|\/ul|\/ol|\/dl|\/div|\/summary)[ >])/g, "");

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const longest = 4000;

const escaped = (content: Content): string => {
  if (content === undefined) return "";
  if (content instanceof Markup) return content.text;
  if (typeof content === "number") return String(content);
  if (typeof content !== "string") return content.map(escaped).join("");
  return clip(visible(content), longest).replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
};
