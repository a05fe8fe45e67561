import type { Analysis, FlowView, PlanStep, ThreatChange } from "@bartizan/model";
import type { PlacedControl } from "./placed-controls.ts";
import { statementOf } from "./statement-of.ts";
import { countOutcomes, outcomes, type SystemCoverage } from "./system-coverage.ts";
import type { SystemIndex } from "./system-index.ts";
import { levelOf, levels } from "./words/level.ts";
import { outcomeWords } from "./words/outcome.ts";
import { stated } from "./words/stated.ts";
import { statuses } from "./words/status.ts";
import { sumOf, tallyOf } from "./words/tally.ts";
import type { ZoneCrossings } from "./zone-crossings.ts";

type Cell = string | number | boolean;

/** What a page lists, as plain rows for other programs. */
export interface PageTable {
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
}

export const systemsTable = (analyses: readonly Analysis[]): PageTable => ({
  head: ["id", "name", "file", "open", "uncertain", "mitigated", ...levels.map((level) => `open ${level}`)],
  rows: analyses.map(({ system, threats }) => {
    const tally = tallyOf(threats);
    return [
      system.id,
      system.name,
      system.file,
      ...statuses.map((status) => sumOf(tally[status])),
      ...levels.map((level) => tally.open[level]),
    ];
  }),
});

export const threatsTable = ({ threats }: Analysis): PageTable => ({
  head: ["id", "level", "score", "status", "title", "place", "rule", "file", "line", "frameworks"],
  rows: threats.map((threat) => [
    threat.id,
    levelOf(threat),
    threat.risk.residual.score,
    threat.status,
    threat.title,
    threat.place,
    threat.rule,
    threat.span?.file ?? "",
    threat.span?.line ?? "",
    [...threat.techniques, ...threat.maps].map(({ id }) => id).join(" "),
  ]),
});

export const questionsTable = ({ questions }: Analysis): PageTable => ({
  head: ["id", "question", "answers", "decides", "risk"],
  rows: questions.map(({ id, text, answers, decides, risk }) => [id, text, answers.join(" "), decides.join(" "), risk]),
});

export const flowsTable = (system: SystemIndex, flows: readonly FlowView[]): PageTable => {
  const zoneOf = (id: string): string => system.components.get(id)?.zone ?? "";
  const value = (flow: FlowView, name: string): string => {
    const statement = statementOf(system, flow, name);
    return statement ? stated(statement.value) : "not stated";
  };
  return {
    head: [
      "id",
      "from",
      "to",
      "from zone",
      "to zone",
      "carries",
      "returns",
      "protocol",
      "authentication",
      "encryption",
      "crosses",
      "strangers",
      "threats",
    ],
    rows: flows.map((flow) => [
      flow.id,
      flow.from,
      flow.to,
      zoneOf(flow.from),
      zoneOf(flow.to),
      flow.carries.join(" "),
      flow.returns.join(" "),
      flow.protocol ?? "not stated",
      value(flow, "authentication"),
      value(flow, "encryption"),
      flow.crosses,
      flow.strangers === true,
      system
        .threatsWith(flow.id)
        .map(({ id }) => id)
        .join(" "),
    ]),
  };
};

/** What is in place and what is planned, then what a plan adds; a step counts from 1. */
export const systemControlsTable = ({ analysis }: SystemIndex, placed: readonly PlacedControl[]): PageTable => {
  const ids = (threats: readonly { id: string }[]): string => threats.map(({ id }) => id).join(" ");
  const changed = ({ changes = [] }: PlanStep, change: ThreatChange["change"]): string =>
    ids(changes.flatMap((each) => (each.change === change ? { id: each.threat } : [])));
  const gainOf = ({ control, on }: PlacedControl) => analysis.planned?.find((gain) => gain.control === control && gain.on.includes(on));
  return {
    head: ["step", "control", "on", "status", "cost", "evidence", "owner", "ticket", "clears", "lowers", "bypassed by", "around"],
    rows: [
      ...placed.map((each) => {
        const { control, on, use, breaks, lowers, bypassedBy, around } = each;
        const gain = gainOf(each);
        const clears = gain ? gain.clears.join(" ") : ids(breaks);
        const lowered = gain ? gain.lowers.map(({ threat }) => threat).join(" ") : ids(lowers);
        const said = [use.evidence ?? "", use.owner ?? "", use.ticket ?? ""];
        return ["", control, on, use.status, "", ...said, clears, lowered, ids(bypassedBy), around.join(" ")];
      }),
      ...(analysis.plan?.steps ?? []).map((step, index) => {
        const { control, on, status, cost, ticket = "" } = step;
        return [index + 1, control, on, status, cost, "", "", ticket, changed(step, "cleared"), changed(step, "lowered"), "", ""];
      }),
    ],
  };
};

export const crossingsTable = (system: SystemIndex, { pairs }: ZoneCrossings): PageTable =>
  flowsTable(
    system,
    pairs.filter(({ from, to }) => from.id !== to.id).flatMap(({ flows }) => flows),
  );

export const coveragesTable = (coverages: readonly SystemCoverage[]): PageTable => ({
  head: ["framework", "title", "edition", ...outcomes.map((outcome) => outcomeWords[outcome].word)],
  rows: coverages.map(({ framework: { id, title, edition }, entries }) => {
    const counts = countOutcomes(entries);
    return [id, title, edition, ...outcomes.map((outcome) => counts[outcome])];
  }),
});

export const coverageTable = ({ entries }: SystemCoverage): PageTable => ({
  head: ["id", "title", "state", "threats", "rules"],
  rows: entries.map(({ entry, outcome, threats, rules }) => [
    entry.id,
    entry.title,
    outcomeWords[outcome].word,
    threats.map(({ id }) => id).join(" "),
    rules.join(" "),
  ]),
});
