import { answerOf } from "../reading/answer.ts";
import { guardrailSentence } from "../reading/guardrails.ts";
import { plural } from "../reading/plural.ts";
import { diagramFigure } from "./diagram-figure.ts";
import { elementSection } from "./element-section.ts";
import { frameworkSection } from "./framework-section.ts";
import { sectionNames, type Here, type SectionName } from "./here.ts";
import { elementLinks, placeOf } from "./links.ts";
import { compact, html, joined, type Content, type Markup } from "./markup.ts";
import { pathSection } from "./path-section.ts";
import { questionSection } from "./question-section.ts";
import { heading, section } from "./section.ts";
import { levelTable, threatSection } from "./threat-list.ts";

/** One system: the answer, the counts, the picture, then everything that they follow from. */
export const systemArticle = async (here: Here): Promise<Markup> => {
  const { analysis, anchors } = here;
  const { system, threats, components } = analysis;
  const others: Record<Exclude<SectionName, "threats">, Markup | undefined> = {
    diagram: components.length > 0 ? section("diagram", "Data flows", undefined, await diagramFigure(here), here) : undefined,
    paths: pathSection(here),
    questions: questionSection(here),
    elements: elementSection(here),
    frameworks: frameworkSection(here),
    assumptions: assumptionSection(here),
  };
  const taken = Object.values(others).reduce((sum, part) => sum + (part ? compact(part).length : 0), 0);
  const sections = { ...others, threats: threatSection(here, mostSize - taken) };
  const guardrails = guardrailSentence(analysis);
  const shown = sectionNames.filter((name) => sections[name] !== undefined);
  return html`<article id="${anchors.system}">
    <header>
      ${heading(0, system.name.trim() || system.id, here)}
      <p class="answer">${answerOf(threats)}</p>
      ${guardrails === undefined ? undefined : html`<p>${guardrails}</p>`}
      ${system.summary === undefined ? undefined : html`<p>${system.summary}</p>`}
      <p class="soft">${factsOf(here)}</p>
    </header>
    <nav aria-label="Parts of ${system.name.trim() || system.id}">
      ${shown.map((name) => html`<a href="#${anchors.section.get(name)}">${titles[name]}</a> `)}
    </nav>
    ${threats.length > 0 ? levelTable(here) : undefined} ${sectionNames.map((name) => sections[name])}
  </article> `;
};

/** Characters that a system may take, if its threats can be told in them. */
const mostSize = 570_000;

const titles: Record<SectionName, string> = {
  diagram: "Data flows",
  threats: "Threats",
  paths: "Attack paths",
  questions: "Questions",
  elements: "Elements",
  frameworks: "Known as",
  assumptions: "Assumptions",
};

const factsOf = ({ analysis }: Here): Content => {
  const { system, components, flows, zones, rulesRun } = analysis;
  return joined(
    [
      system.file === "" ? undefined : html`<code>${system.file}</code>`,
      system.owner === undefined ? undefined : `owned by ${system.owner}`,
      system.lifecycle,
      plural(components.length, "component"),
      plural(flows.length, "flow"),
      plural(zones.length, "zone"),
      `${plural(rulesRun, "rule")} ran`,
      system.follows && system.follows.length > 0 ? `follows ${system.follows.join("; ")}` : undefined,
    ],
    " · ",
  );
};

const assumptionSection = (here: Here): Markup | undefined => {
  const { assumptions } = here.analysis;
  if (assumptions.length === 0) return undefined;
  const items = assumptions.map(
    ({ text, about, owner, span }) =>
      html`<li>
        ${text}${about.length > 0 ? html` <small>about ${elementLinks(about, here)}</small>` : undefined}${owner === undefined ? undefined : html` <small>owned by ${owner}</small>`}${placeOf(span, here)}
      </li>`,
  );
  return section(
    "assumptions",
    "Assumptions",
    "What the model takes for granted; if one is wrong, so is what follows from it.",
    html`<ul>
      ${items}
    </ul>`,
    here,
  );
};
