import type { Threat } from "@bartizan/model";
import { entryAnchor } from "../catalog-index.ts";
import { useHere } from "../here.ts";
import { applies, type AssessedEntry, type SystemCoverage } from "../system-coverage.ts";
import { plural } from "../words/plural.ts";
import { DataTable, type Column } from "./data-table.tsx";
import { ItemList } from "./item-list.tsx";
import { Link } from "./link.tsx";
import { OutcomeMark } from "./outcome-mark.tsx";
import { Section } from "./section.tsx";
import { ThreatMarks } from "./threat-marks.tsx";

/** Every entry in words: those that apply with their threats, then the others with the reason. */
export const CoverageLists = ({ coverage: { framework, entries } }: { coverage: SystemCoverage }) => {
  const name: Column<AssessedEntry> = {
    head: "Entry",
    names: true,
    sort: "wide",
    cell: ({ entry }) => <Entry framework={framework.id} entry={entry} />,
  };
  const state: Column<AssessedEntry> = { head: "State", cell: (assessed) => <OutcomeMark assessed={assessed} /> };
  const found = entries.filter(applies);
  const others = entries.filter((each) => !applies(each));
  return (
    <>
      {found.length > 0 && (
        <Section id="applies" title="What applies">
          <DataTable
            caption="What applies"
            rows={found}
            rowProps={({ entry }) => ({ id: entryAnchor(framework.id, entry.id) })}
            columns={[name, state, { head: "Threats", sort: "wide", cell: ({ threats }) => <Threats threats={threats} /> }]}
          />
        </Section>
      )}
      {others.length > 0 && (
        <Section
          id="others"
          title="What does not, or is not looked at"
          intro="Ruled out: rules looked for it and none matched what the model states. For the others no rule can tell, or none does yet."
        >
          <DataTable
            caption="What does not apply, or is not looked at"
            rows={others}
            columns={[name, state, { head: "Rules that looked", cell: ({ rules }) => <Rules ids={rules} /> }]}
          />
        </Section>
      )}
    </>
  );
};

const Entry = ({ framework, entry: { id, title } }: { framework: string; entry: AssessedEntry["entry"] }) => (
  <>
    <Link to={useHere().site.catalog.entryTarget(framework, id)}>
      <code>{id}</code>
    </Link>{" "}
    {title}
  </>
);

/** More are folded away. */
const mostShown = 3;

const Threats = ({ threats }: { threats: readonly Threat[] }) => (
  <>
    <ThreatMarks threats={threats.slice(0, mostShown)} />
    {threats.length > mostShown && (
      <details class="rest">
        <summary>and {threats.length - mostShown} more</summary>
        <ThreatMarks threats={threats.slice(mostShown)} />
      </details>
    )}
  </>
);

const Rules = ({ ids }: { ids: readonly string[] }) => {
  const { catalog } = useHere().site;
  if (ids.length === 0) return <span class="quiet">none</span>;
  const items = ids.map((id) => {
    const path = catalog.rulePath(id);
    return { id, title: "", target: path === undefined ? undefined : { path } };
  });
  return <ItemList summary={plural(ids.length, "rule")} items={items} />;
};
