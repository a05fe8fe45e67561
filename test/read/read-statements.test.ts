import { checkModel, noSpans } from "@bartizan/model";
import { readStatements } from "@bartizan/read";
import { expect, test } from "vitest";
import { builtInCatalog } from "../built-in-catalog.ts";

const controls = new Map(builtInCatalog().catalog.controls.map((control) => [control.id, control]));
const { model } = checkModel(
  {
    bartizan: 1,
    system: { name: "Desk" },
    zones: { cloud: { trust: "trusted" } },
    assets: { mail: { kind: "data" } },
    components: {
      "mail.box": { kind: "email", in: "cloud" },
      helper: { kind: "agent", in: "cloud" },
      refunds: { kind: "tool", in: "cloud" },
      person: { kind: "user", in: "cloud" },
    },
    flows: [{ from: "mail.box", to: "helper", carries: ["mail"] }],
    identities: { "helper-sa": { kind: "agent" } },
  },
  controls,
  noSpans,
);

const readOne = (...words: string[]) => (model ? readStatements(words, "--words", model, controls) : []).at(-1);

test.each([
  ["refunds.humanApproval=per-call", { element: "/components/refunds", keys: ["humanApproval"], value: "per-call" }],
  ["refunds.humanApproval=unknown", { element: "/components/refunds", keys: ["humanApproval"], value: "unknown" }],
  ["refunds.effects=pay, send", { element: "/components/refunds", keys: ["effects"], value: ["pay", "send"] }],
  ["refunds.effects=none", { element: "/components/refunds", keys: ["effects"], value: [] }],
  ["refunds.actsInOneStep=no", { element: "/components/refunds", keys: ["actsInOneStep"], value: false }],
  ["helper.input-guardrail=planned", { element: "/components/helper", keys: ["controls", "input-guardrail"], value: "planned" }],
  ["helper.controls.input-guardrail=planned", { element: "/components/helper", keys: ["controls", "input-guardrail"], value: "planned" }],
  ["mail.box.logging=kept", { element: "/components/mail.box", keys: ["logging"], value: "kept" }],
  ["mail.box--helper.encryption=none", { element: "/flows/0", keys: ["encryption"], value: "none" }],
  ["mail.personal=yes", { element: "/assets/mail", keys: ["personal"], value: true }],
  ["helper-sa.lifetime=long", { element: "/identities/helper-sa", keys: ["lifetime"], value: "long" }],
  // One word may name an attribute and a control.
  ["refunds.authentication=none", { element: "/components/refunds", keys: ["authentication"], value: "none" }],
  ["refunds.authentication=implemented", { element: "/components/refunds", keys: ["controls", "authentication"], value: "implemented" }],
])("%s is understood", (word, statement) => {
  expect(readOne(word)).toEqual(statement);
});

test.each([
  [["refunds"], "not-a-statement", 1],
  [["refunds=per-call"], "not-a-statement", 1],
  [["refnds.humanApproval=per-call"], "unknown-reference", 1],
  [["refunds.humanAproval=per-call"], "unknown-key", 9],
  [["refunds.humanApproval=perhaps"], "wrong-value", 23],
  [["refunds.effects=pay,snd"], "wrong-value", 21],
  [["person.csp=none"], "attribute-not-of-kind", 8],
  [["person.input-guardrail=planned"], "control-misplaced", 8],
  [["person.controls.none=planned"], "unknown-control", 8],
  [["helper.logging=kept", "helper.logging=none"], "duplicate-key", 1],
])("%j is refused as %s", (words, code, column) => {
  expect(readOne(...words)).toMatchObject({
    diagnostic: { code, span: { file: "--words", line: words.length, column } },
  });
});
