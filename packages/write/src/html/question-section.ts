import type { Question } from "@bartizan/model";
import { plural } from "../reading/plural.ts";
import type { Here } from "./here.ts";
import { elementLink, placeOf, threatLink } from "./links.ts";
import { html, joined, type Markup } from "./markup.ts";
import { section } from "./section.ts";

/** What the model does not say, with what an answer decides. */
export const questionSection = (here: Here): Markup | undefined => {
  const { questions } = here.analysis;
  if (questions.length === 0) return undefined;
  const threats = new Map(here.analysis.threats.map((threat) => [threat.id, threat]));
  const item = (question: Question): Markup => {
    const { id, text, element, attribute, answers, decides, span } = question;
    const decided = decides.flatMap((threat) => threats.get(threat) ?? []);
    const links = decided.map((threat) =>
      threatLink(
        threat,
        here,
        threat.place === element ? threat.rule : [threat.rule, " at ", here.elements.get(threat.place)?.name.trim() || threat.place],
      ),
    );
    return html`<li id="${here.anchors.question.get(id)}">
      <strong>${text}</strong>
      <p>
        Say <code>${attribute}</code> of
        ${elementLink(element, here)}${placeOf(span, here)}${answers.length > 0 ? html`: <code>${answers.join(", ")}</code>` : undefined}.
        Decides ${links.length > 0 ? joined(links, ", ") : plural(decides.length, "threat")}.
      </p>
    </li> `;
  };
  const intro = "What the model does not say. Those that decide most risk come first.";
  return section(
    "questions",
    `Questions (${questions.length})`,
    intro,
    html`<ol>
      ${questions.map(item)}
    </ol>`,
    here,
  );
};
