import { coverageWords, type CoveredEntry, type CoveredList, type FrameworkFile } from "@bartizan/model";
import { entryAnchor } from "../catalog-index.ts";
import type { FrameworkHits } from "../framework-hits.ts";
import { useHere } from "../here.ts";
import { list } from "../words/list.ts";
import { plural } from "../words/plural.ts";
import { ControlLink } from "./control-link.tsx";
import { DataTable } from "./data-table.tsx";
import { ItemList } from "./item-list.tsx";
import { Link } from "./link.tsx";
import { RelatedItems } from "./related-items.tsx";
import { Section } from "./section.tsx";

type Entry = FrameworkFile["entries"][number];

/** Every entry of a framework with the rules, controls, mitigations and other entries that belong to it. */
export const EntryTable = ({ list: { framework, entries }, hits }: { list: CoveredList; hits: FrameworkHits }) => {
  const given = new Map(framework.entries.map((entry) => [entry.id, entry]));
  return (
    <Section id="entries" title="Entries">
      <DataTable
        caption="Entries"
        rows={entries}
        rowProps={({ id }) => ({ id: entryAnchor(framework.id, id) })}
        columns={[
          { head: "Entry", names: true, sort: "wide", cell: ({ id }) => <EntryText framework={framework} entry={given.get(id)} /> },
          { head: "Catalog", cell: (entry) => <Covered entry={entry} /> },
          { head: "Related", cell: ({ id }) => <Relations framework={framework} id={id} /> },
          {
            head: "Threats here",
            sort: "number",
            cell: ({ id }) => hits(framework.id, id).length || <span class="zero">0</span>,
          },
        ]}
      />
    </Section>
  );
};

const EntryText = ({ framework, entry }: { framework: FrameworkFile; entry: Entry | undefined }) => {
  if (!entry) return null;
  const parent = framework.entries.find(({ id }) => id === entry.parent);
  const groups = (framework.groups ?? []).filter(({ id }) => entry.groups?.includes(id)).map(({ title }) => title);
  const sorted = [...groups, ...(entry.maturity === undefined ? [] : [entry.maturity])].join(", ");
  return (
    <>
      <code>{entry.id}</code> {entry.title}
      {entry.summary !== undefined && <span class="leg">{entry.summary}</span>}
      {parent && <span class="leg">part of {parent.title}</span>}
      {sorted !== "" && <span class="leg">{sorted}</span>}
    </>
  );
};

/** More are folded away. */
const mostNames = 8;

const Covered = ({ entry: { state, rules, controls } }: { entry: CoveredEntry }) => {
  const { catalog } = useHere().site;
  const count = rules.length + controls.length;
  if (count === 0) return <span class="quiet">{coverageWords[state]}</span>;
  const names = (
    <ul class="plain">
      {rules.map((id) => {
        const path = catalog.rulePath(id);
        return (
          <li>
            <Link to={path === undefined ? undefined : { path }}>
              <code>{id}</code>
            </Link>
          </li>
        );
      })}
      {controls.map((id) => (
        <li>
          <ControlLink id={id} />
        </li>
      ))}
    </ul>
  );
  if (count <= mostNames) return names;
  return (
    <details class="rest">
      <summary>
        {list([
          ...(rules.length > 0 ? [plural(rules.length, "rule")] : []),
          ...(controls.length > 0 ? [plural(controls.length, "control")] : []),
        ])}
      </summary>
      {names}
    </details>
  );
};

const Relations = ({ framework, id }: { framework: FrameworkFile; id: string }) => {
  const { catalog } = useHere().site;
  const mitigations = (framework.mitigations ?? []).filter(({ techniques }) => techniques.includes(id));
  return (
    <>
      {mitigations.length > 0 && (
        <ItemList
          summary={plural(mitigations.length, "mitigation")}
          items={mitigations.map((mitigation) => ({ ...mitigation, target: catalog.entryTarget(framework.id, mitigation.id) }))}
        />
      )}
      <RelatedItems items={catalog.relatedTo(id)} />
    </>
  );
};
