import type { AttackPath, Level, Status } from "@bartizan/model";
import { html, type Markup } from "./markup.ts";

/** A level is told by shape, letter and word; the style sheet draws shape and letter. */
export const levelMark = (level: Level): Markup => html`<b class="${level}">${level}</b>`;

export const statusMark = (status: Status | AttackPath["status"]): Markup => html`<span class="status ${status}">${status}</span>`;
