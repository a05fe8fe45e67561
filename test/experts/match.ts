import type { Analysis, Threat } from "@bartizan/model";

/** Rules by the class of threat that experts give: one table for all systems. */
export type ClassTable = Readonly<Record<string, readonly string[]>>;

/** The rules that a class means; one that the table does not name is looked for by its words. */
export const rulesOf = (label: string, table: ClassTable, rules: readonly string[]): ReadonlySet<string> => {
  const named = table[label];
  if (named) return new Set(named);
  const stems = label
    .split("-")
    .filter((word) => word.length >= 5)
    .map((word) => word.slice(0, 6));
  return new Set(rules.filter((rule) => stems.some((stem) => rule.includes(stem))));
};

/** Is a threat about a component: placed there, on a flow to or from it, on what rests in it, bound to it, or drawn through it? */
export const concerns = (threat: Threat, component: string, analysis: Analysis): boolean => {
  const models = new Set(analysis.components.filter((each) => each.kind === "llm").map((each) => each.id));
  const flow = analysis.flows.find((each) => each.id === threat.place);
  const asset = analysis.assets.find((each) => each.id === threat.place);
  // What is said of an agent is said of the model that it drives: experts often draw only one of the two.
  const driven = analysis.flows.some(
    ({ from, to }) => [from, to].includes(threat.place) && [from, to].includes(component) && [from, to].some((id) => models.has(id)),
  );
  return (
    threat.place === component ||
    driven ||
    flow?.from === component ||
    flow?.to === component ||
    (asset?.heldBy.includes(component) ?? false) ||
    threat.alsoAt.includes(component) ||
    threat.bindings.some((binding) => Object.values(binding.variables).includes(component))
  );
};
