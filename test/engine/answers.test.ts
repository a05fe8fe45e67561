import { answersTo, compareThreats } from "@bartizan/engine";
import {
  pointerOf,
  withStatement,
  type Level,
  type Question,
  type Standing,
  type Statement,
  type Status,
  type Threat,
} from "@bartizan/model";
import { expect, test } from "vitest";
import { analyseDocument } from "../analyse-document.ts";
import { loadDocument } from "../load-document.ts";
import { compileAlone } from "./compile-alone.ts";

const document = {
  bartizan: 1,
  system: { name: "Refund helper" },
  zones: { internet: { trust: "untrusted" }, cloud: { trust: "trusted" } },
  assets: { ticket: { kind: "data" }, order: { kind: "data", integrity: "high" } },
  components: {
    customer: { kind: "external-actor", in: "internet" },
    desk: { kind: "document-store", in: "cloud" },
    helper: { kind: "agent", in: "cloud", identity: "helper-sa" },
    refunds: { kind: "tool", in: "cloud", humanApproval: "unknown" },
  },
  flows: [
    { from: "customer", to: "desk", carries: ["ticket"] },
    { from: "desk", to: "helper", carries: ["ticket"] },
    { from: "helper", to: "refunds", carries: ["order"] },
  ],
  identities: { "helper-sa": { kind: "agent" } },
};

const statementOf = ({ element, attribute }: Question, answer: string): Statement => {
  const { components, identities, flows } = document;
  const pointer =
    element in components
      ? pointerOf("components", element)
      : element in identities
        ? pointerOf("identities", element)
        : element.includes("--")
          ? pointerOf(
              "flows",
              flows.findIndex(({ from, to }) => `${from}--${to}` === element),
            )
          : pointerOf("assets", element);
  const [, control] = /^controls\.(.+)$/.exec(attribute) ?? [];
  const value = answer === "true" ? true : answer === "false" ? false : answer;
  if (attribute === "effects") return { element: pointer, keys: ["effects"], value: answer === "none" ? [] : [answer] };
  return { element: pointer, keys: control === undefined ? [attribute] : ["controls", control], value };
};

test("every answer to a question is tried, and changes what judging the model with it changes", () => {
  const { catalog } = compileAlone("tool-misuse");
  const loaded = loadDocument(document);
  const before = analyseDocument(document, catalog);
  expect(before.questions.map(({ attribute }) => attribute)).toContain("effects");
  expect(before.questions).toHaveLength(3);
  for (const question of before.questions) {
    const { answers, description, question: asked } = answersTo(question, before, loaded, catalog);
    expect(asked).toEqual(question);
    expect(description).not.toBe("");
    const values = answers.map(({ value }) => value);
    expect(values.toSorted()).toEqual([...question.answers, ...(question.attribute === "effects" ? ["none"] : [])].toSorted());
    for (const { value, meaning, changes } of answers) {
      expect(meaning).not.toBe("");
      const after = analyseDocument(withStatement(loaded.model, statementOf(question, value)), catalog);
      expect(changes, `${question.id} is ${value}`).toEqual(compareThreats(before.threats, after.threats));
    }
  }
});

interface Short {
  id: string;
  status: Status;
  score: number;
}

const levelOf = (score: number): Level => (score > 16 ? "critical" : score > 9 ? "high" : score > 4 ? "medium" : "low");
const threatOf = ({ id, status, score }: Short): Pick<Threat, "id" | "title" | "status" | "risk"> => {
  const rating = { likelihood: 1, impact: score, score, level: levelOf(score), likelihoodReason: "", impactReason: "" };
  return { id, title: `Title of ${id}`, status, risk: { inherent: rating, residual: rating } };
};
const short = (text: string): Short[] =>
  text.split(", ").flatMap((each) => {
    const [id = "", status = "open", score = "9"] = each.split(" ");
    return id === "" ? [] : [{ id, status: status as Status, score: Number(score) }];
  });
const compared = (before: string, after: string): string[] => {
  const standing = (each: Standing | undefined): string => (each ? `${each.status} ${each.level} ${each.score}` : "gone");
  return compareThreats(short(before).map(threatOf), short(after).map(threatOf)).map(
    ({ threat, title, change, before: was, after: is }) =>
      `${title === `Title of ${threat}` ? threat : title} ${change}: ${standing(was)}, ${standing(is)}`,
  );
};

test.each([
  ["a open 9", "a open 9", []],
  ["a mitigated 4", "a mitigated 2", []],
  ["a mitigated 4", "", []],
  ["", "a mitigated 4", []],
  ["a open 9", "", ["a cleared: open medium 9, gone"]],
  ["a uncertain 9", "a mitigated 2", ["a cleared: uncertain medium 9, mitigated low 2"]],
  ["a open 20", "a open 12", ["a lowered: open critical 20, open high 12"]],
  ["a uncertain 4", "a uncertain 6", ["a raised: uncertain low 4, uncertain medium 6"]],
  ["a open 9", "a uncertain 9", ["a uncertain: open medium 9, uncertain medium 9"]],
  ["a uncertain 9", "a open 4", ["a opened: uncertain medium 9, open low 4"]],
  ["", "a uncertain 4", ["a uncertain: gone, uncertain low 4"]],
  ["", "a open 4", ["a opened: gone, open low 4"]],
  ["a mitigated 2", "a open 4", ["a opened: mitigated low 2, open low 4"]],
])("from %j to %j", (before, after, changes) => {
  expect(compared(before, after)).toEqual(changes);
});

test("good news comes first, of each sort the worst first, and of equals the first by name", () => {
  const changes = compared(
    "f open 9, b open 4, c open 12, d uncertain 3, e open 2, g open 6, h open 20",
    "f open 12, b open 2, c open 2, d open 3, a open 4, g uncertain 6",
  );
  expect(changes.map((each) => each.split(":")[0])).toEqual([
    "h cleared",
    "e cleared",
    "c lowered",
    "b lowered",
    "g uncertain",
    "f raised",
    "a opened",
    "d opened",
  ]);
});
