import type { Diagnostic, Threat } from "@bartizan/model";
import { portfolioAnswer } from "../answers/portfolio-answer.ts";
import { systemAnswer } from "../answers/system-answer.ts";
import { portfolioPage, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { systemsTable } from "../page-table.ts";
import { DataTable } from "../parts/data-table.tsx";
import { LevelCounts } from "../parts/level-counts.tsx";
import { LevelMark } from "../parts/level-mark.tsx";
import { Link } from "../parts/link.tsx";
import { Note } from "../parts/note.tsx";
import { Section } from "../parts/section.tsx";
import { SourcePlace } from "../parts/source-place.tsx";
import { StatusMark } from "../parts/status-mark.tsx";
import type { SystemIndex } from "../system-index.ts";
import { levelOf, levels } from "../words/level.ts";
import { plural } from "../words/plural.ts";
import { statuses } from "../words/status.ts";
import { tallyOf } from "../words/tally.ts";

/** All systems, the one that needs attention first at the top. */
export const portfolio = (site: Site, diagnostics: readonly Diagnostic[], gallery: readonly string[]): Page => {
  const systems = site.systems.toSorted(worstFirst);
  const cards = gallery.flatMap((id) => site.systems.find(({ analysis }) => analysis.system.id === id) ?? []);
  return {
    path: portfolioPage,
    title: site.title,
    answer: portfolioAnswer(systems.map(({ analysis }) => analysis)),
    trail: [],
    table: systemsTable(systems.map(({ analysis }) => analysis)),
    body: (
      <>
        <Section id="systems" title="Systems">
          {systems.length > 0 ? (
            <SystemTable systems={systems} />
          ) : (
            <Note title="No model was found.">
              <p>
                A model is a YAML file whose top level has both <code>bartizan</code> and <code>system</code>. <code>bartizan init</code>{" "}
                writes a first one.
              </p>
            </Note>
          )}
        </Section>
        {cards.length > 0 && (
          <Section id="gallery" title="Gallery">
            <ul class="cards">
              {cards.map((system) => (
                <SystemCard system={system} />
              ))}
            </ul>
          </Section>
        )}
        {diagnostics.length > 0 && <Problems diagnostics={diagnostics} />}
      </>
    ),
  };
};

const SystemTable = ({ systems }: { systems: readonly SystemIndex[] }) => (
  <DataTable
    caption="Systems with their threats"
    rows={systems}
    columns={[
      {
        head: "System",
        names: true,
        cell: ({ path, analysis: { system } }) => (
          <>
            <Link to={{ path }}>{system.name}</Link>
            <span class="leg">{[system.owner, system.lifecycle].filter((each) => each !== undefined).join(" · ")}</span>
          </>
        ),
      },
      { head: "Open", sort: "tight", cell: ({ analysis }) => <LevelCounts row={tallyOf(analysis.threats).open} /> },
      { head: "Uncertain", sort: "tight", cell: ({ analysis }) => <LevelCounts row={tallyOf(analysis.threats).uncertain} /> },
      { head: "Mitigated", sort: "tight", cell: ({ analysis }) => <LevelCounts row={tallyOf(analysis.threats).mitigated} /> },
      { head: "Worst threat", cell: (system) => <Worst system={system} /> },
    ]}
  />
);

const Worst = ({ system }: { system: SystemIndex }) => {
  const worst = worstOf(system.analysis.threats);
  if (!worst) return <span class="quiet">{system.analysis.flows.length === 0 ? "no data flows drawn yet" : "0 threats found"}</span>;
  const path = system.threatPath(worst.id);
  return (
    <>
      <LevelMark level={levelOf(worst)} /> <Link to={path === undefined ? undefined : { path }}>{worst.title}</Link>{" "}
      {worst.status !== "open" && <StatusMark status={worst.status} />}
    </>
  );
};

const SystemCard = ({ system: { path, analysis } }: { system: SystemIndex }) => (
  <li>
    <h3>
      <Link to={{ path }}>{analysis.system.name}</Link>
    </h3>
    {analysis.system.summary !== undefined && <p>{analysis.system.summary}</p>}
    <p class="quiet">{systemAnswer(analysis)}</p>
    {analysis.system.follows && analysis.system.follows.length > 0 && <p class="quiet">Follows {analysis.system.follows.join("; ")}</p>}
  </li>
);

const Problems = ({ diagnostics }: { diagnostics: readonly Diagnostic[] }) => (
  <Section
    id="problems"
    title="Problems in the files"
    intro={`${plural(diagnostics.length, "problem")} with the files themselves. A model that cannot be read is not analysed: it is missing above, not safe.`}
  >
    <DataTable
      caption="Problems in the files"
      rows={diagnostics}
      columns={[
        { head: "Severity", sort: "tight", cell: ({ severity }) => severity },
        {
          head: "Problem",
          names: true,
          sort: "wide",
          cell: ({ message, hint }) => (
            <>
              {message}
              <span class="leg">{hint}</span>
            </>
          ),
        },
        { head: "Code", sort: "tight", cell: ({ code }) => <code>{code}</code> },
        { head: "Where", cell: ({ span, pointer }) => (span ? <SourcePlace span={span} /> : <code class="place">{pointer}</code>) },
      ]}
    />
  </Section>
);

/** Of what is open, or else of what is uncertain, the greatest risk; the list itself begins with what opens the best attack path. */
const worstOf = (threats: readonly Threat[]): Threat | undefined =>
  threats.toSorted((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status) || b.risk.residual.score - a.risk.residual.score)[0];

/** By what is open at each level, then by what is uncertain; equals stay in order. */
const worstFirst = (a: SystemIndex, b: SystemIndex): number => {
  const [left, right] = [tallyOf(a.analysis.threats), tallyOf(b.analysis.threats)];
  for (const status of ["open", "uncertain"] as const)
    for (const level of levels) if (left[status][level] !== right[status][level]) return right[status][level] - left[status][level];
  return 0;
};
