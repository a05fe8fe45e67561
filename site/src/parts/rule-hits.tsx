import type { Threat } from "@bartizan/model";
import type { SystemIndex } from "../system-index.ts";
import { levelOf } from "../words/level.ts";
import { LevelMark } from "./level-mark.tsx";
import { Link } from "./link.tsx";
import { Section } from "./section.tsx";
import { StatusMark } from "./status-mark.tsx";

export interface SystemHits {
  system: SystemIndex;
  threats: readonly Threat[];
}

/** Where a rule matched in this report, by system. */
export const RuleHits = ({ hits }: { hits: readonly SystemHits[] }) => (
  <Section id="hits" title="Found here">
    {hits.map(({ system, threats }) => (
      <>
        <h3>
          <Link to={{ path: system.path }}>{system.analysis.system.name}</Link>
        </h3>
        <ul class="hits">
          {threats.map((threat) => {
            const path = system.threatPath(threat.id);
            return (
              <li>
                <LevelMark level={levelOf(threat)} /> <Link to={path === undefined ? undefined : { path }}>{threat.title}</Link>{" "}
                <StatusMark status={threat.status} />
              </li>
            );
          })}
        </ul>
      </>
    ))}
  </Section>
);
