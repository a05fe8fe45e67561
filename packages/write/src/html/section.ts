import type { Here, SectionName } from "./here.ts";
import { html, trusted, type Content, type Markup } from "./markup.ts";

/** A heading so many levels below that of the system. */
export const heading = (below: 0 | 1 | 2, text: Content, { depth }: Here): Markup => {
  const tag = trusted(`h${depth + below}`);
  return html`<${tag}>${text}</${tag}>`;
};

/** A part of a system with a heading that links can lead to. */
export const section = (name: SectionName, title: string, intro: Content, body: Content, here: Here): Markup =>
  html` <section class="${name}" id="${here.anchors.section.get(name)}">
    ${heading(1, title, here)} ${intro === undefined ? undefined : html`<p class="soft">${intro}</p>`} ${body}
  </section>`;

/** Rows under heads, behind a caption that says what they are; it scrolls where it is too wide. */
export const table = (caption: string, heads: readonly string[], rows: readonly Content[]): Markup =>
  html`<div class="scroll" role="group" aria-label="${caption}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => html`${row} `)}
      </tbody>
    </table>
  </div>`;
