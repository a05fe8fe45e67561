import { kinds } from "@bartizan/model";
import { glossaryPage, portfolioPage, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { DefinitionList } from "../parts/definition-list.tsx";
import { LevelMark } from "../parts/level-mark.tsx";
import { Section } from "../parts/section.tsx";
import { StateMark } from "../parts/state-mark.tsx";
import { StatusMark } from "../parts/status-mark.tsx";
import { controlStates } from "../words/control-state.ts";
import { kindLabel } from "../words/kind.ts";
import { levels } from "../words/level.ts";
import { statuses, statusWords } from "../words/status.ts";
import { terms } from "../words/terms.ts";

const scores = { critical: "20 to 25", high: "10 to 16", medium: "5 to 9", low: "1 to 4" };

/** What every mark and word on the other pages means. */
export const glossary = (site: Site): Page => ({
  path: glossaryPage,
  title: "How to read this",
  answer: "A threat is open, uncertain or mitigated; its risk is likelihood times impact, counted with the controls that are in place.",
  trail: [{ name: site.title, target: { path: portfolioPage } }],
  body: (
    <>
      <Section id="status" title="Status of a threat">
        <DefinitionList items={statuses.map((status) => [<StatusMark status={status} />, statusWords[status].meaning] as const)} />
        <p>“0 threats” says that no rule matched what is drawn. It never says that a system is safe.</p>
      </Section>
      <Section id="risk" title="Risk">
        <p>
          Likelihood and impact go from 1 to 5; their product gives the level. A level is told by shape, letter and word, so it survives
          print and every kind of colour vision.
        </p>
        <DefinitionList items={levels.map((level) => [<LevelMark level={level} />, `${scores[level]} of 25`] as const)} />
        <p>
          “Without any control” takes all controls as absent. “As it stands” counts those that are implemented or verified where they must
          stand.
        </p>
      </Section>
      <Section id="controls" title="State of a control">
        <DefinitionList
          items={Object.entries(controlStates).map(
            ([name, state]) => [<StateMark {...state} name={name} />, controlMeaning[name as keyof typeof controlMeaning]] as const,
          )}
        />
      </Section>
      <Section id="diagram" title="Diagram">
        <DefinitionList
          items={[
            ["Sharp box", "A person or system outside."],
            ["Rounded box", "Something that acts on data; an oval in the classic notation."],
            ["Drum", "Something that keeps data; two parallel lines in the classic notation."],
            [
              "Dashed box",
              "A trust boundary, with the name of the zone and how far it is trusted. Nothing else is dashed. With a number of elements, it is a zone drawn as one box, and leads to what is in it.",
            ],
            [
              "Arrow",
              "A data flow, in the direction of the data. A hollow head is the reply over the same connection. A heavy arrow carries what strangers shape; a dotted one brings it past a guardrail that stands on another way.",
            ],
            [
              "Tab, such as C 2",
              "The worst level among the open threats placed there, and how many there are of it. Hue means severity and nothing else.",
            ],
            [
              "I, E, M at a threat",
              "Where it is introduced, where it is exposed, and where a control against it stands. (M) is where the control of the next step would have to stand.",
            ],
          ]}
        />
      </Section>
      <Section id="words" title="Words">
        <DefinitionList items={terms} />
      </Section>
      <Section id="kinds" title="Kinds of components">
        <ul class="plain entry-list">
          {kinds.map(({ id, badge, description }) => (
            <li>
              <code>{badge}</code> <b>{kindLabel(id)}</b> <span class="quiet">{description}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  ),
});

const controlMeaning: Record<keyof typeof controlStates, string> = {
  "in-place": "It stands where it must, and counts.",
  missing: "Nobody mentioned it. What is not mentioned does not protect.",
  planned: "It is decided and not there yet.",
  bypassed: "There is a way around it, so it counts for nothing here.",
  unknown: "The model says that it does not know.",
};
