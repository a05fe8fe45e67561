import type { CompiledCatalog } from "@bartizan/engine";
import { controlFits, flowId, type Model } from "@bartizan/model";
import { array, constantFrom, record, subarray, type Arbitrary } from "fast-check";
import { evenShare } from "../even-share.ts";

/** A control and the JSON Pointer of an element on which it can stand. */
export interface Place {
  control: string;
  element: string;
}

export interface RandomDesk {
  document: object;
  /** Numbers from 0 to below 1, to choose with. */
  choices: readonly number[];
}

const value = <T>(...values: T[]): Arbitrary<T | undefined> => constantFrom(undefined, ...values);

const defined = (record: object): object => Object.fromEntries(Object.entries(record).filter(([, each]) => each !== undefined));

/** Small systems of a kind that many rules find something in: strangers, a store that they write to, an agent, its model and its tools. */
export const randomDesk: Arbitrary<RandomDesk> = record({
  desk: record({
    kind: constantFrom("document-store", "email", "web-app"),
    authentication: value("none", "mfa"),
    scanning: value("none", "antivirus"),
    internetExposed: value(true, false),
  }),
  helper: record({ kind: constantFrom("agent", "llm"), logging: value("none", "kept"), identity: value("helper-sa") }),
  refunds: record({
    kind: constantFrom("tool", "api", "database"),
    effects: subarray(["pay", "read", "send"]),
    humanApproval: value("none", "per-call"),
    logging: value("none"),
  }),
  memory: record({ kind: constantFrom("vector-store", "cache"), authentication: value("none") }),
  flows: subarray(
    [
      ["customer", "desk"],
      ["desk", "helper"],
      ["helper", "refunds"],
      ["helper", "memory"],
      ["memory", "helper"],
      ["refunds", "helper"],
    ],
    { minLength: 3 },
  ),
  encryption: value("none", "transport"),
  scopes: value("broad", "least-privilege"),
  choices: array(evenShare, { minLength: 8, maxLength: 8 }),
}).map(({ desk, helper, refunds, memory, flows, encryption, scopes, choices }) => ({
  choices,
  document: {
    bartizan: 1,
    system: { name: "Desk" },
    zones: { internet: { trust: "untrusted" }, cloud: { trust: "trusted" } },
    assets: { ticket: { kind: "data", confidentiality: "confidential" }, order: { kind: "data", integrity: "high" } },
    components: {
      customer: { kind: "external-actor", in: "internet" },
      desk: { in: "cloud", ...defined(desk) },
      helper: { in: "cloud", ...defined(helper) },
      refunds: { in: "cloud", ...defined(refunds) },
      memory: { in: "cloud", holds: ["ticket"], ...defined(memory) },
    },
    flows: flows.map(([from, to]) => defined({ from, to, carries: [from === "helper" ? "order" : "ticket"], encryption })),
    identities: { "helper-sa": defined({ kind: "agent", scopes }) },
  },
}));

/** Everywhere in a model that our side could put a control. */
export const placesIn = (model: Model, { controls }: CompiledCatalog): Place[] => {
  const elements = [
    ...Object.entries(model.components).flatMap(([id, { kind, in: zone }]) =>
      zone === "internet" ? [] : [{ id, sort: kind, element: `/components/${id}` }],
    ),
    ...(model.flows ?? []).map((flow, index) => ({ id: flowId(flow), sort: "flow", element: `/flows/${index}` })),
    ...Object.keys(model.identities ?? {}).map((id) => ({ id, sort: "identity", element: `/identities/${id}` })),
  ];
  return controls.flatMap((control) =>
    elements.filter(({ sort }) => controlFits(control, sort)).map(({ element }) => ({ control: control.id, element })),
  );
};
