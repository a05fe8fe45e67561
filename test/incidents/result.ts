/** One threat a tool reports: a technique, and the components or flows it was reported on. */
export interface Threat {
  technique: string;
  on?: readonly string[];
  mitigations?: readonly string[];
  /** Higher is worse. Without it the rank in the list stands in. */
  risk?: number;
  status?: "open" | "mitigated";
}

/** One attack path, as ids of components from entry to impact. */
export interface ReportedPath {
  nodes: readonly string[];
}

/** What a tool says about one case. Both lists are in the tool's own order, most important first. */
export interface CaseResult {
  threats: readonly Threat[];
  paths: readonly ReportedPath[];
}

/** What a tool says about all cases, keyed by case id. A case that is left out counts as an empty answer. */
export interface Result {
  tool: string;
  cases: Readonly<Record<string, CaseResult>>;
}

/** One technique at one place: what a reader of the tool's list has to look at. */
export interface Entry {
  technique: string;
  place: string;
  mitigations: readonly string[];
  mitigated: boolean;
}

const nowhere = "?";

/** The (technique, place) entries of a case in order. The first mention counts; a threat without a place is one entry that hits nothing. */
export const entriesOf = (threats: readonly Threat[]): Entry[] => {
  const entries = new Map<string, Entry>();
  for (const { technique, on = [], mitigations = [], status } of threats) {
    for (const place of on.length ? on : [nowhere]) {
      const key = `${technique}@${place}`;
      if (!entries.has(key)) entries.set(key, { technique, place, mitigations, mitigated: status === "mitigated" });
    }
  }
  return [...entries.values()];
};
