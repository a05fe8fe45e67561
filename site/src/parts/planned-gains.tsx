import type { Threat } from "@bartizan/model";
import { useSystem } from "../here.ts";
import { ControlLink } from "./control-link.tsx";
import { ElementLinks } from "./element-link.tsx";
import { LevelMark } from "./level-mark.tsx";

/** What planned controls will do to a threat once they are there. */
export const PlannedGains = ({ threat }: { threat: Threat }) => {
  const { planned = [] } = useSystem().analysis;
  const gains = planned.flatMap((gain) => {
    const lower = gain.lowers.find((each) => each.threat === threat.id);
    return gain.clears.includes(threat.id) || lower ? [{ gain, lower }] : [];
  });
  if (gains.length === 0) return null;
  return (
    <>
      <h3>What is planned will do this</h3>
      <ul>
        {gains.map(({ gain, lower }) => (
          <li>
            <ControlLink id={gain.control} title={gain.title} /> on <ElementLinks ids={gain.on} />,{" "}
            {lower ? (
              <>
                when finished, lowers it from <LevelMark level={lower.from} /> to <LevelMark level={lower.to} />{" "}
                <span class="quiet">
                  score {threat.risk.residual.score} to {lower.score}
                </span>
              </>
            ) : (
              "when finished, clears it"
            )}
          </li>
        ))}
      </ul>
    </>
  );
};
