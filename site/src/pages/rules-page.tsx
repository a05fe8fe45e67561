import { rulesAnswer } from "../answers/list-answers.ts";
import { catalogPage } from "../catalog-index.ts";
import { portfolioPage, useHere, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { DataTable } from "../parts/data-table.tsx";
import { RuleLink } from "../parts/rule-link.tsx";
import { Section } from "../parts/section.tsx";

/** The first page of the catalog: every rule, and how often it matched. */
export const rulesPage = (site: Site): Page => ({
  path: catalogPage,
  title: "Catalog",
  answer: rulesAnswer(site.catalog.catalog),
  trail: [{ name: site.title, target: { path: portfolioPage } }],
  body: <Rules />,
});

const Rules = () => {
  const { catalog, systems } = useHere().site;
  const found = new Map<string, number>();
  for (const { analysis } of systems)
    for (const { rule, source } of analysis.threats) if (source === "catalog") found.set(rule, (found.get(rule) ?? 0) + 1);
  return (
    <Section
      id="rules"
      title="Rules"
      intro="Each rule finds one cause at one place. It fires on what can reach what, never because a kind of component merely exists."
    >
      <DataTable
        caption="Rules"
        rows={catalog.catalog.rules}
        columns={[
          {
            head: "Rule",
            names: true,
            sort: "wide",
            cell: ({ id }) => (
              <>
                <RuleLink id={id} />
                <span class="leg">
                  <code>{id}</code>
                </span>
              </>
            ),
          },
          {
            head: "Known as",
            cell: ({ maps, techniques }) =>
              [...techniques.slice(0, 3), ...maps.filter(({ framework }) => framework !== "stride").map(({ id }) => id)]
                .slice(0, 6)
                .join(", "),
          },
          { head: "Found here", sort: "number", cell: ({ id }) => found.get(id) ?? <span class="zero">0</span> },
        ]}
      />
    </Section>
  );
};
