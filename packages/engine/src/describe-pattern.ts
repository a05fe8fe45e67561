import { compareText, flowId, isRecord, type FrameworkRef, type PatternFile, type PatternSummary } from "@bartizan/model";

/** A pattern as pages and help texts show it, with the controls that its part has. */
export const describePattern = (pattern: PatternFile, maps: FrameworkRef[], asYaml: (model: object) => string): PatternSummary => ({
  id: pattern.id,
  title: pattern.title,
  summary: pattern.summary,
  parameters: Object.entries(pattern.parameters).map(([id, { type, of = [], description, optional = false }]) => ({
    id,
    type,
    of,
    description,
    isRequired: !optional,
  })),
  brings: broughtBy(pattern.part),
  breaks: pattern.breaks,
  lowers: pattern.lowers,
  leavesOpen: pattern.leavesOpen,
  maps,
  use: asYaml({ use: pattern.example.after["use"] }),
  part: asYaml(pattern.part),
  examples: { before: asYaml(pattern.example.before), after: asYaml(pattern.example.after) },
});

const broughtBy = ({ components = {}, identities = {}, flows = [] }: PatternFile["part"]): PatternSummary["brings"] => {
  const places = new Map<string, string[]>();
  const elements = [...Object.entries(components), ...Object.entries(identities), ...flows.map((flow) => [flowId(flow), flow] as const)];
  for (const [at, { controls }] of elements) {
    for (const control of isRecord(controls) ? Object.keys(controls) : []) places.set(control, [...(places.get(control) ?? []), at]);
  }
  return [...places].map(([control, at]) => ({ control, at })).toSorted((a, b) => compareText(a.control, b.control));
};
