import type { RuleSummary } from "@bartizan/model";
import { ruleAnswer } from "../answers/list-answers.ts";
import type { Site } from "../here.ts";
import type { Page } from "../page.ts";
import { catalogTrail } from "../page-trail.ts";
import { ControlLink } from "../parts/control-link.tsx";
import { DefinitionList } from "../parts/definition-list.tsx";
import { Link } from "../parts/link.tsx";
import { RuleHits, type SystemHits } from "../parts/rule-hits.tsx";
import { RuleTitle } from "../parts/rule-title.tsx";
import { Section } from "../parts/section.tsx";
import { FrameworkStatus } from "../parts/framework-status.tsx";
import { svgForPage } from "../svg-for-page.ts";

/** The first two examples of a rule as SVG. */
interface ExampleDrawings {
  fires: string;
  silent: string;
}

/** One rule: what it looks for, what it found here, and the two examples that hold it to its word. */
export const rulePage = (site: Site, rule: RuleSummary, path: string, drawings?: ExampleDrawings): Page => {
  const hits: SystemHits[] = site.systems
    .map((system) => ({
      system,
      threats: system.analysis.threats.filter((threat) => threat.rule === rule.id && threat.source === "catalog"),
    }))
    .filter(({ threats }) => threats.length > 0);
  const threats = hits.flatMap((hit) => hit.threats);
  return {
    path,
    title: rule.title.replaceAll(/[{}]/g, ""),
    heading: <RuleTitle title={rule.title} />,
    label: "Rule",
    answer: ruleAnswer(threats, threats.length === 0 ? site.systems.length : hits.length),
    trail: catalogTrail(site),
    body: (
      <>
        <p class="lead">{rule.summary}</p>
        {hits.length > 0 && <RuleHits hits={hits} />}
        <Conditions rule={rule} />
        <Section id="controls" title="What stops it">
          <DefinitionList
            items={[
              ["Removed by", <Controls ids={rule.brokenBy} none="no control; only a change of the design" />],
              ["Lowered by", <Controls ids={rule.reducedBy} none="nothing known" />],
            ]}
          />
        </Section>
        <Section
          id="examples"
          title="Examples"
          intro="Both are run whenever Bartizan is built: the first must be found, the second must not. What differs is marked."
        >
          <div class="examples">
            <Example title="Fires" text={rule.examples.fires} other={rule.examples.silent} drawing={drawn(drawings?.fires, "fires-")} />
            <Example
              title="Stays silent"
              text={rule.examples.silent}
              other={rule.examples.fires}
              drawing={drawn(drawings?.silent, "silent-")}
            />
          </div>
        </Section>
        <References site={site} rule={rule} />
      </>
    ),
  };
};

const Conditions = ({ rule }: { rule: RuleSummary }) => (
  <Section id="conditions" title="Conditions">
    <DefinitionList
      items={[
        ...Object.entries(rule.subject).map(
          ([name, kinds]) =>
            [
              <>
                For every <code>{name}</code>
              </>,
              kinds.join(", "),
            ] as const,
        ),
        ...Object.entries(rule.with).map(
          ([name, list]) =>
            [
              <>
                and every <code>{name}</code> in
              </>,
              <code>{list}</code>,
            ] as const,
        ),
        ["when", <code>{rule.when}</code>],
        ...rule.needs.map((need) => ["the attacker needs", <code>{need}</code>] as const),
        ...rule.gains.map((gain) => ["and then has", <code>{gain}</code>] as const),
        ["placed at", <code>{rule.place}</code>],
      ]}
    />
  </Section>
);

const Controls = ({ ids, none }: { ids: readonly string[]; none: string }) =>
  ids.length === 0 ? (
    <span class="quiet">{none}</span>
  ) : (
    <>
      {ids.map((id, index) => (
        <>
          {index > 0 && ", "}
          <ControlLink id={id} />
        </>
      ))}
    </>
  );

/** An SVG as the page may show it. */
const drawn = (drawing: string | undefined, prefix: string): string | undefined =>
  drawing === undefined ? undefined : svgForPage(drawing, prefix);

interface ExampleProps {
  title: string;
  text: string;
  other: string;
  drawing: string | undefined;
}

const Example = ({ title, text, other, drawing }: ExampleProps) => {
  const lines = new Set(other.split("\n"));
  return (
    <figure>
      <figcaption>{title}</figcaption>
      {drawing !== undefined && <div class="drawing" dangerouslySetInnerHTML={{ __html: drawing }} />}
      <pre>
        <code>
          {text
            .trimEnd()
            .split("\n")
            .map((line) => (
              <>
                {lines.has(line) ? line : <mark>{line}</mark>}
                {"\n"}
              </>
            ))}
        </code>
      </pre>
    </figure>
  );
};

const References = ({ site: { catalog }, rule }: { site: Site; rule: RuleSummary }) => (
  <Section id="known-as" title="Known as">
    {rule.maps.length + rule.techniques.length === 0 && <p class="quiet">No framework entry is recorded for it.</p>}
    <ul>
      {rule.techniques.map((id) => (
        <li>
          <Link to={catalog.atlas && catalog.entryTarget(catalog.atlas.id, id)}>
            <code>{id}</code>
          </Link>{" "}
          {catalog.techniqueTitle({ id })}
          {catalog.atlas && (
            <>
              {" "}
              <span class="quiet">
                {catalog.atlas.title} {catalog.atlas.edition}
              </span>{" "}
              <FrameworkStatus status={catalog.atlas.status} />
            </>
          )}
        </li>
      ))}
      {rule.maps.map(({ framework, id, title }) => (
        <li>
          <Link to={catalog.entryTarget(framework, id)}>
            <code>{id}</code>
          </Link>{" "}
          {title}{" "}
          <span class="quiet">
            {catalog.frameworks.get(framework)?.title ?? framework} {catalog.frameworks.get(framework)?.edition}
          </span>{" "}
          <FrameworkStatus status={catalog.frameworks.get(framework)?.status ?? "official"} />
        </li>
      ))}
    </ul>
  </Section>
);
