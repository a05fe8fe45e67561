import type { Threat } from "@bartizan/model";

/** Elements on the route of the worst binding, in order; empty where the threat has no route. */
export const routeOf = (threat: Threat): string[] => {
  const route = threat.bindings[0]?.route ?? [];
  return route.map((hop) => hop.element).filter((element, index, all) => element !== all[index - 1]);
};

/** Why the threat is here: its route, or else the facts that matched. */
export const whyOf = (threat: Threat): string => {
  const route = routeOf(threat);
  return route.length > 1 ? route.join(" -> ") : factsOf(threat).slice(0, 3).join("; ");
};

/** What was found, each once: the facts that hold before those that may. */
export const factsOf = (threat: Threat): string[] => {
  const facts = threat.conditions.flatMap((condition) => condition.facts);
  const texts = [...facts.filter((fact) => fact.value === "true"), ...facts.filter((fact) => fact.value === "unknown")].map(
    (fact) => fact.text,
  );
  return [...new Set(texts)];
};
