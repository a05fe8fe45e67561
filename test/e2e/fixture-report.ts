import type { Analysis, Report } from "@bartizan/model";
import { hostileSystem } from "./fixture/hostile-system.ts";
import { supportPaths, supportQuestions, supportThreats } from "./fixture/support-findings.ts";
import { supportPlan } from "./fixture/support-plan.ts";
import { supportSystem } from "./fixture/support-system.ts";

const support: Analysis = {
  ...supportSystem,
  threats: supportThreats,
  paths: supportPaths,
  questions: supportQuestions,
  plan: supportPlan,
};

const bare = (id: string, name: string): Analysis => ({
  version: 1,
  system: { id, name, file: `models/${id}.yaml` },
  zones: [{ id: "cloud", name: "Cloud", trust: "trusted" }],
  components: [
    {
      id: "job",
      name: "Nightly job",
      kind: "service",
      families: ["process", "component"],
      zone: "cloud",
      technology: [],
      attributes: {},
      controls: [],
      holds: [],
      effects: [],
    },
  ],
  flows: [],
  assets: [],
  identities: [],
  assumptions: [],
  threats: [],
  paths: [],
  questions: [],
  rulesRun: 74,
});

/** Components and a flow, and no rule matched. */
const quiet: Analysis = {
  ...bare("quiet-batch", "Nightly summaries"),
  flows: [
    { id: "job--job", from: "job", to: "job", carries: [], returns: [], opens: "from", crosses: false, attributes: {}, controls: [] },
  ],
};

/** Whatever pages have to show: a believable system, a hostile one, one without a match and one without flows. */
export const fixtureReport: Report = {
  version: 1,
  tool: { name: "bartizan", version: "0.1.0" },
  systems: [support, hostileSystem, quiet, bare("sketch", "First sketch")],
  diagnostics: [
    {
      code: "unknown-reference",
      severity: "error",
      pointer: "/flows/3/to",
      span: { file: "models/broken.yaml", line: 14, column: 9, endLine: 14, endColumn: 17 },
      message: 'Unknown element "refnds".',
      hint: "Did you mean refunds?",
    },
  ],
};
