import type { Analysis, Catalog, PatternSummary, Threat } from "@bartizan/model";
import { list } from "../words/list.ts";
import { plural } from "../words/plural.ts";
import { countPhrase } from "./count-phrase.ts";

export const threatsAnswer = ({ threats, rulesRun }: Analysis): string =>
  threats.length === 0
    ? `0 threats: ${plural(rulesRun, "rule")} ran and 0 matched.`
    : `${plural(threats.length, "threat")}: ${countPhrase(threats)}.`;

export const pathsAnswer = ({ paths }: Analysis): string => {
  const [best] = paths;
  if (!best) return "0 attack paths: no chain of threats leads from where an attacker can act to a loss.";
  const count = (status: string): number => paths.filter((path) => path.status === status).length;
  const parts = [
    [count("open"), "open"],
    [count("possible"), "possible"],
    [count("cut"), "cut by controls"],
  ].flatMap(([number, word]) => (number === 0 ? [] : [`${number ?? 0} ${word ?? ""}`]));
  return `${plural(paths.length, "attack path")}: ${list(parts)}; the best one is “${best.title}”.`;
};

export const questionsAnswer = ({ questions, threats }: Analysis): string => {
  const uncertain = threats.filter((threat) => threat.status === "uncertain").length;
  const [first] = questions;
  if (first) {
    const alone = questions.length > 1 ? `; the first alone concerns ${first.decides.length}` : "";
    return `${plural(questions.length, "answer")} would settle ${plural(uncertain, "uncertain threat")}${alone}.`;
  }
  return uncertain > 0
    ? `0 questions, although ${plural(uncertain, "threat is", "threats are")} uncertain: no single fact would settle ${uncertain === 1 ? "it" : "them"}.`
    : "0 questions: no threat rests on something that the model does not state.";
};

export const rulesAnswer = ({ rules, controls, frameworks }: Catalog): string =>
  `${plural(rules.length, "rule")}, ${plural(controls.length, "control")} and ${plural(frameworks.length, "framework edition")} were applied to every system of this report.`;

export const controlsAnswer = ({ rules, controls }: Catalog): string => {
  const breaking = new Set(rules.flatMap((rule) => rule.brokenBy));
  const lowering = new Set(rules.flatMap((rule) => rule.reducedBy));
  const breaks = controls.filter(({ id }) => breaking.has(id)).length;
  const lowers = controls.filter(({ id }) => lowering.has(id) && !breaking.has(id)).length;
  const others = controls.length - breaks - lowers;
  return `${plural(controls.length, "control")}: ${breaks} can remove a threat, ${lowers} can only lower one${others > 0 ? `, and no rule asks for the other ${others}` : ""}.`;
};

export const patternsAnswer = ({ patterns, controls, rules }: Catalog): string => {
  const brought = new Set(patterns.flatMap(({ brings }) => brings.map(({ control }) => control)));
  const removed = new Set(patterns.flatMap(({ breaks }) => breaks));
  return `${plural(patterns.length, "pattern brings", "patterns bring")} ${brought.size} of ${plural(controls.length, "control")} and can remove the threats of ${removed.size} of ${plural(rules.length, "rule")}; what stays open is named for each.`;
};

/** What a pattern does in its example. */
export const patternAnswer = ({ brings, breaks, lowers, leavesOpen }: PatternSummary): string =>
  `Brings ${plural(brings.length, "control")}; in its example it removes the threats of ${plural(breaks.length, "rule")}, lowers those of ${lowers.length} and leaves those of ${leavesOpen.length} open.`;

export const frameworksAnswer = ({ frameworks }: Catalog): string => {
  const official = frameworks.filter(({ status }) => status === "official").length;
  return `${plural(frameworks.length, "framework edition")}: ${official} as published and current; the others carry a note on how far to rely on them.`;
};

/** How a rule did in this report. */
export const ruleAnswer = (threats: readonly Threat[], systems: number): string =>
  threats.length === 0
    ? `Matched nothing in ${plural(systems, "system")}.`
    : `Found ${plural(threats.length, "threat")} in ${plural(systems, "system")}: ${countPhrase(threats)}.`;

export const technologiesAnswer = ({ technologies }: Catalog): string => {
  const silent = technologies.filter(({ defaults }) => Object.keys(defaults).length === 0).length;
  const rest = silent > 0 ? `; ${silent} have none that hold everywhere and are known by name` : "";
  return `${plural(technologies.length, "technology is", "technologies are")} known, ${technologies.length - silent} with facts that hold unless a model says otherwise${rest}.`;
};
