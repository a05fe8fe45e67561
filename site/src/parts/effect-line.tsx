import type { Level } from "@bartizan/model";
import type { ComponentChildren } from "preact";
import { plural } from "../words/plural.ts";
import { countLevels } from "../words/tally.ts";
import { LevelCounts } from "./level-counts.tsx";
import { LevelMark } from "./level-mark.tsx";
import { ThreatLink } from "./threat-link.tsx";

interface Affected {
  id: string;
  /** For a threat that is not there yet. */
  title?: string;
  level: Level;
  /** What more is to be said of it. */
  note?: string;
}

/** What something does to threats: to one, or to how many of which level with their names folded away. */
export const EffectLine = ({ does, threats, children }: { does: string; threats: readonly Affected[]; children?: ComponentChildren }) => {
  const [first] = threats;
  if (!first) return null;
  return (
    <div class="effect">
      {does}{" "}
      {threats.length === 1 ? (
        <>
          <LevelMark level={first.level} /> <Named threat={first} />
        </>
      ) : (
        <>
          {plural(threats.length, "threat")} <LevelCounts row={countLevels(threats.map(({ level }) => level))} />
        </>
      )}
      {children}
      {threats.length > 1 && (
        <details class="rest">
          <summary>which</summary>
          <ul class="plain">
            {threats.map((threat) => (
              <li>
                <Named threat={threat} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};

const Named = ({ threat: { id, title, note } }: { threat: Affected }) => (
  <>
    <ThreatLink id={id} {...(title !== undefined && { title })} />
    {note !== undefined && <span class="leg">{note}</span>}
  </>
);
