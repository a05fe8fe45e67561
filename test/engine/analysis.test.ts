import type { Analysis, AttackPath, Hop, Level, Rating, Threat } from "@bartizan/model";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test, vi } from "vitest";
import schema from "../../packages/model/src/generated/report.schema.json" with { type: "json" };
import { analyseDocument } from "../analyse-document.ts";
import { workedModels } from "../worked-models.ts";
import { inAnyOrder, textWithoutPlaces } from "./any-order.ts";
import type { ModelDocument } from "./model-document.ts";

vi.setConfig({ testTimeout: 60_000 });

const isAnalysis = new Ajv2020({ strict: false }).addSchema(schema, "report").compile({ $ref: "report#/$defs/Analysis" });

const elementsOf = ({ components, flows, assets, identities, zones }: Analysis): ReadonlySet<string> =>
  new Set([components, flows, assets, identities, zones].flat().map(({ id }) => id));

/** Hops of a route that come over a flow which does not join them to the hop before; what a key opens is reached over none. */
const gapsIn = (route: readonly Hop[], { flows }: Analysis): string[] =>
  route.flatMap(({ element, via }, index) => {
    const before = route[index - 1]?.element;
    const leads = flows.some(({ id, from, to }) => id === via && [`${from} ${to}`, `${to} ${from}`].includes(`${before} ${element}`));
    return index === 0 || via === undefined || leads ? [] : [`${before} to ${element} over ${via}`];
  });

const levels: readonly [Level, from: number, to: number][] = [
  ["low", 1, 4],
  ["medium", 5, 9],
  ["high", 10, 16],
  ["critical", 20, 25],
];
const isRated = ({ likelihood, impact, score, level, likelihoodReason, impactReason }: Rating): boolean =>
  score === likelihood * impact &&
  levels.some(([name, from, to]) => name === level && score >= from && score <= to) &&
  likelihoodReason !== "" &&
  impactReason !== "";

const wrongOf = (threat: Threat, analysis: Analysis): string[] => {
  const { inherent, residual } = threat.risk;
  const elements = elementsOf(analysis);
  const named = [
    threat.place,
    ...threat.alsoAt,
    ...threat.bindings.flatMap(({ variables, route }) => [...Object.values(variables), ...route.map(({ element }) => element)]),
    ...threat.controls.flatMap(({ on, at = [], around = [] }) => [...on, ...at, ...around]),
    ...threat.unknowns.map(({ element }) => element),
    ...[...threat.techniques, ...(threat.steps ?? [])].flatMap(({ at }) => at),
    ...threat.loses.map(({ target }) => target),
    ...threat.conditions.flatMap(({ facts }) => facts.flatMap(({ element }) => element ?? [])),
  ];
  const holds: Record<string, boolean> = {
    "its id is rule and place": threat.id === `${threat.rule}@${threat.place}`,
    "what it names is there": named.every((id) => elements.has(id)),
    "it is rated as the scale says": isRated(inherent) && isRated(residual),
    "controls raise no risk": residual.likelihood <= inherent.likelihood && residual.impact === inherent.impact,
    "what is mitigated is rare, and says why":
      threat.status !== "mitigated" || (residual.likelihood === 1 && (threat.statusReason ?? "") !== ""),
    "what is uncertain says why, and only that rests on unknowns":
      threat.status === "uncertain" ? (threat.statusReason ?? "") !== "" : threat.unknowns.length === 0,
    "its ways lead over flows": threat.bindings.every(({ route }) => gapsIn(route, analysis).length === 0),
    "the worst ways are shown of all":
      threat.source === "team" || (threat.bindings.length > 0 && threat.bindings.length <= threat.bindingCount),
    "what is open is certain": threat.status !== "open" || threat.bindings.every(({ certainty }) => certainty === "certain"),
    "what is open has what it asks": threat.status !== "open" || threat.conditions.every(({ value }) => value === "true"),
    "conditions rest on facts": threat.conditions.every(({ facts, role }) => role === "when" || facts.length > 0),
    "the place is not named beside itself": !threat.alsoAt.includes(threat.place),
    "controls stand where they say": threat.controls.every(
      ({ state, on, at = [] }) => on.length > 0 && (state !== "in-place" || at.length > 0),
    ),
    "a control stands in front of what it holds off":
      threat.status === "mitigated" || threat.controls.every(({ effect, state }) => effect === "reduces" || state !== "in-place"),
    "techniques have a place": threat.techniques.every(({ at, title }) => at.length > 0 && title !== ""),
    "the title is complete": !/[{}]/.test(threat.title),
  };
  return Object.entries(holds).flatMap(([what, is]) => (is ? [] : [`${threat.id}: ${what}`]));
};

const wrongOfPath = (path: AttackPath, analysis: Analysis): string[] => {
  const { id, nodes, steps, threats, status, cutBy, loss, score, level } = path;
  const known = new Map(analysis.threats.map((threat) => [threat.id, threat]));
  const told = steps.flatMap(({ threat }) => threat ?? []);
  const holds: Record<string, boolean> = {
    "its id is its way": id === nodes.join(">"),
    "it goes nowhere twice": nodes.length >= 2 && new Set(nodes).size === nodes.length,
    "it is told step by step": steps.map(({ element }) => element).join(">") === id && steps.every(({ text }) => text !== ""),
    "it leads over flows": gapsIn(steps, analysis).length === 0,
    "its threats are there": threats.length > 0 && threats.every((each) => known.has(each)),
    "its steps tell its own threats, each where it is":
      told.every((each) => threats.includes(each)) &&
      steps.every(({ threat, element }) => threat === undefined || known.get(threat)?.place === element),
    "a step bears the first technique of its threat": steps.every(
      ({ threat = "", technique }) => technique?.id === known.get(threat)?.techniques[0]?.id,
    ),
    "what a technique is for is told": steps.every(({ technique, tactic }) => (technique === undefined) === (tactic === undefined)),
    "what is lost is there": elementsOf(analysis).has(loss.target),
    "it is rated as the scale says": levels.some(([name, from, to]) => name === level && score >= from && score <= to),
    "controls cut what is cut, and nothing else": status === "cut" || cutBy.length === 0,
    "all its threats stand where it can be gone": status !== "open" || known.get(threats.at(-1) ?? "")?.status === "open",
  };
  return Object.entries(holds).flatMap(([what, is]) => (is ? [] : [`${id}: ${what}`]));
};

const isSorted = (numbers: readonly number[]): boolean => numbers.every((each, index) => index === 0 || each <= (numbers[index - 1] ?? 0));

test.each(workedModels.map(({ name, document }) => [name, document] as const))("the analysis of %s hangs together", (_, document) => {
  const analysis = analyseDocument(document);
  const { threats, paths, questions } = analysis;
  const said: unknown = JSON.parse(JSON.stringify(analysis));
  expect(isAnalysis(said), JSON.stringify(isAnalysis.errors)).toBe(true);
  expect(said).toEqual(analysis);
  expect(threats.flatMap((threat) => wrongOf(threat, analysis))).toEqual([]);
  expect(paths.flatMap((path) => wrongOfPath(path, analysis))).toEqual([]);

  // What can be gone comes before what may be gone, and that before what is cut.
  const told = new Set(paths[0]?.threats);
  const others = threats.filter(({ id, status }) => status !== "mitigated" && !told.has(id));
  expect(isSorted(others.map(({ status, risk }) => risk.residual.score * (status === "uncertain" ? 0.75 : 1)))).toBe(true);
  expect(threats.slice(0, told.size).map(({ id }) => id)).toEqual(paths[0]?.threats);
  expect(threats.findIndex(({ status }) => status === "mitigated")).toBeGreaterThanOrEqual(
    threats.filter(({ status }) => status !== "mitigated").length,
  );

  // One question for everything that is not known, and no other.
  const asked = threats.flatMap(({ id, unknowns }) =>
    unknowns.map(({ element, attribute }): [string, string] => [`${element}.${attribute}`, id]),
  );
  const decided = questions.flatMap(({ id, element, decides }) => decides.map((threat) => ({ element, threat, pair: `${id} ${threat}` })));
  const unknown = new Set(asked.map((each) => each.join(" ")));
  expect(
    decided
      .filter(({ pair }) => unknown.has(pair))
      .map(({ pair }) => pair)
      .toSorted(),
  ).toEqual([...unknown].toSorted());
  // Besides, an answer may clear what does not rest on it, by saying that a control stands.
  const clearable = new Map(
    threats.map(({ id, controls }) => [id, controls.filter(({ effect, state }) => effect === "breaks" && state !== "in-place")]),
  );
  const besides = decided.filter(({ pair }) => !unknown.has(pair));
  expect(besides.filter(({ element, threat }) => !clearable.get(threat)?.some(({ on }) => on.includes(element)))).toEqual([]);
  const scores = new Map(threats.map(({ id, risk }) => [id, risk.residual.score]));
  for (const { decides, risk } of questions) expect(risk).toBe(decides.reduce((sum, id) => sum + (scores.get(id) ?? 0), 0));
  expect(isSorted(questions.map(({ risk }) => risk))).toBe(true);

  const model = document as ModelDocument;
  const otherwise = inAnyOrder(model, 1);
  expect(textWithoutPlaces(otherwise, analyseDocument(otherwise))).toBe(textWithoutPlaces(model, analysis));
});
