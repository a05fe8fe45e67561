import { assert, constantFrom, nat, oneof, property, tuple, type Arbitrary } from "fast-check";
import { attributeFits, attributeWord, attributes, compareText, kinds, lineage, type Analysis, type Threat } from "@bartizan/model";
import { expect, test } from "vitest";
import { analyseDocument, statusById } from "../analyse-document.ts";
import { workedModels } from "../worked-models.ts";
import { inAnyOrder, textWithoutPlaces } from "./any-order.ts";
import { contradicts, controlIds, statusOf } from "./controls-of.ts";
import { elementsOf, type ModelDocument } from "./model-document.ts";
import { randomModel } from "./random-model.ts";
import { renamedModel } from "./renamed-model.ts";
import { isWorse, told, worsened } from "./worsened.ts";

/** 5000 where somebody asks for the full count: BARTIZAN_CASES=5000. */
const cases = Number(process.env["BARTIZAN_CASES"] ?? 10);
const seed = Number(process.env["BARTIZAN_SEED"] ?? 20_261_121);
const timeout = 20_000 + 1000 * cases;

const worked = new Map(workedModels.map(({ name, document }) => [name, document as ModelDocument]));
/** Mostly random systems, and now and then one that people drew, by its name. */
const models: Arbitrary<ModelDocument | string> = oneof(
  { weight: 5, arbitrary: randomModel },
  { weight: 1, arbitrary: constantFrom(...worked.keys()) },
);
const holds = (check: (model: ModelDocument, ...picks: [number, number, number, number]) => void): void => {
  const pick = nat({ max: 99_999 });
  const run = property(models, tuple(pick, pick, pick, pick), (drawn, picks) => {
    const model = typeof drawn === "string" ? worked.get(drawn) : drawn;
    if (model) check(structuredClone(model), ...picks);
  });
  assert(run, { numRuns: cases, seed, endOnFailure: true });
};
const among = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

test("a control that is put in place makes no threat worse", { timeout }, () => {
  holds((model, how, where, which) => {
    const before = analyseDocument(structuredClone(model));
    const elements = elementsOf({ ...model, assets: {} });
    const asked = before.threats.flatMap(({ controls }) =>
      controls.filter(({ state }) => state !== "in-place").flatMap(({ control, on }) => on.map((id): [string, string] => [control, id])),
    );
    const [control, at] = among(how % 4 > 0 ? asked : [], where) ?? [
      among(controlIds, which) ?? "",
      among([...elements.keys()], where) ?? "",
    ];
    const element = elements.get(at);
    if (!element || ["implemented", "verified"].includes(String(statusOf(element, control))) || contradicts(element, control)) return;
    element.controls = { ...element.controls, [control]: "implemented" };
    const after = analyseDocument(model);
    const known = new Set(before.threats.map(({ id }) => id));
    // Some threats come with a control, such as people who are asked too often.
    const comesWithIt = (threat: Threat): boolean =>
      !known.has(threat.id) &&
      threat.conditions.some(({ facts }) => facts.some(({ from, element: of }) => from === "control" && of === at));
    expect(
      worsened(after, before)
        .filter((threat) => !comesWithIt(threat))
        .map(told),
      `${control} at ${at}`,
    ).toEqual([]);
  });
});

test("one more stranger who writes to a store makes no threat less", { timeout }, () => {
  holds((model, where, how, which) => {
    const stores = Object.keys(model.components).filter((id) => {
      const families = lineage(String(model.components[id]?.["kind"]));
      return ["store", "content", "artifact-source"].some((family) => families.includes(family));
    });
    const at = among(stores, where);
    if (at === undefined) return;
    const before = analyseDocument(structuredClone(model));
    // What a store is first seen to receive is no longer taken to be made there, so the newcomer brings nothing of that sort.
    const received = model.flows.flatMap(({ from, to, carries = [], returns = [] }) => [
      ...(to === at ? carries : []),
      ...(from === at ? returns : []),
    ]);
    const carries = among([undefined, ["newcomers-word"], ...received.map((asset) => [asset])], how);
    model.zones["far-away"] = { trust: "untrusted" };
    model.assets = { ...model.assets, "newcomers-word": { kind: "data" } };
    model.components["newcomer"] = { kind: among(["external-actor", "external-service"], which), in: "far-away" };
    model.flows.push({ from: "newcomer", to: at, ...(carries && { carries }) });
    const after = analyseDocument(model);
    const then = new Map(before.threats.map((threat) => [threat.id, threat]));
    // A rule about our own people gives way to the one about strangers.
    const gaveWay = (threat: Threat): boolean =>
      after.threats.some(
        (each) =>
          each.id !== threat.id &&
          each.place === threat.place &&
          (isWorse(each, then.get(each.id)) || each.bindingCount > (then.get(each.id)?.bindingCount ?? 0)),
      );
    expect(
      worsened(before, after)
        .filter((threat) => !gaveWay(threat))
        .map(told),
      `newcomer at ${at}`,
    ).toEqual([]);
  });
});

test("other names change nothing but names", { timeout }, () => {
  holds((model, by) => {
    const letter = (position: number): string => String.fromCodePoint(97 + ((Math.imul(position + 1, 2 * by + 1) >>> 8) % 26));
    const { model: renamed, oldIds } = renamedModel(model, letter);
    const before = judgement(analyseDocument(model), (id) => id);
    const after = judgement(analyseDocument(renamed), (id) => oldIds.get(id) ?? id);
    // What several elements make up together is told at one of them.
    const now = new Set(after.threats.map(({ id }) => id));
    const elsewhere = (threat: Judged): Judged | undefined => before.threats.find(({ id, rule }) => rule === threat.rule && !now.has(id));
    const known = new Set(before.threats.map(({ id }) => id));
    const settled = after.threats.map((threat) => (known.has(threat.id) ? threat : { ...threat, id: elsewhere(threat)?.id ?? threat.id }));
    expect(Object.fromEntries(settled.map(({ id, facts }) => [id, facts]))).toEqual(
      Object.fromEntries(before.threats.map(({ id, facts }) => [id, facts])),
    );
    expect(after.questions).toEqual(before.questions);
  });
});

interface Judged {
  id: string;
  rule: string;
  place: string;
  facts: object;
}

/** What a judgement comes to, as far as it is not a choice among equals: which way is told of several, and in which order. */
const judgement = ({ threats, questions }: Analysis, named: (id: string) => string): { threats: Judged[]; questions: number[][] } => ({
  threats: threats.map(({ rule, place, status, risk: { inherent, residual }, unknowns, controls, techniques, bindingCount }) => ({
    id: `${rule}@${named(place)}`,
    rule,
    place: named(place),
    facts: {
      status,
      risk: [inherent.likelihood, inherent.impact, residual.likelihood, residual.impact],
      unknowns: unknowns.map(({ element, attribute }) => `${named(element)}.${attribute}`).toSorted(compareText),
      inPlace: controls.flatMap(({ state, control }) => (state === "in-place" ? [control] : [])).toSorted(compareText),
      techniques: techniques.map(({ id }) => id).toSorted(compareText),
      bindingCount,
    },
  })),
  questions: questions.map(({ risk, decides }) => [risk, decides.length]).toSorted(([a = 0, b = 0], [c = 0, d = 0]) => c - a || d - b),
});

test("the order of keys and flows in a file changes nothing", { timeout }, () => {
  holds((model, by) => {
    const shuffled = inAnyOrder(model, by);
    expect(textWithoutPlaces(shuffled, analyseDocument(shuffled))).toBe(textWithoutPlaces(model, analyseDocument(model)));
  });
});

test("what is not connected changes nothing for the others", { timeout }, () => {
  holds((model, which, where, says, name) => {
    const id = among(["aardvark", "middle", "zebra"], name) ?? "";
    const kind = among(kinds, which)?.id ?? "";
    const words = attributes.filter((word) => attributeFits(word, kind));
    const stated = [says, says >> 3, says >> 6].flatMap((pick): [string, unknown][] => {
      const word = among(words, pick);
      return word ? [[word.id, among(word.values, pick >> 2)?.value]] : [];
    });
    const before = othersThan(id, analyseDocument(structuredClone(model)));
    model.components[id] = { kind, in: among(Object.keys(model.zones), where), ...Object.fromEntries(stated) };
    expect(othersThan(id, analyseDocument(model))).toEqual(before);
  });
});

/** An analysis without an element and what is said of it. Paths compete for few places, and so those are left out. */
const othersThan = (id: string, { threats, components, flows, assets, identities, questions }: Analysis): unknown => ({
  threats: Object.fromEntries(threats.filter(({ place }) => place !== id).map((threat) => [threat.id, threat])),
  components: components.filter((each) => each.id !== id),
  flows,
  assets,
  identities,
  questions: questions.filter(({ element }) => element !== id),
});

test("an answer moves no threat but those that its question lists", { timeout }, () => {
  holds((model, which) => {
    const before = analyseDocument(structuredClone(model));
    const question = among(before.questions, which);
    if (!question) return;
    const were = statusById(before);
    for (const answer of question.answers) {
      const answered = structuredClone(model);
      const element = elementsOf(answered).get(question.element);
      if (!element) throw new Error(`there is no ${question.element}`);
      const word = attributeWord(question.attribute);
      const [, control] = /^controls\.(.+)$/.exec(question.attribute) ?? [];
      if (control !== undefined) element.controls = { ...element.controls, [control]: answer };
      else element[question.attribute] = word ? word.values.find(({ value }) => String(value) === answer)?.value : [answer];
      const after = analyseDocument(answered);
      const are = statusById(after);
      // An answer may bring a threat of its own; what follows from that is not the question's.
      if (Object.keys(are).some((id) => were[id] === undefined)) continue;
      const moved = Object.keys(were).filter((id) => are[id] !== were[id]);
      expect(
        moved.filter((id) => !question.decides.includes(id)),
        `${question.id} is ${answer}`,
      ).toEqual([]);
      const open = after.threats.flatMap(({ unknowns }) => unknowns.map((unknown) => `${unknown.element}.${unknown.attribute}`));
      expect(open).not.toContain(question.id);
    }
  });
});
