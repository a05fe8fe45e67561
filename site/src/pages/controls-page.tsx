import type { ControlSummary } from "@bartizan/model";
import { controlsAnswer } from "../answers/list-answers.ts";
import { controlsPage as path } from "../catalog-index.ts";
import { useHere, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { catalogTrail } from "../page-trail.ts";
import { DefinitionList } from "../parts/definition-list.tsx";
import { Link } from "../parts/link.tsx";
import { RuleTitle } from "../parts/rule-title.tsx";

/** Every control with what it does, what it cannot do, and which rules it works on. */
export const controlsPage = (site: Site): Page => ({
  path,
  title: "Controls",
  answer: controlsAnswer(site.catalog.catalog),
  trail: catalogTrail(site),
  body: (
    <div class="entries">
      {site.catalog.catalog.controls.map((control) => (
        <Control control={control} />
      ))}
    </div>
  ),
});

const Control = ({ control }: { control: ControlSummary }) => {
  const { catalog } = useHere().site;
  const { rules } = catalog.catalog;
  return (
    <article id={control.id} aria-labelledby={`${control.id}-title`}>
      <h2 id={`${control.id}-title`}>{control.title}</h2>
      <p>{control.summary}</p>
      <DefinitionList
        items={[
          ["Limits", control.limits],
          ["Removes", <Rules ids={rules.filter(({ brokenBy }) => brokenBy.includes(control.id)).map(({ id }) => id)} />],
          ["Lowers", <Rules ids={rules.filter(({ reducedBy }) => reducedBy.includes(control.id)).map(({ id }) => id)} />],
          ...(control.maps && control.maps.length > 0 ? [["Known as", control.maps.map(({ id, title }) => `${id} ${title}`).join(", ")] as const] : []),
          ["Id", <code>{control.id}</code>],
        ]}
      />
    </article>
  );
};

const Rules = ({ ids }: { ids: readonly string[] }) => {
  const { catalog } = useHere().site;
  if (ids.length === 0) return <span class="quiet">no threat of the catalog</span>;
  return (
    <ul class="plain">
      {ids.map((id) => {
        const path = catalog.rulePath(id);
        return (
          <li>
            <Link to={path === undefined ? undefined : { path }}>
              <RuleTitle title={catalog.rules.get(id)?.title ?? id} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
};
