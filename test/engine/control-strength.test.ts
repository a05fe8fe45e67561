import { expect, test } from "vitest";
import { analyseDocument } from "../analyse-document.ts";

/** The likelihood that a stranger steers an agent, with some controls on it. */
const likelihood = (controls: readonly string[]): number | undefined =>
  analyseDocument({
    bartizan: 1,
    system: { name: "Mail helper" },
    zones: { internet: { trust: "untrusted" }, office: { trust: "trusted" } },
    assets: { mail: { kind: "data" } },
    components: {
      sender: { kind: "external-actor", in: "internet" },
      mailbox: { kind: "email", in: "office" },
      helper: { kind: "agent", in: "office", controls: Object.fromEntries(controls.map((control) => [control, "implemented"])) },
    },
    flows: [
      { from: "sender", to: "mailbox", carries: ["mail"] },
      { from: "mailbox", to: "helper", carries: ["mail"] },
    ],
  }).threats.find(({ id }) => id === "indirect-prompt-injection@helper")?.risk.residual.likelihood;

const weak = ["content-marking", "adversarial-testing", "honeytoken", "restricted-disclosure"];
const strong = "untrusted-content-quarantine";

test("many weak controls are no strong one", () => {
  expect(likelihood([])).toBe(5);
  expect(weak.map((control) => likelihood([control]))).toEqual([4, 4, 4, 4]);
  expect(likelihood(weak)).toBe(4);
  expect(likelihood([strong])).toBe(3);
  expect(likelihood([strong, ...weak])).toBe(2);
});
