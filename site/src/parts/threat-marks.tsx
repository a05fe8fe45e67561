import type { Threat } from "@bartizan/model";
import { levelOf } from "../words/level.ts";
import { LevelShape } from "./level-mark.tsx";
import { ThreatLink } from "./threat-link.tsx";
import { StatusMark } from "./status-mark.tsx";

/** Threats of the system, one line each. */
export const ThreatMarks = ({ threats }: { threats: readonly Threat[] }) =>
  threats.length === 0 ? (
    <span class="zero">0</span>
  ) : (
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
