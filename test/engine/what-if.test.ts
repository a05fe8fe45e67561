import { whatIf } from "@bartizan/engine";
import { pointerOf, withStatement, type Analysis, type AttackPath, type Statement } from "@bartizan/model";
import { describe, expect, test } from "vitest";
import { analyseDocument } from "../analyse-document.ts";
import { builtInCatalog } from "../built-in-catalog.ts";
import { loadDocument } from "../load-document.ts";

const deskOf = (refunds: object = {}, desk: object = {}): object => ({
  bartizan: 1,
  system: { name: "Refund helper" },
  zones: { internet: { trust: "untrusted" }, cloud: { trust: "trusted" } },
  assets: { ticket: { kind: "data", confidentiality: "confidential" }, order: { kind: "data", integrity: "high" } },
  components: {
    customer: { kind: "external-actor", in: "internet" },
    desk: { kind: "document-store", in: "cloud", ...desk },
    helper: { kind: "agent", in: "cloud", identity: "helper-sa" },
    refunds: { kind: "tool", in: "cloud", effects: ["pay"], ...refunds },
  },
  flows: [
    { from: "customer", to: "desk", carries: ["ticket"] },
    { from: "desk", to: "helper", carries: ["ticket"] },
    { from: "helper", to: "refunds", carries: ["order"] },
  ],
  identities: { "helper-sa": { kind: "agent", scopes: "broad" } },
});

const on = (component: string, name: string, value: Statement["value"]): Statement => ({
  element: pointerOf("components", component),
  keys: value === "implemented" ? ["controls", name] : [name],
  value,
});

const trying = (document: object, statement: Statement) =>
  whatIf(analyseDocument(document), loadDocument(document), builtInCatalog().catalog, [statement]);

const standingOf = (analysis: Analysis, id: string): string | undefined => {
  const threat = analysis.threats.find((each) => each.id === id);
  return threat && `${threat.status} ${threat.risk.residual.score}`;
};

describe.each<[string, object, Statement]>([
  ["an answer", deskOf(), on("refunds", "humanApproval", "per-call")],
  ["a bad answer", deskOf(), on("desk", "authentication", "none")],
  ["no longer known", deskOf({ humanApproval: "none" }), on("refunds", "humanApproval", "unknown")],
  ["a control", deskOf(), on("helper", "input-guardrail", "implemented")],
  ["nothing of the kind", deskOf(), on("refunds", "effects", [])],
])("%s", (_, document, statement) => {
  const judged = () => ({
    before: analyseDocument(document),
    after: analyseDocument(withStatement(loadDocument(document).model, statement)),
    ...trying(document, statement),
  });

  test("changes what judging the changed model says", () => {
    const { before, after, changes } = judged();
    const ids = new Set([...before.threats, ...after.threats].map(({ id }) => id));
    const differing = [...ids].filter((id) => standingOf(before, id) !== standingOf(after, id));
    expect(changes.length).toBeGreaterThan(0);
    for (const { threat, after: then } of changes)
      expect([threat, then && `${then.status} ${then.score}`]).toEqual([threat, standingOf(after, threat)]);
    // Of what is held off before and after, the score says nothing.
    const quiet = differing.filter((id) => [before, after].every((each) => (standingOf(each, id) ?? "mitigated").startsWith("mitigated")));
    expect(changes.map(({ threat }) => threat).toSorted()).toEqual(differing.filter((id) => !quiet.includes(id)).toSorted());
  });

  test("cuts no path that can still be gone, and opens none that could be before", () => {
    const { before, after, cut, opened } = judged();
    const walkable = (analysis: Analysis) => analysis.paths.flatMap(({ id, status }) => (status === "cut" ? [] : [id]));
    expect(cut.filter(({ id }) => walkable(after).includes(id) || !walkable(before).includes(id))).toEqual([]);
    expect(opened.filter(({ id }) => walkable(before).includes(id) || !walkable(after).includes(id))).toEqual([]);
  });
});

test("approval clears a threat; its lack opens it, and its doubt makes it uncertain", () => {
  const becomes = (from: object, value: string) =>
    trying(deskOf(from), on("refunds", "humanApproval", value)).changes.find(({ threat }) => threat === "tool-misuse@refunds")?.change;
  expect(becomes({}, "per-call")).toBe("cleared");
  expect(becomes({ humanApproval: "per-call" }, "none")).toBe("opened");
  expect(becomes({ humanApproval: "none" }, "unknown")).toBe("uncertain");
});

test("a path is cut with the threat that it needs, and opens with it", () => {
  const told = (before: string, after: string) => trying(deskOf({}, { scanning: before }), on("desk", "scanning", after));
  const nodesOf = (paths: readonly AttackPath[]) => paths.map(({ nodes }) => nodes);
  expect(nodesOf(told("unknown", "antivirus").cut)).toEqual([["customer", "desk"]]);
  expect(nodesOf(told("antivirus", "unknown").opened)).toEqual([["customer", "desk"]]);
});

test("what the model says to the contrary gives way, and that is told", () => {
  const said = trying(deskOf({ humanApproval: "none" }), on("refunds", "human-approval", "implemented"));
  expect(said.overruled).toEqual([{ element: "refunds", attribute: "humanApproval", value: "none" }]);
  expect(said.changes).toEqual(trying(deskOf({ humanApproval: "none" }), on("refunds", "humanApproval", "per-call")).changes);
  const back = trying(deskOf({ controls: { "human-approval": "verified" } }), on("refunds", "humanApproval", "none"));
  expect(back.overruled).toEqual([{ element: "refunds", attribute: "controls.human-approval", value: "verified" }]);
  expect(back.changes.map(({ change }) => change)).toContain("opened");
});
