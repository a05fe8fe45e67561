import { checkModel, noSpans } from "@bartizan/model";
import { expect, test } from "vitest";
import { someControls } from "../read/some-controls.ts";
import { sampleModel } from "./model-with.ts";

const check = (more: object) => checkModel({ ...sampleModel(), ...more }, someControls, noSpans);

test("a control that can do nothing where it is put is told about, and the model is judged", () => {
  const csp = { controls: { csp: { status: "verified" } } };
  const { model, diagnostics } = check({
    components: { llm: { kind: "llm", in: "vendor", ...csp }, chat: { kind: "web-app", in: "cloud", ...csp } },
    flows: [{ from: "chat", to: "llm", ...csp }],
    identities: { "chat-sa": { kind: "service", ...csp } },
    threats: Object.fromEntries(
      ["chat", "llm", "chat--llm", "chat-sa", "orders"].map((at, index) => [
        `own-${index}`,
        { title: "It happens", at, likelihood: 1, impact: 1, mitigatedBy: ["monitoring", "csp"] },
      ]),
    ),
  });
  expect(model).toBeDefined();
  expect(diagnostics.map(({ code, severity, pointer }) => `${severity} ${code} ${pointer}`)).toEqual([
    "warning control-misplaced /components/llm/controls/csp",
    "warning control-misplaced /flows/0/controls/csp",
    "warning control-misplaced /identities/chat-sa/controls/csp",
    "warning control-misplaced /threats/own-1/mitigatedBy/1",
    "warning control-misplaced /threats/own-2/mitigatedBy/1",
    "warning control-misplaced /threats/own-3/mitigatedBy/1",
  ]);
});

test("nothing is said of a kind that does not exist", () => {
  const { diagnostics } = check({ components: { chat: { kind: "web-ap", in: "cloud", controls: { csp: "verified" } } } });
  expect(diagnostics.map(({ code }) => code)).not.toContain("control-misplaced");
});
