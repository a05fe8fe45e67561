import { elementsOfEntry, entriesOfElement, lineage, type FrameworkFile } from "@bartizan/model";
import { entryAnchor } from "../catalog-index.ts";
import type { FrameworkHits } from "../framework-hits.ts";
import { useHere } from "../here.ts";
import { kindLabel } from "../words/kind.ts";
import { tallyOf } from "../words/tally.ts";
import { ComponentsThat } from "./components-that.tsx";
import { DataTable, type Column } from "./data-table.tsx";
import { LevelCounts } from "./level-counts.tsx";
import { Link } from "./link.tsx";
import { Section } from "./section.tsx";

type Entry = FrameworkFile["entries"][number];

/** Which elements each entry concerns; for a view, with the components of this report and the open threats placed at them. */
export const ElementView = ({ framework, hits }: { framework: FrameworkFile; hits: FrameworkHits }) => {
  const { path } = useHere();
  const columns: Column<Entry>[] = [
    {
      head: "Entry",
      names: true,
      cell: ({ id, title }) => (
        <Link to={{ path, anchor: entryAnchor(framework.id, id) }}>{framework.design === "view" ? `${id} ${title}` : title}</Link>
      ),
    },
    { head: "Elements", sort: "wide", cell: ({ id }) => elementsOfEntry(framework, id).map(kindLabel).join(", ") },
  ];
  const inView: Column<Entry>[] = [
    {
      head: "Components here",
      cell: ({ id }) => <ComponentsThat fit={({ kind }) => entriesOfElement(framework, lineage(kind)).some((entry) => entry.id === id)} />,
    },
    { head: "Open threats placed there", cell: ({ id }) => <LevelCounts row={tallyOf(hits(framework.id, id)).open} /> },
  ];
  return (
    <Section id="by-element" title="By element">
      <DataTable
        caption="Entries by element"
        rows={framework.entries}
        columns={framework.design === "view" ? [...columns, ...inView] : columns}
      />
    </Section>
  );
};
