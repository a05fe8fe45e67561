import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { analyse, planControls, type Goal } from "@bartizan/engine";
import {
  checkModel,
  noSpans,
  valueIn,
  withStatement,
  type ControlWord,
  type Level,
  type Loaded,
  type Model,
  type Plan,
  type Threat,
} from "@bartizan/model";
import { sample } from "fast-check";
import { describe, expect, test } from "vitest";
import { loadSolver } from "../../packages/cli/src/plan/load-solver.ts";
import { analyseDocument } from "../analyse-document.ts";
import { builtInCatalog } from "../built-in-catalog.ts";
import { placesIn, randomDesk, type Place, type RandomDesk } from "./random-desk.ts";

const { catalog } = builtInCatalog();
const controls = new Map(catalog.controls.map((control) => [control.id, control]));
const solve = await loadSolver(readFileSync(createRequire(new URL("../../packages/cli/", import.meta.url)).resolve("highs/runtime")));

const levels: readonly Level[] = ["low", "medium", "high", "critical"];
const costs: Record<ControlWord["cost"], number> = { low: 1, medium: 3, high: 9 };

const loadedOf = (document: object): Loaded & { model: Model } => {
  const { model, sources, diagnostics } = checkModel(document, controls, noSpans);
  if (!model) throw new Error(JSON.stringify(diagnostics));
  return { file: "model.yaml", model, sources, spans: noSpans, diagnostics };
};

const planned = (document: object, goal: Goal, using = catalog): Plan => planControls(loadedOf(document), using, goal, solve);

/** How many levels the threats that stand are above the appetite, all together, once the controls are there. */
const missed = (model: Model, places: readonly Place[], appetite: Level, using: typeof catalog): number => {
  const finished = places.reduce(
    (all, { element, control }) => withStatement(all, { element, keys: ["controls", control], value: "implemented" }),
    model,
  );
  return analyse(
    { file: "model.yaml", sources: new Map(), spans: noSpans, diagnostics: [], model: withoutContradictions(finished, places) },
    using,
    "model",
  )
    .threats.filter(({ status }) => status !== "mitigated")
    .reduce((sum, { risk }) => sum + Math.max(0, levels.indexOf(risk.residual.level) - levels.indexOf(appetite)), 0);
};

/** What a control contradicts goes. */
const withoutContradictions = (model: Model, places: readonly Place[]): Model =>
  places.reduce((all, { element, control }) => {
    const word = controls.get(control);
    return Object.entries({ ...word?.sets, ...word?.implies }).reduce((each, [name, agreeing]) => {
      const stated = valueIn(each, `${element}/${name}`);
      return stated === undefined || agreeing.includes(stated as string)
        ? each
        : withStatement(each, { element, keys: [name], value: undefined });
    }, all);
  }, model);

const costOf = (places: readonly { control: string }[]): number =>
  places.reduce((sum, { control }) => sum + costs[controls.get(control)?.cost ?? "high"], 0);

/** What no set of controls can beat, found by trying all of them. */
const bestOfAll = (model: Model, { appetite, budget = Infinity }: Goal, using: typeof catalog): { missed: number; cost: number } => {
  const places = placesIn(model, using);
  const sets = places.reduce<Place[][]>((all, place) => [...all, ...all.map((set) => [...set, place])], [[]]);
  return sets
    .filter((set) => set.length <= budget)
    .map((set) => ({ missed: missed(model, set, appetite, using), cost: costOf(set) }))
    .reduce((best, each) => (each.missed < best.missed || (each.missed === best.missed && each.cost < best.cost) ? each : best));
};

const isAbove = ({ status, risk }: Threat, appetite: Level): boolean =>
  status !== "mitigated" && levels.indexOf(risk.residual.level) > levels.indexOf(appetite);

/** The catalog with so few of the controls that are named against threats above the appetite that all sets of places can be tried. */
const fewControls = ({ document, choices }: RandomDesk, appetite: Level, mostPlaces: number, onlyNamed: boolean): typeof catalog => {
  const above = analyseDocument(document).threats.filter((threat) => isAbove(threat, appetite));
  const rules = onlyNamed ? catalog.rules.filter(({ id }) => above.some(({ rule }) => rule === id)) : catalog.rules;
  const left = new Set(above.flatMap((threat) => threat.controls.map(({ control }) => control)).toSorted());
  // No plan locks out whom a component is there for.
  left.delete("private-network");
  let few = { ...catalog, rules, controls: [] as ControlWord[] };
  const { model } = loadedOf(document);
  for (const choice of choices) {
    const id = [...left][Math.floor(choice * left.size)] ?? "";
    left.delete(id);
    const more = { ...few, controls: [...few.controls, ...catalog.controls.filter((each) => each.id === id)] };
    if (placesIn(model, more).length <= mostPlaces) few = more;
  }
  return few;
};

describe("equals the best of all sets of controls, each judged", () => {
  const desks = sample(randomDesk, { seed: 7, numRuns: 50 });

  test.each([...desks.entries()])("in random system %i", (index, desk) => {
    const appetite = levels[index % 3] ?? "low";
    const onlyNamed = index % 5 > 0;
    const using = fewControls(desk, appetite, onlyNamed ? 5 : 3, onlyNamed);
    const goal: Goal = { appetite, ...(index % 4 === 3 && { budget: 2 }) };
    const { model } = loadedOf(desk.document);
    const plan = planned(desk.document, goal, using);
    const places = plan.steps.map(({ control, pointer }) => ({ control, element: pointer }));
    expect(plan.proven).toBe(true);
    expect({ missed: missed(model, places, appetite, using), cost: plan.cost }).toEqual(bestOfAll(model, goal, using));
  });
});

const desk = ({ mailbox = {}, upload = {} } = {}): object => ({
  bartizan: 1,
  system: { name: "Refund desk" },
  zones: { internet: { trust: "untrusted" }, cloud: { trust: "trusted" } },
  assets: { mail: { kind: "data" }, orders: { kind: "data", confidentiality: "confidential" } },
  components: {
    sender: { kind: "external-actor", in: "internet" },
    mailbox: { kind: "email", in: "cloud", ...mailbox },
    helper: { kind: "agent", in: "cloud" },
    refunds: { kind: "tool", in: "cloud", effects: ["pay"], humanApproval: "none" },
  },
  flows: [
    { from: "sender", to: "mailbox", carries: ["mail"], ...upload },
    { from: "mailbox", to: "helper", carries: ["mail"] },
    { from: "helper", to: "refunds", carries: ["orders"] },
  ],
});

test("says what each control changes once those before it stand, and what it contradicts", () => {
  const document = desk();
  const plan = planned(document, { appetite: "medium" });
  const approval = plan.steps.find(({ control }) => control === "human-approval");
  expect(approval?.replaces).toEqual([{ element: "refunds", attribute: "humanApproval", value: "none" }]);
  expect(approval?.changes).toContainEqual(expect.objectContaining({ threat: "tool-misuse@refunds", change: "cleared" }));
  // Step by step it comes to what all of them do.
  const score = (changes: Plan["steps"][number]["changes"] = []): number =>
    changes.reduce((sum, { before, after }) => sum + standing(after) - standing(before), 0);
  const standing = (each: { status: string; score: number } | undefined): number => (each && each.status !== "mitigated" ? each.score : 0);
  expect(plan.risk.before + plan.steps.reduce((sum, { changes }) => sum + score(changes), 0)).toBe(plan.risk.after);
});

test("a threat that no control brings down stays, with the reason", () => {
  const none = planned(desk(), { appetite: "low" }, { ...catalog, controls: [] });
  expect([none.steps, none.above.before === none.above.after]).toEqual([[], true]);
  expect(none.remaining.length).toBe(none.above.after);
  const all = planned(desk(), { appetite: "medium" });
  expect(all.remaining).toContainEqual(expect.objectContaining({ threat: "indirect-prompt-injection@helper", because: "not-enough" }));
  const one = planned(desk(), { appetite: "medium", budget: 1 });
  expect(one.steps).toHaveLength(1);
  expect(one.remaining.map(({ because }) => because)).toContain("not-chosen");
});

test("where nothing is above the appetite nothing is needed", () => {
  const calm = { ...desk(), components: { clock: { kind: "scheduler", in: "cloud", logging: "kept" } }, flows: [], assets: {} };
  expect(planned(calm, { appetite: "medium" })).toMatchObject({ steps: [], cost: 0, remaining: [], proven: true });
});

test("of two that cost the same the first in order is taken, and what is planned already before it", () => {
  const using = {
    ...catalog,
    rules: catalog.rules.filter(({ id }) => id === "unrestricted-upload"),
    controls: catalog.controls.filter(({ id }) => id === "antivirus"),
  };
  const stepsWith = (upload: object) => planned(desk({ mailbox: { kind: "document-store" }, upload }), { appetite: "medium" }, using).steps;
  expect(stepsWith({})).toMatchObject([{ control: "antivirus", on: "mailbox", status: "unstated" }]);
  expect(stepsWith({ controls: { antivirus: { status: "planned", ticket: "D-1" } } })).toMatchObject([
    { control: "antivirus", on: "sender--mailbox", status: "planned", ticket: "D-1" },
  ]);
});

test("the same model gives the same plan", () => {
  expect(planned(desk(), { appetite: "high" })).toEqual(planned(desk(), { appetite: "high" }));
});

test("nobody is told to lock out whom a component is there for", () => {
  const web = {
    ...desk(),
    components: {
      visitor: { kind: "user", in: "internet" },
      login: { kind: "web-app", in: "cloud", internetExposed: true, thirdPartyFramework: true },
    },
    flows: [{ from: "visitor", to: "login", carries: ["mail"] }],
  };
  const { steps, above } = planned(web, { appetite: "low" });
  expect(above.before).toBeGreaterThan(above.after);
  expect(steps.filter(({ control }) => control === "private-network")).toEqual([]);
});
