import type { Threat } from "@bartizan/model";
import { levelOf } from "../words/level.ts";
import { DataTable, type Column, type RowProps } from "./data-table.tsx";
import { ElementLink } from "./element-link.tsx";
import { LevelMark } from "./level-mark.tsx";
import { NextStepText } from "./next-step.tsx";
import { StatusMark } from "./status-mark.tsx";
import { ThreatLink } from "./threat-link.tsx";

const columns = {
  level: { head: "Risk", sort: "tight", cell: (threat) => <LevelMark level={levelOf(threat)} /> },
  title: { head: "Threat", sort: "wide", names: true, cell: (threat) => <ThreatLink id={threat.id} /> },
  place: { head: "Where", cell: (threat) => <ElementLink id={threat.place} /> },
  status: { head: "Status", sort: "tight", cell: (threat) => <StatusMark status={threat.status} /> },
  next: { head: "Next step", cell: (threat) => <NextStepText threat={threat} /> },
  inherent: {
    head: "Without controls",
    sort: "tight",
    cell: (threat) => <span class="quiet">{`${threat.risk.inherent.level} ${threat.risk.inherent.score}`}</span>,
  },
  score: { head: "Score", sort: "number", cell: (threat) => threat.risk.residual.score },
} satisfies Record<string, Column<Threat>>;

interface Props {
  caption: string;
  threats: readonly Threat[];
  show: readonly (keyof typeof columns)[];
  rowProps?: (threat: Threat) => RowProps;
}

/** Threats in the order given, with the columns that the page needs. */
export const ThreatTable = ({ caption, threats, show, rowProps }: Props) => (
  <DataTable caption={caption} columns={show.map((name) => columns[name])} rows={threats} {...(rowProps && { rowProps })} />
);
