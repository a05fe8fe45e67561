import { createHash } from "node:crypto";
import { isError, type Diagnostic, type Report } from "@bartizan/model";
import { answerOf } from "../reading/answer.ts";
import { placeText } from "../reading/place.ts";
import { plural } from "../reading/plural.ts";
import { diagramStyle } from "./diagram-style.ts";
import type { Here } from "./here.ts";
import { html, trusted, type Content, type Markup } from "./markup.ts";
import { pageStyle } from "./page-style.ts";

const style = `${pageStyle}${diagramStyle}`;
/** Nothing runs, loads or submits; the hash lets in our own style sheet and no other. https://www.w3.org/TR/CSP3/#framework-directive-source-list */
const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; img-src data:; form-action 'none'; base-uri 'none'`;

/** The page around the systems of a report. */
export const reportPage = (report: Report, heres: readonly Here[], articles: readonly Markup[]): Markup => {
  const { systems, diagnostics, tool } = report;
  const [only] = systems;
  const title = only && systems.length === 1 ? only.system.name : `Threats of ${plural(systems.length, "system")}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Bartizan</title>
        <link rel="icon" href="data:," />
        ${trusted(`<style>${style}</style>`)}
      </head>
      <body>
        <main>${systems.length === 1 ? undefined : overview(title, report, heres)} ${problems(diagnostics)} ${articles}</main>
        <footer><p>Written by Bartizan ${tool.version}. What the model does not state is unknown, never safe.</p></footer>
      </body>
    </html> `;
};

/** What leads in where there is no system, or more than one. */
const overview = (title: string, { systems }: Report, heres: readonly Here[]): Markup =>
  html`<header>
    <h1>${title}</h1>
    <p class="answer">${systems.length === 0 ? "No system was analysed." : answerOf(systems.flatMap((system) => system.threats))}</p>
    <ul>
      ${heres.map(({ analysis, anchors }) => html`<li><a href="#${anchors.system}">${analysis.system.name.trim() || analysis.system.id}</a>: ${answerOf(analysis.threats)}</li> `)}
    </ul>
  </header>`;

const problems = (diagnostics: readonly Diagnostic[]): Content => {
  if (diagnostics.length === 0) return undefined;
  const wrong = diagnostics.some(isError)
    ? "Some files are wrong, so this report may lack something."
    : "The files are not wrong, but this is worth a look.";
  const items = diagnostics.map(
    ({ severity, code, span, pointer, message, hint }) =>
      html`<li>
        <strong>${severity}</strong> <code>${code}</code> at <code>${span ? placeText(span) : pointer || "/"}</code>: ${message} ${hint}
      </li> `,
  );
  return html`<div class="note">
    <p>${wrong}</p>
    <ul>
      ${items}
    </ul>
  </div>`;
};
