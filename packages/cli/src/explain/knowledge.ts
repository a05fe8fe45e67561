import type { Analysis, Catalog, FrameworkFile, Report, Threat } from "@bartizan/model";

/** All that there is to explain: the catalog, and the systems that were found. */
export interface Knowledge {
  report: Report;
  catalog: Catalog;
  /** Ids that a framework no longer uses and what they are called now. */
  retired: Readonly<Record<string, string>>;
}

export const knowledgeOf = (report: Report, catalog: Catalog): Knowledge => ({
  report,
  catalog,
  retired: Object.fromEntries(catalog.frameworks.flatMap(({ retired = {} }) => Object.entries(retired))),
});

export interface PlacedThreat {
  system: Analysis;
  threat: Threat;
}

export const threatsOf = ({ report }: Knowledge): PlacedThreat[] =>
  report.systems.flatMap((system) => system.threats.map((threat) => ({ system, threat })));

export const frameworkOf = ({ catalog }: Knowledge, id: string): FrameworkFile | undefined =>
  catalog.frameworks.find((framework) => framework.id === id);

/** The name of a system in front of something, where there is more than one. */
export const inSystem = ({ report }: Knowledge, system: Analysis): string => (report.systems.length > 1 ? ` in ${system.system.name}` : "");
