import {
  lineage,
  type Analysis,
  type AttackPath,
  type ComponentView,
  type FlowView,
  type Level,
  type Question,
  type Rating,
  type Report,
  type Span,
  type Threat,
  type ZoneView,
} from "@bartizan/model";

/** A place in a file that is long enough for every fixture. */
export const spanAt = (line: number, column = 3, file = "models/sample.yaml"): Span => ({
  file,
  line,
  column,
  endLine: line,
  endColumn: column + 8,
});

export const zone = (id: string, more: Partial<ZoneView> = {}): ZoneView => ({ id, name: id, trust: "trusted", ...more });

export const component = (id: string, kind: string, zone: string, more: Partial<ComponentView> = {}): ComponentView => ({
  id,
  name: id,
  kind,
  families: lineage(kind).slice(1),
  zone,
  technology: [],
  attributes: {},
  controls: [],
  holds: [],
  effects: [],
  ...more,
});

export const flow = (from: string, to: string, more: Partial<FlowView> = {}): FlowView => ({
  id: `${from}--${to}`,
  from,
  to,
  carries: [],
  returns: [],
  opens: "from",
  crosses: false,
  attributes: {},
  controls: [],
  ...more,
});

const scores: Record<Level, [likelihood: number, impact: number]> = { low: [1, 3], medium: [2, 4], high: [3, 4], critical: [5, 5] };

const rating = (level: Level): Rating => {
  const [likelihood, impact] = scores[level];
  return { likelihood, impact, score: likelihood * impact, level, likelihoodReason: "anyone can try", impactReason: "money is lost" };
};

export const threat = (rule: string, place: string, level: Level, more: Partial<Threat> = {}): Threat => ({
  id: `${rule}@${place}`,
  rule,
  place,
  title: `Somebody can harm ${place}`,
  status: "open",
  source: "catalog",
  conditions: [],
  bindings: [],
  bindingCount: 0,
  controls: [],
  unknowns: [],
  risk: { inherent: rating(level), residual: rating(level) },
  techniques: [],
  maps: [],
  loses: [],
  alsoAt: [],
  pointer: `/components/${place}`,
  ...more,
});

export const question = (element: string, attribute: string, more: Partial<Question> = {}): Question => ({
  id: `${element}.${attribute}`,
  element,
  attribute,
  text: `What is ${attribute} of ${element}?`,
  answers: ["none", "per-user"],
  decides: [],
  risk: 0,
  techniques: [],
  ...more,
});

export const path = (id: string, nodes: string[], level: Level, more: Partial<AttackPath> = {}): AttackPath => ({
  id,
  title: `From ${nodes[0] ?? "nowhere"} to ${nodes.at(-1) ?? "nowhere"}`,
  status: "open",
  nodes,
  steps: nodes.map((element) => ({ element, text: `reach ${element}` })),
  threats: [],
  loss: { property: "effect", target: nodes.at(-1) ?? "nowhere", effect: "pay" },
  score: 20,
  level,
  cutBy: [],
  ...more,
});

/** A system of the given parts; what is left out is empty. */
export const analysisOf = (
  parts: Partial<Omit<Analysis, "version" | "system">> & { system?: Partial<Analysis["system"]> } = {},
): Analysis => ({
  version: 1,
  zones: [],
  components: [],
  flows: [],
  assets: [],
  identities: [],
  assumptions: [],
  threats: [],
  paths: [],
  questions: [],
  rulesRun: 0,
  ...parts,
  system: { id: "sample", name: "Sample", file: "models/sample.yaml", ...parts.system },
});

export const reportOf = (systems: Analysis[], diagnostics: Report["diagnostics"] = []): Report => ({
  version: 1,
  tool: { name: "bartizan", version: "0.1.0" },
  systems,
  diagnostics,
});
