import type { Threat } from "@bartizan/model";
import { levels } from "../words/level.ts";
import { statuses } from "../words/status.ts";
import { sumOf, tallyOf } from "../words/tally.ts";
import { LevelMark } from "./level-mark.tsx";
import { StatusMark } from "./status-mark.tsx";

/** Levels against statuses; zeros are written, never left out. */
export const TallyTable = ({ threats }: { threats: readonly Threat[] }) => {
  const tally = tallyOf(threats);
  return (
    <table class="tally">
      <caption class="unseen">Threats by level and status</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">Level</span>
          </th>
          {statuses.map((status) => (
            <th scope="col">
              <StatusMark status={status} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levels.map((level) => (
          <tr>
            <th scope="row">
              <LevelMark level={level} />
            </th>
            {statuses.map((status) => (
              <td class={tally[status][level] === 0 ? "zero" : undefined}>{tally[status][level]}</td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">all</th>
          {statuses.map((status) => (
            <td>{sumOf(tally[status])}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
};
