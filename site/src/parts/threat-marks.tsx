import { useSystem } from "../here.ts";
import { levelOf } from "../words/level.ts";
import { LevelShape } from "./level-mark.tsx";
import { ThreatLink } from "./threat-link.tsx";
import { StatusMark } from "./status-mark.tsx";

/** The threats placed at an element or flow, one line each. */
export const ThreatMarks = ({ id }: { id: string }) => {
  const threats = useSystem().threatsAt(id);
  if (threats.length === 0) return <span class="zero">0</span>;
  return (
    <ul class="plain threats">
      {threats.map((threat) => (
        <li class={threat.status}>
          <LevelShape level={levelOf(threat)} />
          <span>
            <span class="unseen">{levelOf(threat)}: </span>
            <ThreatLink id={threat.id} />
            {threat.status !== "open" && (
              <>
                {" "}
                <StatusMark status={threat.status} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
};
