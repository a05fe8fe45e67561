import { coverageWords, type CoveredList } from "@bartizan/model";
import { entryAnchor } from "../catalog-index.ts";
import { useHere } from "../here.ts";
import { plural } from "../words/plural.ts";
import { ControlLink } from "./control-link.tsx";
import { DataTable } from "./data-table.tsx";
import { ItemList } from "./item-list.tsx";
import { RelatedItems } from "./related-items.tsx";
import { Section } from "./section.tsx";

/** Every mitigation that a framework lists, with the controls that do it. */
export const MitigationTable = ({ list: { framework, entries } }: { list: CoveredList }) => {
  const { catalog } = useHere().site;
  const against = new Map((framework.mitigations ?? []).map(({ id, techniques }) => [id, new Set(techniques)]));
  return (
    <Section id="mitigations" title="Mitigations">
      <DataTable
        caption="Mitigations"
        rows={entries}
        rowProps={({ id }) => ({ id: entryAnchor(framework.id, id) })}
        columns={[
          {
            head: "Mitigation",
            names: true,
            sort: "wide",
            cell: ({ id, title }) => (
              <>
                <code>{id}</code> {title}
              </>
            ),
          },
          {
            head: "Controls",
            cell: ({ state, controls }) =>
              controls.length === 0 ? (
                <span class="quiet">{coverageWords[state]}</span>
              ) : (
                <ul class="plain">
                  {controls.map((id) => (
                    <li>
                      <ControlLink id={id} />
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            head: "Against",
            cell: ({ id }) => {
              const found = framework.entries.filter((entry) => against.get(id)?.has(entry.id));
              return (
                <>
                  {found.length > 0 && (
                    <ItemList
                      summary={plural(found.length, "entry", "entries")}
                      items={found.map((entry) => ({ ...entry, target: catalog.entryTarget(framework.id, entry.id) }))}
                    />
                  )}
                  <RelatedItems items={catalog.relatedTo(id)} />
                </>
              );
            },
          },
        ]}
      />
    </Section>
  );
};
