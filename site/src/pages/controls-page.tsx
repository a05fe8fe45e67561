import type { ControlSummary, FrameworkRef, PatternSummary, RuleSummary } from "@bartizan/model";
import { controlsAnswer } from "../answers/list-answers.ts";
import { anchorOf } from "../anchor-of.ts";
import { controlsPage as path } from "../catalog-index.ts";
import { useHere, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { catalogTrail } from "../page-trail.ts";
import { DefinitionList } from "../parts/definition-list.tsx";
import { Link } from "../parts/link.tsx";
import { PatternLink } from "../parts/pattern-link.tsx";
import { RuleLink } from "../parts/rule-link.tsx";
import { Section } from "../parts/section.tsx";

/** Every control with what it does, what it cannot do, where it stands, how to check it, and which rules it works on. */
export const controlsPage = (site: Site): Page => ({
  path,
  title: "Controls",
  answer: controlsAnswer(site.catalog.catalog),
  trail: catalogTrail(site),
  body: (
    <>
      <Section id="all" title="All controls">
        <ul class="plain entry-list">
          {site.catalog.catalog.controls.map(({ id, title }) => (
            <li>
              <Link to={{ path, anchor: anchorOf("control", id) }}>{title}</Link>
            </li>
          ))}
        </ul>
      </Section>
      <div class="entries">
        {site.catalog.catalog.controls.map((control) => (
          <Control control={control} />
        ))}
      </div>
    </>
  ),
});

const Control = ({ control }: { control: ControlSummary }) => {
  const { rules, patterns } = useHere().site.catalog.catalog;
  const heading = anchorOf("heading", control.id);
  const removed = rules.filter(({ brokenBy }) => brokenBy.includes(control.id));
  const lowered = rules.filter(({ reducedBy }) => reducedBy.includes(control.id));
  const bringing = patterns.filter(({ brings }) => brings.some((each) => each.control === control.id));
  return (
    <article id={anchorOf("control", control.id)} aria-labelledby={heading}>
      <h2 id={heading}>{control.title}</h2>
      <p>{control.summary}</p>
      <DefinitionList
        items={[
          ["Limits", control.limits],
          ...(control.on ? [["Stands on", control.on.join(", ")] as const] : []),
          ...(control.cost ? [["Cost", control.cost] as const] : []),
          ...(control.verify ? [["To check it", control.verify] as const] : []),
          ...(control.telemetry ? [["It tells", control.telemetry] as const] : []),
          ...(removed.length > 0 ? [["Removes", <Rules rules={removed} />] as const] : []),
          ...(lowered.length > 0 ? [["Lowers", <Rules rules={lowered} />] as const] : []),
          ...(removed.length + lowered.length === 0
            ? [["In rules", <span class="quiet">no rule of this catalog asks for it</span>] as const]
            : []),
          ...(bringing.length > 0 ? [["Brought by", <Patterns patterns={bringing} />] as const] : []),
          ...(control.maps && control.maps.length > 0 ? [["Known as", <Entries refs={control.maps} />] as const] : []),
          ["Id", <code>{control.id}</code>],
        ]}
      />
    </article>
  );
};

/** Entries of frameworks, a line for each framework. */
const Entries = ({ refs }: { refs: readonly FrameworkRef[] }) => {
  const { catalog } = useHere().site;
  return (
    <ul class="plain">
      {[...new Set(refs.map(({ framework }) => framework))].map((framework) => (
        <li>
          {catalog.frameworks.get(framework)?.title ?? framework}:{" "}
          {refs
            .filter((ref) => ref.framework === framework)
            .map(({ id, title }, index) => (
              <>
                {index > 0 && "; "}
                <Link to={catalog.entryTarget(framework, id)}>
                  <code>{id}</code>
                </Link>{" "}
                {title}
              </>
            ))}
        </li>
      ))}
    </ul>
  );
};

const Patterns = ({ patterns }: { patterns: readonly PatternSummary[] }) => (
  <ul class="plain">
    {patterns.map(({ id }) => (
      <li>
        <PatternLink id={id} />
      </li>
    ))}
  </ul>
);

const Rules = ({ rules }: { rules: readonly RuleSummary[] }) => (
  <ul class="plain">
    {rules.map(({ id }) => (
      <li>
        <RuleLink id={id} />
      </li>
    ))}
  </ul>
);
