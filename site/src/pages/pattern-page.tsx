import { patternPlaces, type PatternSummary } from "@bartizan/model";
import { patternAnswer } from "../answers/list-answers.ts";
import { patternsPage } from "../catalog-index.ts";
import type { Site } from "../here.ts";
import type { Page } from "../page.ts";
import { catalogTrail } from "../page-trail.ts";
import { ControlLinks } from "../parts/control-link.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { DefinitionList } from "../parts/definition-list.tsx";
import { Example } from "../parts/example.tsx";
import { FrameworkRefs } from "../parts/framework-refs.tsx";
import { Link } from "../parts/link.tsx";
import { RuleLink } from "../parts/rule-link.tsx";
import { Section } from "../parts/section.tsx";
import { SourcePlace } from "../parts/source-place.tsx";

/** The example of a pattern as SVG. */
interface PatternDrawings {
  before: string;
  after: string;
}

/** One pattern: what it takes and brings, what it does to threats, and how a model uses it. */
export const patternPage = (site: Site, pattern: PatternSummary, path: string, drawings?: PatternDrawings): Page => ({
  path,
  title: pattern.title,
  label: "Pattern",
  answer: patternAnswer(pattern),
  trail: [...catalogTrail(site), { name: "Patterns", target: { path: patternsPage } }],
  body: (
    <>
      <p class="lead">{pattern.summary}</p>
      <Parameters pattern={pattern} />
      <Controls pattern={pattern} />
      <Threats pattern={pattern} />
      <Use pattern={pattern} />
      <Section
        id="part"
        title="What then joins the model"
        intro="Its ids get the prefix; what stands under a $ joins the element that was named."
      >
        <pre>
          <code>{pattern.part.trimEnd()}</code>
        </pre>
      </Section>
      <Section
        id="examples"
        title="Example"
        intro="A model before, and what it says further to use the pattern. Both are run whenever Bartizan is tested; what the page says of threats is what comes of them."
      >
        <div class="examples">
          <Example title="Before" text={pattern.examples.before} drawing={drawings?.before} prefix="before-" />
          <Example title="After" text={pattern.examples.after} drawing={drawings?.after} prefix="after-" />
        </div>
      </Section>
      <Uses site={site} pattern={pattern} />
      <FrameworkRefs refs={pattern.maps} />
    </>
  ),
});

const Parameters = ({ pattern: { parameters } }: { pattern: PatternSummary }) => (
  <Section
    id="takes"
    title="What it takes"
    intro="What a model names when it uses the pattern; the part below writes it with a $ in front."
  >
    <DataTable
      caption="Parameters"
      rows={parameters}
      columns={[
        {
          head: "Name",
          names: true,
          cell: ({ id, isRequired }) => (
            <>
              <code>{id}</code>
              <span class="leg">{isRequired ? "needed" : "may be left out, and is then unknown"}</span>
            </>
          ),
        },
        {
          head: "Takes",
          cell: ({ type, of }) => (
            <>
              {type}
              {of.length > 0 && <span class="leg">{of.join(", ")}</span>}
            </>
          ),
        },
        { head: "Meaning", sort: "wide", cell: ({ description }) => description },
      ]}
    />
  </Section>
);

const Controls = ({ pattern: { brings } }: { pattern: PatternSummary }) => {
  const places = [...new Set(brings.flatMap(({ at }) => at))];
  return (
    <Section id="brings" title="What it brings" intro="Controls, by the place in the part where they stand.">
      <DefinitionList
        items={places.map((place) => [
          <code>{place}</code>,
          <ControlLinks ids={brings.filter(({ at }) => at.includes(place)).map(({ control }) => control)} none="none" />,
        ])}
      />
    </Section>
  );
};

const Threats = ({ pattern: { breaks, lowers, leavesOpen } }: { pattern: PatternSummary }) => (
  <Section id="threats" title="What it does to threats" intro="In its example. In another system it depends on what surrounds the pattern.">
    <DefinitionList
      items={[
        ["Removes", <Rules rules={breaks.map((rule) => ({ rule }))} />],
        ["Lowers", <Rules rules={lowers.map((rule) => ({ rule }))} />],
        ["Leaves open", <Rules rules={leavesOpen} />],
      ]}
    />
  </Section>
);

const Rules = ({ rules }: { rules: readonly { rule: string; why?: string }[] }) =>
  rules.length === 0 ? (
    <span class="quiet">none</span>
  ) : (
    <ul class="plain">
      {rules.map(({ rule, why }) => (
        <li>
          <RuleLink id={rule} />
          {why !== undefined && <span class="leg">{why}</span>}
        </li>
      ))}
    </ul>
  );

const Use = ({ pattern: { id, use } }: { pattern: PatternSummary }) => (
  <Section id="use" title="How to use it">
    <p>
      Name it under <code>use</code>, with a prefix of your own for what it brings. What the model says itself goes before what the pattern
      says. <code>bartizan init --pattern {id}</code> starts a model that uses it.
    </p>
    <pre>
      <code>{use.trimEnd()}</code>
    </pre>
  </Section>
);

const Uses = ({ site, pattern }: { site: Site; pattern: PatternSummary }) => {
  const used = site.systems
    .map(({ analysis, path }) => ({ name: analysis.system.name, path, places: patternPlaces(pattern.id, analysis) }))
    .filter(({ places }) => places.length > 0);
  return (
    <Section id="used" title="Where it is used">
      {used.length === 0 && <p class="quiet">No system of this report uses it.</p>}
      <ul>
        {used.map(({ name, path, places }) => (
          <li>
            <Link to={{ path }}>{name}</Link>{" "}
            {places.map((span) => (
              <SourcePlace span={span} />
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
};
