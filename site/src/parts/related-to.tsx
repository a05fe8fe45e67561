import type { Threat } from "@bartizan/model";
import { useSystem } from "../here.ts";
import { Link } from "./link.tsx";
import { pathAnchor, PathStatus } from "./path-status.tsx";
import { Section } from "./section.tsx";
import { ThreatTable } from "./threat-table.tsx";

/** Attack paths that go through it, and other threats at the same place. */
export const RelatedTo = ({ threat }: { threat: Threat }) => {
  const system = useSystem();
  const paths = system.analysis.paths
    .map((path, index) => ({ path, number: index + 1 }))
    .filter(({ path }) => path.threats.includes(threat.id));
  const others = system.threatsAt(threat.place).filter(({ id }) => id !== threat.id);
  return (
    <Section id="related" title="Related">
      {paths.length > 0 && (
        <>
          <h3>Attack paths through it</h3>
          <ul>
            {paths.map(({ path, number }) => (
              <li>
                <Link to={{ path: system.pathsPage, anchor: pathAnchor(number) }}>{path.title}</Link> <PathStatus status={path.status} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Other threats at {system.nameOf(threat.place)}</h3>
      {others.length > 0 ? (
        <ThreatTable caption="Other threats here" threats={others} show={["level", "title", "status"]} />
      ) : (
        <p class="quiet">None was found.</p>
      )}
    </Section>
  );
};
