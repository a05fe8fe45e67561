import type { FrameworkRef, RuleSummary } from "@bartizan/model";
import { ruleAnswer } from "../answers/list-answers.ts";
import type { Site } from "../here.ts";
import type { Page } from "../page.ts";
import { catalogTrail } from "../page-trail.ts";
import { ControlLinks } from "../parts/control-link.tsx";
import { DefinitionList } from "../parts/definition-list.tsx";
import { Example } from "../parts/example.tsx";
import { FrameworkRefs } from "../parts/framework-refs.tsx";
import { RuleHits, type SystemHits } from "../parts/rule-hits.tsx";
import { RuleTitle } from "../parts/rule-title.tsx";
import { Section } from "../parts/section.tsx";

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
              ["Removed by", <ControlLinks ids={rule.brokenBy} none="no control; only a change of the design" />],
              ["Lowered by", <ControlLinks ids={rule.reducedBy} none="nothing known" />],
            ]}
          />
        </Section>
        <Section
          id="examples"
          title="Examples"
          intro="Both are run whenever Bartizan is built: the first must be found, the second must not. What differs is marked."
        >
          <div class="examples">
            <Example title="Fires" text={rule.examples.fires} other={rule.examples.silent} drawing={drawings?.fires} prefix="fires-" />
            <Example
              title="Stays silent"
              text={rule.examples.silent}
              other={rule.examples.fires}
              drawing={drawings?.silent}
              prefix="silent-"
            />
          </div>
        </Section>
        <FrameworkRefs refs={[...techniqueRefs(site, rule), ...rule.maps]} />
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

const techniqueRefs = ({ catalog }: Site, { techniques }: RuleSummary): FrameworkRef[] =>
  techniques.map((id) => ({ framework: catalog.atlas?.id ?? "MITRE ATLAS", id, title: catalog.techniqueTitle({ id }) }));
