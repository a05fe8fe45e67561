import { entriesOfElement, lineage, type FrameworkFile, type Threat } from "@bartizan/model";
import { useSystem } from "../here.ts";
import type { AssessedEntry, SystemCoverage } from "../system-coverage.ts";
import { levels } from "../words/level.ts";
import { statuses } from "../words/status.ts";
import { tallyOf } from "../words/tally.ts";
import { ElementLink } from "./element-link.tsx";
import { StateMark } from "./state-mark.tsx";
import { WorstCount } from "./worst-count.tsx";

interface Row {
  id: string;
  kind: string;
  /** Ids of the entries that concern elements of this kind. */
  concerned: ReadonlySet<string>;
}

/** Elements against the entries of a framework that tells them apart by element, with the threats placed there. */
export const ElementMatrix = ({ coverage: { framework, entries } }: { coverage: SystemCoverage }) => {
  const rows = rowsOf(framework, useSystem());
  return (
    <div class="matrix-room" tabIndex={0} role="region" aria-label="Entries by element, scrolls sideways">
      <table class="matrix">
        <caption class="unseen">Threats placed at each element, by entry</caption>
        <thead>
          <tr>
            <th scope="col">Element</th>
            {entries.map(({ entry }) => (
              <th scope="col">{entry.title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <ElementLink id={row.id} />
                <span class="leg">{row.kind}</span>
              </th>
              {entries.map((assessed) => (
                <Cell row={row} assessed={assessed} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Cell = ({ row, assessed: { entry, threats } }: { row: Row; assessed: AssessedEntry }) => {
  const here = threats.filter(({ place }) => place === row.id);
  const tally = tallyOf(here);
  const status = statuses.find((each) => levels.some((level) => tally[each][level] > 0));
  const count = here.filter((threat) => threat.status === status).length;
  if (status === "open")
    return (
      <td class="open">
        <WorstCount row={tally.open} />
      </td>
    );
  if (status)
    return (
      <td>
        {status === "uncertain" ? (
          <StateMark mark="?" word={`${count} not assessed`} name="unknown" />
        ) : (
          <StateMark mark="✓" word={`${count} handled`} name="in-place" />
        )}
      </td>
    );
  return <td class="zero">{row.concerned.has(entry.id) ? "0" : "–"}</td>;
};

const rowsOf = (
  framework: FrameworkFile,
  { analysis, threatsAt }: { analysis: ReturnType<typeof useSystem>["analysis"]; threatsAt: (id: string) => readonly Threat[] },
): Row[] => {
  const concerned = (words: readonly string[]): ReadonlySet<string> => new Set(entriesOfElement(framework, words).map(({ id }) => id));
  return [
    ...analysis.components.map(({ id, kind }) => ({ id, kind, concerned: concerned(lineage(kind)) })),
    ...analysis.flows.filter(({ id }) => threatsAt(id).length > 0).map(({ id }) => ({ id, kind: "flow", concerned: concerned(["flow"]) })),
  ];
};
