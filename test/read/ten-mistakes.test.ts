import { readYamlModel } from "@bartizan/read";
import { expect, test } from "vitest";
import { someControls } from "./some-controls.ts";

const text = `bartizan: 1
system: { name: Order help, owner: support, lifecicle: production }
zones:
  internet: { trust: untrusted }
  cloud: { trust: trusted }
assets:
  orders: { kind: data, confidentiality: confidentail }
  cloud: { kind: data }
components:
  customer: { kind: user, in: internet, csp: none }
  chat: { kind: web-ap, in: cloud }
  assistant:
    kind: agent
    in: cloud
    technology: langgraph
    humanApproval: none
    controls: { human-approval: implemented }
  refunds:
    in: cloud
    effects: [pay]
  orders-db:
    kind: database
    in: cloud
    holds: [orders]
    in: internet
flows:
  - { from: customer, to: chat, carries: [orders] }
  - { from: chat, to: asistant }
`;

test("ten mistakes in one file come back in one run, and nothing else", () => {
  const { model, diagnostics } = readYamlModel(text, "models/help.yaml", someControls);
  expect(model).toBeUndefined();
  expect(diagnostics.map(({ code, pointer, span }) => [`${span?.line}:${span?.column}`, code, pointer])).toEqual([
    ["2:45", "unknown-key", "/system/lifecicle"],
    ["7:42", "wrong-value", "/assets/orders/confidentiality"],
    ["8:3", "duplicate-id", "/assets/cloud"],
    ["10:41", "attribute-not-of-kind", "/components/customer/csp"],
    ["11:17", "unknown-kind", "/components/chat/kind"],
    ["15:17", "wrong-type", "/components/assistant/technology"],
    ["16:20", "contradiction", "/components/assistant/humanApproval"],
    ["18:3", "missing-member", "/components/refunds"],
    ["25:5", "duplicate-key", "/components/orders-db/in"],
    ["28:23", "unknown-reference", "/flows/1/to"],
  ]);
});

test("each of them says what to do", () => {
  const { diagnostics } = readYamlModel(text, "models/help.yaml", someControls);
  expect(diagnostics.filter(({ hint, message }) => hint === "" || message === "")).toEqual([]);
  const hints = Object.fromEntries(diagnostics.map(({ code, hint }) => [code, hint]));
  expect(hints).toMatchObject({
    "unknown-key": 'Did you mean "lifecycle"?',
    "wrong-value": 'Did you mean "confidential"?',
    "unknown-kind": 'Did you mean "web-app"?',
    "unknown-reference": 'Did you mean "assistant"?',
  });
});

test("places are exact at both ends", () => {
  const { diagnostics } = readYamlModel(text, "models/help.yaml", someControls);
  const lines = text.split("\n");
  const shown = diagnostics.map(({ code, span }) => [code, span && lines[span.line - 1]?.slice(span.column - 1, span.endColumn - 1)]);
  expect(shown).toEqual([
    ["unknown-key", "lifecicle"],
    ["wrong-value", "confidentail"],
    ["duplicate-id", "cloud"],
    ["attribute-not-of-kind", "csp"],
    ["unknown-kind", "web-ap"],
    ["wrong-type", "langgraph"],
    ["contradiction", "none"],
    ["missing-member", "refunds"],
    ["duplicate-key", "in"],
    ["unknown-reference", "asistant"],
  ]);
  expect(new Set(diagnostics.map(({ span }) => span?.file))).toEqual(new Set(["models/help.yaml"]));
});
