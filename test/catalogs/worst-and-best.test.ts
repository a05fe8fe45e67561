import { attributes, type AttributeWord, type Threat } from "@bartizan/model";
import { describe, expect, test, vi } from "vitest";
import { analyseDocument } from "../analyse-document.ts";
import { builtInCatalog } from "../built-in-catalog.ts";
import { workedModels } from "../worked-models.ts";
import { atEnd, type End } from "./attribute-ends.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Rules that find something where every attribute is at its best, each with the reason why no attribute clears it. */
const remainAtBest: Readonly<Record<string, string>> = {
  "answer-manipulation": "what people take from an answer is no attribute of a system",
  "approval-fatigue": "asking a person before every act is the best there is, and wears them out",
  "borrowed-access": "a program that may read keys reads them for whoever runs code in it",
  "chaff-for-reviewers": "whoever may bring one case before a person may bring many; limits only slow it",
  "corrupted-store": "a program that may write writes for whoever runs code in it",
  "delegated-steering": "an agent that listens to a steered one is steered; only another design ends that",
  "harmful-content": "a model that can say anything can be brought to say anything; filters only make it harder",
  "hidden-prompt-disclosure": "what a model was told it can be brought to say",
  "indirect-prompt-injection": "no attribute takes strangers' content out of a context; only another design does",
  phishing: "mail from outside is there to be read",
  "planted-code": "an agent that may write code can be brought to write it; only somebody who reads it before it runs stops that",
  "retrieval-poisoning": "an index of what strangers write holds what strangers write",
  "self-replicating-prompt": "what is written where it is read again comes back",
  "vulnerable-dependency": "whether anybody looks for known holes is a control, not an attribute",
};

/** Attributes whose worse value takes threats away or lowers them, each with the reason why that is right. */
const worseHelps: Readonly<Record<string, string>> = {
  authentication: "where nobody signs in there is no sign-in to steal; exposed-service speaks of such places",
  clientControlledInput: "what a client's own device captures comes from a stranger; exposed-service and untrusted-artifact speak of those",
  decides: "decisions about people and about safety are bad in ways of their own",
  humanApproval: "the more a person is asked the less they look; approval-fatigue is the price of approval",
  internetExposed: "what answers the internet is told as exploited-public-application, what does not as vulnerable-framework",
  networkBinding: "what answers its own machine alone is safe from the network and open to every page in a browser beside it",
  personal: "whether data on people may be learnt from is a question of privacy, not of the rights of an author",
  selfRegistration: "where anyone may open an account none has to be stolen; fake-accounts speaks of such places",
};

/** An attribute is changed in one model for each end, in turns, so that the tests stay short; these once failed and are always looked at. */
const always: Readonly<Record<string, readonly string[]>> = {
  originCheck: ["meeting-assistant", "support-assistant"],
  physicalInput: ["predictive-maintenance"],
  tokenBinding: ["support-assistant"],
};

const models = workedModels.map(({ name, document }) => ({ name, document, threats: analyseDocument(document).threats }));

/** 2 open, 1 uncertain, 0 mitigated or absent. */
const certainty = (threat: Threat | undefined): number => ["mitigated", "uncertain", "open"].indexOf(threat?.status ?? "mitigated");
const standing = (document: unknown): Threat[] => analyseDocument(document).threats.filter((threat) => certainty(threat) > 0);

const rules = builtInCatalog().catalog.rules.map((rule) => rule.id);
const findingAt = (end: End): string[] => {
  const found = new Set(models.flatMap(({ document }) => standing(atEnd(document, end)).map((threat) => threat.rule)));
  return rules.filter((rule) => found.has(rule));
};

describe("with every attribute of every element", () => {
  const [worst, best] = [findingAt("worst"), findingAt("best")];
  const silent = rules.filter((rule) => !worst.includes(rule));
  console.info(`At their worst ${worst.length} of ${rules.length} rules find something, at their best ${best.length}.`);

  test("at its worst, four of five rules find something", () => {
    expect(worst.length / rules.length, `silent: ${silent.join(", ")}`).toBeGreaterThanOrEqual(0.8);
  });
  test("at its best, hardly any rule does", () => {
    expect(best).toEqual(Object.keys(remainAtBest).toSorted());
    expect(best.length / rules.length).toBeLessThanOrEqual(0.2);
  });
});

/** Threats that are surer, or as sure and riskier, in the better of two models. */
const wrongWay = (better: readonly Threat[], worse: readonly Threat[]): string[] => {
  const there = new Map(worse.map((threat) => [threat.id, threat]));
  return better.flatMap((threat) => {
    const other = there.get(threat.id);
    if (certainty(threat) > certainty(other)) return [`${threat.id} is ${threat.status}, and then ${other?.status ?? "gone"}`];
    if (!other || certainty(threat) === 0 || certainty(threat) < certainty(other)) return [];
    const [score, otherScore] = [threat.risk.residual.score, other.risk.residual.score];
    return score > otherScore ? [`${threat.id} is ${score}, and then ${otherScore}`] : [];
  });
};

const changing = (attribute: AttributeWord, end: End, { name, document, threats }: (typeof models)[number]): string[] => {
  const changed = atEnd(document, end, attribute);
  if (changed === undefined) return [];
  const then = analyseDocument(changed).threats;
  return (end === "worst" ? wrongWay(threats, then) : wrongWay(then, threats)).map((what) => `${name} at its ${end}: ${what}`);
};

describe("one attribute", () => {
  const inTurn = (index: number): (typeof models)[number][] => models.filter((_, turn) => turn === index % models.length);
  const plain = [...attributes.entries()].filter(([, attribute]) => !(attribute.id in worseHelps));

  test.each(plain.map(([index, attribute]) => [attribute.id, index, attribute] as const))(
    "%s made worse removes and lowers nothing, made better it adds and raises nothing",
    (id, index, attribute) => {
      const known = models.filter(({ name }) => always[id]?.includes(name));
      const wrong = [
        ...[...inTurn(index), ...known].flatMap((model) => changing(attribute, "worst", model)),
        ...[...inTurn(index + 3), ...known].flatMap((model) => changing(attribute, "best", model)),
      ];
      expect(wrong).toEqual([]);
    },
  );

  test.each(Object.keys(worseHelps))("%s does otherwise, as it should", (id) => {
    const attribute = attributes.find((each) => each.id === id);
    expect(
      attribute && models.some((model) => (["worst", "best"] as const).some((end) => changing(attribute, end, model).length > 0)),
    ).toBe(true);
  });
});
