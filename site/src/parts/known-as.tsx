import type { FrameworkFile, TechniqueUse, Threat } from "@bartizan/model";
import { useHere } from "../here.ts";
import { DefinitionList } from "./definition-list.tsx";
import { ElementLinks } from "./element-link.tsx";
import { FrameworkStatus } from "./framework-status.tsx";
import { Link } from "./link.tsx";
import { Section } from "./section.tsx";

interface Entry {
  framework: string;
  id: string;
  title: string;
  at: readonly string[];
  mitigations?: TechniqueUse["mitigations"];
}

/** What frameworks call it: by edition, with what to know about that edition. */
export const KnownAs = ({ threat }: { threat: Threat }) => {
  const { catalog } = useHere().site;
  const entries: Entry[] = [
    ...threat.techniques.map((technique) => ({
      ...technique,
      framework: catalog.atlas?.id ?? "MITRE ATLAS",
      title: catalog.techniqueTitle(technique),
    })),
    ...threat.maps.map((entry) => ({ ...entry, at: [] })),
  ];
  const frameworks = [...new Set(entries.map(({ framework }) => framework))];
  return (
    <Section id="known-as" title="Known as">
      {entries.length === 0 && <p class="quiet">No framework entry is recorded for it.</p>}
      <DefinitionList
        items={frameworks.map((id) => {
          const framework = catalog.frameworks.get(id);
          return [
            framework ? <Edition framework={framework} /> : id,
            <>
              <Entries entries={entries.filter((entry) => entry.framework === id)} />
              {framework?.statusNote !== undefined && <StatusNote status={framework.status} note={framework.statusNote} />}
            </>,
          ] as const;
        })}
      />
    </Section>
  );
};

const Edition = ({ framework: { title, edition, status } }: { framework: FrameworkFile }) => (
  <>
    {title} {edition} <FrameworkStatus status={status} />
  </>
);

const Entries = ({ entries }: { entries: readonly Entry[] }) => {
  const { catalog } = useHere().site;
  return (
    <ul class="plain">
      {entries.map(({ framework, id, title, at, mitigations = [] }) => (
        <li>
          <Link to={catalog.entryTarget(framework, id)}>
            <code>{id}</code>
          </Link>{" "}
          {title}
          {at.length > 0 && (
            <span class="leg">
              at <ElementLinks ids={at} />
            </span>
          )}
          {mitigations.length > 0 && (
            <span class="leg">
              against it{" "}
              {mitigations.map((mitigation, index) => (
                <>
                  {index > 0 && ", "}
                  <code>{mitigation.id}</code> {catalog.mitigationTitle(mitigation.id)}
                </>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};

const StatusNote = ({ status, note }: { status: string; note: string }) => (
  <details class="rest">
    <summary>What “{status}” means here</summary>
    {note}
  </details>
);
