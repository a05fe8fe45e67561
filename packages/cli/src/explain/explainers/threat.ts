import type { Analysis, Binding, ControlEffect, Fact, Hop, TechniqueUse, Threat } from "@bartizan/model";
import { placeText } from "@bartizan/write";
import { item, pair, section, text, title, type Block } from "../block.ts";
import type { Explainer } from "../explainer.ts";
import { inSystem, threatsOf, type Knowledge } from "../knowledge.ts";
import { fullTitle, referencePairs } from "../reference-pairs.ts";
import { viewEntries } from "../view-entries.ts";

/** A threat of a model, such as `indirect-prompt-injection@assistant`. */
export const threatExplainer: Explainer = {
  name: "threat",
  ids: (knowledge) => threatsOf(knowledge).map(({ threat }) => threat.id),
  explain: (id, knowledge) =>
    threatsOf(knowledge)
      .filter(({ threat }) => threat.id === id)
      .map(({ system, threat }) => explainThreat(threat, system, knowledge)),
};

const explainThreat = (threat: Threat, system: Analysis, knowledge: Knowledge): Block[] => {
  const { residual } = threat.risk;
  const [worst] = threat.bindings;
  return [
    title(`${residual.level.charAt(0).toUpperCase()} ${residual.level}, ${threat.status}: ${threat.id}${inSystem(knowledge, system)}`),
    text(threat.title),
    ...(threat.span ? [text(placeText(threat.span))] : []),
    ...(threat.statusReason ? [text(`It is ${threat.status}: ${threat.statusReason}`)] : []),
    ...section("Why is it here?", [
      text(threat.source === "team" ? "The team found it and wrote it into the model." : `The rule ${threat.rule} holds here:`),
      ...threat.conditions.flatMap((condition) => [
        item(`${condition.role} ${condition.expression}`, { mark: condition.value }),
        ...condition.facts.map((fact) => item(factText(fact), { mark: fact.value, depth: 1, span: fact.span })),
      ]),
    ]),
    ...(worst && worst.route.length > 1 ? section(routeHead(worst, threat), worst.route.map(hopItem)) : []),
    ...section(`Why ${residual.level}?`, riskPairs(threat)),
    ...(threat.status === "mitigated" ? [] : section("What would clear it?", clearing(threat, system))),
    ...section("What would lower it?", lowering(threat)),
    ...section("What is planned, and will it help?", plannedItems(threat, system)),
    ...section("What stands already?", threat.controls.filter((control) => control.state === "in-place").map(controlItem)),
    ...section(
      "What is lost?",
      threat.loses.map((loss) =>
        item(loss.property === "effect" ? `${loss.target} can ${loss.effect ?? "act"}` : `${loss.property} of ${loss.target}`),
      ),
    ),
    ...section(
      "Attack paths through it",
      system.paths
        .filter((path) => path.threats.includes(threat.id))
        .slice(0, 3)
        .map((path) => item(`${path.level}, ${path.status}: ${path.nodes.join(" -> ")}: ${path.title}`)),
    ),
    ...section("Known as", [
      ...threat.techniques.flatMap((technique) =>
        pair(technique.id, `${fullTitle(technique.id, technique.title, knowledge)}, at ${technique.at.join(", ")}${against(technique)}`),
      ),
      ...referencePairs(threat.maps, knowledge),
      ...viewEntries(threat.place, system, knowledge.catalog).flatMap(({ framework, id, title: name }) =>
        pair(id, `${name} (${framework.title}), where ${threat.place} belongs`),
      ),
    ]),
    ...section("Next", [text(`bartizan explain ${threat.source === "team" ? threat.place : threat.rule}`)]),
  ];
};

const against = ({ mitigations = [] }: TechniqueUse): string =>
  mitigations.length > 0 ? `; against it ${mitigations.map(({ id, controls }) => `${id} (${controls.join(", ")})`).join(", ")}` : "";

const plannedItems = (threat: Threat, { planned = [] }: Analysis): Block[] =>
  planned.flatMap(({ control, on, clears, lowers }) => {
    const lower = lowers.find((each) => each.threat === threat.id);
    const does = clears.includes(threat.id) ? "clears it" : lower && `lowers it from ${lower.from} to ${lower.to}, score ${lower.score}`;
    return does ? [item(`${control} on ${on.join(", ")}: when finished, it ${does}`)] : [];
  });

const factText = (fact: Fact): string =>
  fact.from === undefined || fact.from === "model" || fact.from === "derived" ? fact.text : `${fact.text} (from the ${fact.from})`;

const routeHead = (worst: Binding, { bindingCount }: Threat): string => {
  const variables = Object.entries(worst.variables).map(([name, value]) => `${name} = ${value}`);
  return `Route${bindingCount > 1 ? `, the worst of ${bindingCount}` : ""} (${variables.join(", ")})`;
};

const hopItem = ({ element, via, reply, asset, checks }: Hop): Block => {
  const parts = [
    ...(asset ? [`with ${asset}`] : []),
    ...(via ? [`over ${via}${reply ? ", as the reply" : ""}`] : []),
    ...(checks?.length ? [`past ${checks.join(", ")}`] : []),
  ];
  return item(`${element}${parts.length > 0 ? `  ${parts.join(" ")}` : ""}`);
};

const riskPairs = ({ risk: { inherent, residual } }: Threat): Block[] => [
  ...pair("likelihood", `${residual.likelihood} of 5, ${residual.likelihoodReason}`),
  ...pair("impact", `${residual.impact} of 5, ${residual.impactReason}`),
  ...pair("risk", `${residual.likelihood} x ${residual.impact} = ${residual.score}, ${residual.level}`),
  ...(inherent.score === residual.score
    ? []
    : pair("without controls", `${inherent.score}, ${inherent.level}: ${inherent.likelihoodReason}; ${inherent.impactReason}`)),
];

const clearing = (threat: Threat, system: Analysis): Block[] => {
  const controls = threat.controls.filter((control) => control.effect === "breaks" && control.state !== "in-place").map(controlItem);
  const answers = threat.unknowns.map(({ element, attribute }) => {
    const question = system.questions.find((each) => each.element === element && each.attribute === attribute);
    return item(
      question ? `say ${element}.${attribute} (${question.answers.join(", ")}): ${question.text}` : `say ${element}.${attribute}`,
      { mark: "unknown", span: question?.span },
    );
  });
  return controls.length + answers.length > 0
    ? [...controls, ...answers]
    : [text("No control removes it; only taking away what it needs does.")];
};

const strengths = ["strong", "moderate", "weak", undefined];

const lowering = (threat: Threat): Block[] =>
  threat.controls
    .filter((control) => control.effect === "reduces" && control.state !== "in-place")
    .toSorted((a, b) => strengths.indexOf(a.strength) - strengths.indexOf(b.strength))
    .map(controlItem);

const controlItem = ({ control, title, on, everyRoute, state, strength, at, around, cost }: ControlEffect): Block => {
  const where = everyRoute ? " on every route" : on.length > 0 ? ` on ${on.join(", ")}` : "";
  const standing = [
    state,
    ...(at?.length ? [`at ${at.join(", ")}`] : []),
    ...(around?.length ? [`walked around over ${around.join(", ")}`] : []),
  ];
  return item(
    `${control}${where}: ${title} (${[...(strength ? [strength] : []), ...(cost ? [`${cost} cost`] : []), standing.join(", ")].join("; ")})`,
  );
};
