import { evidenceAnswer } from "../answers/evidence-answer.ts";
import { useHere, useSystem, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { systemTrail } from "../page-trail.ts";
import { DataTable } from "../parts/data-table.tsx";
import { DefinitionList } from "../parts/definition-list.tsx";
import { ItemList } from "../parts/item-list.tsx";
import { LevelCounts } from "../parts/level-counts.tsx";
import { Link } from "../parts/link.tsx";
import { NotLookedAt } from "../parts/not-looked-at.tsx";
import { RuleTitle } from "../parts/rule-title.tsx";
import { Section } from "../parts/section.tsx";
import { ruleOutcomes, type RuleOutcomes } from "../rule-outcomes.ts";
import type { SystemCoverage } from "../system-coverage.ts";
import type { SystemIndex } from "../system-index.ts";
import { plural } from "../words/plural.ts";
import { tallyOf } from "../words/tally.ts";

/** What the report on a system was made from and by what, what was tried, and what was not. The same input gives the same page. */
export const evidencePage = (site: Site, system: SystemIndex, coverages: readonly SystemCoverage[]): Page => {
  const outcomes = ruleOutcomes(site.catalog, system);
  return {
    path: system.evidencePage,
    title: `Evidence for ${system.analysis.system.name}`,
    heading: "Evidence",
    answer: evidenceAnswer(system.analysis, outcomes),
    trail: systemTrail(site, system),
    system,
    body: (
      <>
        <NotLookedAt coverages={coverages} />
        <MadeFrom />
        <Rules outcomes={outcomes} />
      </>
    ),
  };
};

const MadeFrom = () => {
  const { site } = useHere();
  const { file } = useSystem().analysis.system;
  const { evidence, tool } = site;
  const others = new Set(site.systems.map(({ analysis }) => analysis.system.file).filter((each) => each !== file));
  return (
    <Section
      id="made-from"
      title="What it was made from"
      intro="Digests are SHA-256 of the bytes of each file, as sha256sum prints them. Besides the model these are all files that models import, and those of the team's configuration and catalogs. No clock and no network took part: the same files give the same pages."
    >
      <DefinitionList
        items={[
          ["Tool", `${tool.name} ${tool.version}`],
          ["Built-in catalog", evidence ? <code class="digest">{evidence.catalog}</code> : <span class="quiet">not known</span>],
        ]}
      />
      {evidence ? (
        <DataTable
          caption="Files"
          rows={evidence.inputs.filter((input) => !others.has(input.file))}
          columns={[
            { head: "File", names: true, cell: (input) => <code>{input.file}</code> },
            { head: "SHA-256", sort: "wide", cell: ({ sha256 }) => <code class="digest">{sha256}</code> },
          ]}
        />
      ) : (
        <p class="quiet">Whoever made this site gave no digests.</p>
      )}
    </Section>
  );
};

const Rules = ({ outcomes: { fired, silent } }: { outcomes: RuleOutcomes }) => {
  const { catalog } = useHere().site;
  const target = (id: string): { path: string } | undefined => {
    const path = catalog.rulePath(id);
    return path === undefined ? undefined : { path };
  };
  return (
    <Section id="rules" title="Rules that were evaluated" intro="A rule that stays silent found no place where its conditions hold.">
      {fired.length > 0 && (
        <DataTable
          caption="Rules that found something"
          rows={fired}
          columns={[
            {
              head: "Rule",
              names: true,
              sort: "wide",
              cell: ({ rule }) => (
                <Link to={target(rule.id)}>
                  <RuleTitle title={rule.title} />
                </Link>
              ),
            },
            { head: "Open", cell: ({ threats }) => <LevelCounts row={tallyOf(threats).open} /> },
            { head: "Uncertain", cell: ({ threats }) => <LevelCounts row={tallyOf(threats).uncertain} /> },
            { head: "Mitigated", cell: ({ threats }) => <LevelCounts row={tallyOf(threats).mitigated} /> },
          ]}
        />
      )}
      {silent.length > 0 && (
        <ItemList
          summary={`${plural(silent.length, "rule")} stayed silent`}
          items={silent.map(({ id, title }) => ({ id, title: title.replaceAll(/[{}]/g, ""), target: target(id) }))}
        />
      )}
    </Section>
  );
};
