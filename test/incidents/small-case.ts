import type { Case, Expected } from "./expectations.ts";

const pair = (technique: string, on: string[], more: Partial<Expected> = {}): Expected => ({
  technique,
  scope: "in",
  on,
  override: false,
  facts: { class: "architecture", tactics: [], mitigations: ["AML.M0015", "AML.M0024"] },
  ...more,
});

export const route = ["mail", "reader", "model"];
/** Injection through the mail: content that travels. */
export const injection = pair("AML.T0051.001", ["model"], { path: route });

/** A made-up case: mail reaches a model through a reader, and a key at the reader opens a store. */
export const smallCase: Case = {
  id: "small",
  title: "Small",
  group: "made-up",
  flows: [
    { id: "f1", from: "mail", to: "reader" },
    { id: "f2", from: "reader", to: "model" },
    { id: "f3", from: "model", to: "log" },
  ],
  unlocks: [["reader", "store"]],
  attackPaths: [route],
  expected: [injection, pair("AML.T0015", ["model"]), pair("AML.T0008", [], { scope: "out" })],
  lowers: ["AML.T0015"],
};
