import { patternPlaces } from "@bartizan/model";
import { patternsAnswer } from "../answers/list-answers.ts";
import { patternsPage as path } from "../catalog-index.ts";
import { useHere, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { catalogTrail } from "../page-trail.ts";
import { DataTable } from "../parts/data-table.tsx";
import { PatternLink } from "../parts/pattern-link.tsx";
import { Section } from "../parts/section.tsx";
import { plural } from "../words/plural.ts";

/** Every pattern with what it brings, what it does to threats, and how many systems use it. */
export const patternsPage = (site: Site): Page => ({
  path,
  title: "Patterns",
  answer: patternsAnswer(site.catalog.catalog),
  trail: catalogTrail(site),
  body: <Patterns />,
});

const Patterns = () => {
  const { catalog, systems } = useHere().site;
  return (
    <Section
      id="patterns"
      title="All patterns"
      intro="A pattern is a piece of architecture that a model uses by name. What it removes and leaves open counts rules in its example, which runs whenever Bartizan is tested."
    >
      <DataTable
        caption="Patterns"
        rows={catalog.catalog.patterns}
        columns={[
          {
            head: "Pattern",
            names: true,
            sort: "room",
            cell: ({ id }) => (
              <>
                <PatternLink id={id} />
                <span class="leg">
                  <code>{id}</code>
                </span>
              </>
            ),
          },
          {
            head: "In short",
            sort: "wide",
            cell: ({ summary, brings }) => (
              <>
                {firstSentence(summary)}
                <span class="leg">brings {plural(brings.length, "control")}</span>
              </>
            ),
          },
          { head: "Removes", sort: "number", cell: ({ breaks }) => count(breaks.length) },
          { head: "Lowers", sort: "number", cell: ({ lowers }) => count(lowers.length) },
          { head: "Leaves open", sort: "number", cell: ({ leavesOpen }) => count(leavesOpen.length) },
          {
            head: "Used here",
            sort: "number",
            cell: ({ id }) => count(systems.filter(({ analysis }) => patternPlaces(id, analysis).length > 0).length),
          },
        ]}
      />
    </Section>
  );
};

const firstSentence = (text: string): string => text.split(/(?<=\.)\s/, 1)[0] ?? "";

const count = (number: number) => (number === 0 ? <span class="zero">0</span> : number);
