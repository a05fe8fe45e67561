import type { Analysis, Report } from "@bartizan/model";

/** The only system of a report; a RangeError where there are none or several. */
export const oneSystem = (report: Report, format: string): Analysis => {
  const [system, ...others] = report.systems;
  if (system && others.length === 0) return system;
  const found = system
    ? `this report holds ${others.length + 1} (${report.systems
        .map((each) => each.system.id)
        .join(", ")
        .slice(0, 200)})`
    : "this report holds none";
  throw new RangeError(`The format ${format} draws exactly one system; ${found}. Name one model file.`);
};
