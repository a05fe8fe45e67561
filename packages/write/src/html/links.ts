import type { Span, Threat } from "@bartizan/model";
import { ofPattern, placeText } from "../reading/place.ts";
import type { Here } from "./here.ts";
import { html, joined, type Content, type Markup } from "./markup.ts";

const linkTo = (anchor: string | undefined, text: Content): Markup =>
  anchor === undefined ? html`${text}` : html`<a href="#${anchor}">${text}</a>`;

/** The name of an element, leading to its row; an id that stands for nothing in the system is just said. */
export const elementLink = (id: string, { elements, anchors }: Here): Markup =>
  linkTo(anchors.element.get(id), elements.get(id)?.name.trim() || id);

export const elementLinks = (ids: readonly string[], here: Here): Content[] =>
  joined(
    [...new Set(ids)].map((id) => elementLink(id, here)),
    ", ",
  );

export const threatLink = (threat: Threat, { anchors }: Here, text: Content = threat.title.trim() || threat.id): Markup =>
  linkTo(anchors.threat.get(threat.id), text);

/** `element.attribute`, leading to its question where there is one. */
export const unknownLink = (element: string, attribute: string, { anchors }: Here): Markup =>
  linkTo(anchors.question.get(`${element}.${attribute}`), html`<code>${element}.${attribute}</code>`);

/** Where something stands; of the file of the system, which the page names at its top, only the line. */
export const placeOf = (span: Span | undefined, here: Here): Content =>
  span && html` <small>${span.file === here.analysis.system.file ? "line " : ""}${placeIn(span, here)}</small>`;

/** The same in a table that says that it is the line. */
export const placeIn = (span: Span | undefined, { analysis }: Here): string | undefined =>
  span && (span.file === analysis.system.file ? `${span.line}${ofPattern(span)}` : placeText(span));
