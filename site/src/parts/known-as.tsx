import type { Threat } from "@bartizan/model";
import { useHere } from "../here.ts";
import { DataTable } from "./data-table.tsx";
import { ElementLinks } from "./element-link.tsx";
import { FrameworkStatus } from "./framework-status.tsx";
import { Link } from "./link.tsx";
import { Section } from "./section.tsx";

interface Entry {
  framework: string | undefined;
  id: string;
  title: string;
  at: readonly string[];
}

/** What frameworks call it, each with the edition, and with what to know about that edition. */
export const KnownAs = ({ threat }: { threat: Threat }) => {
  const { catalog } = useHere().site;
  const entries: Entry[] = [
    ...threat.techniques.map((technique) => ({ ...technique, framework: catalog.atlas?.id, title: catalog.techniqueTitle(technique) })),
    ...threat.maps.map(({ framework, id, title }) => ({ framework, id, title, at: [] })),
  ];
  const used = new Set(entries.flatMap(({ framework }) => framework ?? []));
  const noted = catalog.catalog.frameworks.filter(({ id, statusNote }) => used.has(id) && statusNote !== undefined);
  return (
    <Section id="known-as" title="Known as">
      {entries.length === 0 ? (
        <p class="quiet">No framework entry is recorded for it.</p>
      ) : (
        <DataTable
          caption="Entries of frameworks"
          rows={entries}
          columns={[
            {
              head: "Id",
              cell: ({ framework, id }) => (
                <Link to={framework === undefined ? undefined : catalog.entryTarget(framework, id)}>
                  <code>{id}</code>
                </Link>
              ),
            },
            { head: "Title", names: true, sort: "wide", cell: ({ title }) => title },
            { head: "Edition", cell: ({ framework }) => <Edition id={framework} /> },
            { head: "Seen at", cell: ({ at }) => (at.length === 0 ? <span class="quiet">–</span> : <ElementLinks ids={at} />) },
          ]}
        />
      )}
      {noted.length > 0 && (
        <ul class="notes">
          {noted.map(({ title, edition, status, statusNote }) => (
            <li>
              {title} {edition}, {status}: {statusNote}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const Edition = ({ id }: { id: string | undefined }) => {
  const framework = useHere().site.catalog.frameworks.get(id ?? "");
  if (!framework) return <>{id ?? "MITRE ATLAS"}</>;
  return (
    <>
      {framework.title} {framework.edition} <FrameworkStatus status={framework.status} />
    </>
  );
};
