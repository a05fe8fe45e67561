import { questionsAnswer } from "../answers/list-answers.ts";
import type { Site } from "../here.ts";
import type { Page } from "../page.ts";
import { questionsTable } from "../page-table.ts";
import { systemTrail } from "../page-trail.ts";
import { Note } from "../parts/note.tsx";
import { QuestionTable } from "../parts/question-table.tsx";
import { Section } from "../parts/section.tsx";
import type { SystemIndex } from "../system-index.ts";

/** What to find out, that which decides most risk first. */
export const questionsPage = (site: Site, system: SystemIndex): Page => {
  const { questions } = system.analysis;
  return {
    path: system.questionsPage,
    title: `Questions about ${system.analysis.system.name}`,
    heading: "Questions",
    answer: questionsAnswer(system.analysis),
    trail: systemTrail(site, system),
    system,
    table: questionsTable(system.analysis),
    body:
      questions.length === 0 ? (
        <Note title="Nothing to ask.">
          <p>Questions come from facts that a rule looked for and did not find. A part of the system that is not drawn raises none.</p>
        </Note>
      ) : (
        <Section
          id="open-questions"
          title="Not stated yet"
          intro="Answer one by writing the attribute into the model. Until then the threats it decides stay uncertain: not proven, and not ruled out."
        >
          <QuestionTable questions={questions} />
        </Section>
      ),
  };
};
