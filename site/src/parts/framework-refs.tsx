import type { FrameworkRef } from "@bartizan/model";
import { useHere } from "../here.ts";
import { FrameworkStatus } from "./framework-status.tsx";
import { Link } from "./link.tsx";
import { Section } from "./section.tsx";

/** What frameworks call a thing of the catalog. */
export const FrameworkRefs = ({ refs }: { refs: readonly FrameworkRef[] }) => {
  const { catalog } = useHere().site;
  return (
    <Section id="known-as" title="Known as">
      {refs.length === 0 && <p class="quiet">No framework entry is recorded for it.</p>}
      <ul>
        {refs.map(({ framework, id, title }) => (
          <li>
            <Link to={catalog.entryTarget(framework, id)}>
              <code>{id}</code>
            </Link>{" "}
            {title}{" "}
            <span class="quiet">
              {catalog.frameworks.get(framework)?.title ?? framework} {catalog.frameworks.get(framework)?.edition}
            </span>{" "}
            <FrameworkStatus status={catalog.frameworks.get(framework)?.status ?? "official"} />
          </li>
        ))}
      </ul>
    </Section>
  );
};
