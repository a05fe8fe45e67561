import type { Level, Report, Threat } from "@bartizan/model";

const levels: readonly Level[] = ["low", "medium", "high", "critical"];

/** What the caller wants to fail for. Without a level only uncertain threats count, and only if they were asked for. */
export interface Gate {
  level: Level | undefined;
  uncertain: boolean;
}

/** Threats that fail the gate, in their order. A threat counts with the risk that is left; one that controls hold off never counts. */
export const failing = (report: Report, { level, uncertain }: Gate): Threat[] => {
  const least = levels.indexOf(level ?? "low");
  const counts = (threat: Threat): boolean =>
    (threat.status === "open" && level !== undefined) || (threat.status === "uncertain" && uncertain);
  return report.systems.flatMap((system) =>
    system.threats.filter((threat) => counts(threat) && levels.indexOf(threat.risk.residual.level) >= least),
  );
};

export const gateText = (threats: readonly Threat[], { level }: Gate): string => {
  const uncertain = threats.filter((threat) => threat.status === "uncertain").length;
  const parts = [`${threats.length - uncertain} open`, ...(uncertain > 0 ? [`${uncertain} uncertain`] : [])];
  const shown = threats.slice(0, 5).map((threat) => `  ${threat.risk.residual.level}  ${threat.id}`);
  const more = threats.length > shown.length ? [`  and ${threats.length - shown.length} more`] : [];
  return [`Gate failed: ${parts.join(" and ")}${level ? ` at or above ${level}` : ""}.`, ...shown, ...more].join("\n");
};
