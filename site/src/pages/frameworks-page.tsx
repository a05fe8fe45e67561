import type { FrameworkSummary } from "@bartizan/model";
import { frameworksAnswer } from "../answers/list-answers.ts";
import { anchorOf } from "../anchor-of.ts";
import { frameworksPage as path } from "../catalog-index.ts";
import type { Site } from "../here.ts";
import type { Page } from "../page.ts";
import { catalogTrail } from "../page-trail.ts";
import { DefinitionList } from "../parts/definition-list.tsx";
import { FrameworkStatus } from "../parts/framework-status.tsx";
import { plural } from "../words/plural.ts";

/** Every framework edition that ids are taken from, and how far to rely on it. */
export const frameworksPage = (site: Site): Page => ({
  path,
  title: "Frameworks",
  answer: frameworksAnswer(site.catalog.catalog),
  trail: catalogTrail(site),
  body: (
    <div class="entries">
      {site.catalog.catalog.frameworks.map((framework) => (
        <Framework framework={framework} />
      ))}
    </div>
  ),
});

const Framework = ({ framework }: { framework: FrameworkSummary }) => {
  const heading = anchorOf("heading", framework.id);
  const groups = new Map((framework.groups ?? []).map(({ id, title }) => [id, title]));
  return (
    <article id={anchorOf("framework", framework.id)} aria-labelledby={heading}>
      <h2 id={heading}>
        {framework.title} <span class="quiet">{framework.edition}</span> <FrameworkStatus status={framework.status} />
      </h2>
      <DefinitionList
        items={[
          ["Publisher", framework.publisher],
          ["Licence", framework.licence],
          ["Status", framework.status],
          ...(framework.statusNote === undefined ? [] : [["Note", framework.statusNote] as const]),
          ...(framework.source === undefined ? [] : [["Source", <code class="place">{framework.source}</code>] as const]),
        ]}
      />
      <details>
        <summary>{plural(framework.entries.length, "entry", "entries")}</summary>
        <ul class="plain entry-list">
          {framework.entries.map((entry) => (
            <li id={anchorOf("entry", framework.id, entry.id)} class={entry.parent === undefined ? undefined : "child"}>
              <code>{entry.id}</code> {entry.title}
              {entry.groups && entry.groups.length > 0 && (
                <span class="quiet"> {entry.groups.map((id) => groups.get(id) ?? id).join(", ")}</span>
              )}
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
};
