import { entryAnchor } from "../catalog-index.ts";
import { useHere } from "../here.ts";
import { applies, countOutcomes, isLookedAt, type AssessedEntry, type SystemCoverage } from "../system-coverage.ts";
import { levels } from "../words/level.ts";
import { tallyOf } from "../words/tally.ts";
import { Link } from "./link.tsx";
import { OutcomeMark } from "./outcome-mark.tsx";

interface Group {
  title: string;
  entries: readonly AssessedEntry[];
}

/** Groups of a framework against their entries: what is open stands out, and what does not apply stays in its place. */
export const CoverageMap = ({ coverage }: { coverage: SystemCoverage }) => (
  <table class="coverage-map">
    <caption class="unseen">Entries by group, each with how it stands</caption>
    <thead>
      <tr>
        <th scope="col">Group</th>
        <th scope="col">Entries</th>
      </tr>
    </thead>
    <tbody>
      {groupsOf(coverage).map(({ title, entries }) => (
        <tr>
          <th scope="row">
            {title}
            <span class="leg">{phrase(entries)}</span>
          </th>
          <td>
            <Tiles entries={entries.filter(isLookedAt)} framework={coverage.framework.id} />
            <NotLookedAt entries={entries.filter((each) => !isLookedAt(each))} framework={coverage.framework.id} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Tiles = ({ entries, framework }: { entries: readonly AssessedEntry[]; framework: string }) =>
  entries.length === 0 ? null : (
    <ul class="tiles">
      {entries.map((assessed) => (
        <Tile assessed={assessed} framework={framework} />
      ))}
    </ul>
  );

/** What no rule can or does look for, folded away. */
const NotLookedAt = ({ entries, framework }: { entries: readonly AssessedEntry[]; framework: string }) =>
  entries.length === 0 ? null : (
    <details class="rest">
      <summary>{entries.length} not looked at</summary>
      <Tiles entries={entries} framework={framework} />
    </details>
  );

const Tile = ({ assessed, framework }: { assessed: AssessedEntry; framework: string }) => {
  const { path, site } = useHere();
  const { entry, outcome, threats } = assessed;
  const { open } = tallyOf(threats);
  const worst = levels.find((level) => open[level] > 0);
  const target = applies(assessed) ? { path, anchor: entryAnchor(framework, entry.id) } : site.catalog.entryTarget(framework, entry.id);
  return (
    <li class={["tile", outcome, ...(worst ? [worst] : [])].join(" ")}>
      <Link to={target}>
        <code>{entry.id}</code> {entry.title}
      </Link>
      <OutcomeMark assessed={assessed} />
    </li>
  );
};

const phrase = (entries: readonly AssessedEntry[]): string => {
  const { open, uncertain, mitigated } = countOutcomes(entries);
  return `${open + uncertain + mitigated} of ${entries.length} apply, ${open} open`;
};

const groupsOf = ({ framework, entries }: SystemCoverage): Group[] => {
  const groups = (framework.groups ?? []).map(({ id, title }) => ({
    title,
    entries: entries.filter(({ entry }) => entry.groups?.includes(id)),
  }));
  const grouped = new Set(groups.flatMap((group) => group.entries));
  const rest = entries.filter((each) => !grouped.has(each));
  return [...groups, { title: groups.length > 0 ? "In no group" : "All", entries: rest }].filter((group) => group.entries.length > 0);
};
