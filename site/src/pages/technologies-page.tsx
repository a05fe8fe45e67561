import type { TechnologyFile } from "@bartizan/model";
import { anchorOf } from "../anchor-of.ts";
import { technologiesAnswer } from "../answers/list-answers.ts";
import { technologiesPage as path } from "../catalog-index.ts";
import type { Site } from "../here.ts";
import type { Page } from "../page.ts";
import { catalogTrail } from "../page-trail.ts";
import { ComponentsThat } from "../parts/components-that.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Section } from "../parts/section.tsx";
import { kindLabel } from "../words/kind.ts";
import { stated } from "../words/stated.ts";

/** Every product the catalog knows, with what it takes for granted of it and where that is documented. */
export const technologiesPage = (site: Site): Page => ({
  path,
  title: "Technologies",
  answer: technologiesAnswer(site.catalog.catalog),
  trail: catalogTrail(site),
  body: (
    <Section
      id="technologies"
      title="All technologies"
      intro="A component that names one of these has its facts, unless the model states something else. What is not listed is unknown."
    >
      <Technologies technologies={site.catalog.catalog.technologies} />
    </Section>
  ),
});

const Technologies = ({ technologies }: { technologies: readonly TechnologyFile[] }) => (
  <DataTable
    caption="Technologies"
    rows={technologies}
    rowProps={({ id }) => ({ id: anchorOf("technology", id) })}
    columns={[
      {
        head: "Technology",
        names: true,
        cell: ({ id, title, aliases = [] }) => (
          <>
            {title}
            <span class="leg">
              <code>{[id, ...aliases].join(", ")}</code>
            </span>
          </>
        ),
      },
      { head: "Used as", cell: ({ kinds = [] }) => kinds.map(kindLabel).join(", ") || <span class="quiet">any kind</span> },
      { head: "Facts", sort: "room", cell: ({ defaults }) => <Facts defaults={defaults} /> },
      {
        head: "Documented at",
        cell: ({ source }) => (
          <ul class="plain">
            {source.map((address) => (
              <li>
                <code class="place">{address}</code>
              </li>
            ))}
          </ul>
        ),
      },
      { head: "Here", cell: (technology) => <Users technology={technology} /> },
    ]}
  />
);

const Facts = ({ defaults }: Pick<TechnologyFile, "defaults">) => {
  const facts = Object.entries(defaults);
  if (facts.length === 0) return <span class="quiet">none; only its kind</span>;
  return (
    <ul class="plain">
      {facts.map(([name, value]) => (
        <li>
          <code>{name}</code> {stated({ value })}
        </li>
      ))}
    </ul>
  );
};

/** Components of this report that name it. */
const Users = ({ technology: { id, aliases = [] } }: { technology: TechnologyFile }) => {
  const names = new Set([id, ...aliases]);
  return <ComponentsThat fit={({ technology }) => technology.some((each) => names.has(each))} />;
};
