import { describe, expect, test } from "vitest";
import { placesIn, readAmong } from "./in-memory.ts";

const payments = `bartizan: 1
system: { name: Payments, owner: team-money }
interfaces: [api]
zones:
  internet: { trust: untrusted }
  cloud: { trust: trusted }
assets: { accounts: { kind: data, confidentiality: secret } }
components:
  api: { kind: web-app, in: cloud, name: Payment API, identity: api-sa }
  db: { kind: database, in: cloud, holds: [accounts], encryptionAtRest: { is: none, source: "main.tf:1" } }
  stranger: { kind: external-actor, in: internet }
flows:
  - { id: query, from: api, to: db, carries: [accounts], as: api-sa }
  - { from: stranger, to: api, as: end-user }
identities: { api-sa: { kind: service } }
threats: { own: { title: Somebody loses the laptop, at: db, likelihood: 1, impact: 5 } }
assumptions: { patched: { text: Servers are patched. } }
`;
const shop = (flows: string, imports = "[{ system: ../payments/model.yaml, as: payments }]"): string => `bartizan: 1
system: { name: Shop }
imports: ${imports}
zones: { cloud: { trust: trusted } }
components: { assistant: { kind: agent, in: cloud } }
flows:
  ${flows}
`;
const files = (flows: string, imports?: string) => ({
  "shop/model.yaml": shop(flows, imports),
  "payments/model.yaml": payments,
});

describe("another system", () => {
  const { model, spans, sources, diagnostics } = readAmong(
    files("- { from: payments.api, to: assistant, carries: [payments.accounts] }"),
    "shop/model.yaml",
  );

  test("joins under its prefix with all that it refers to", () => {
    expect(diagnostics).toEqual([]);
    expect(Object.keys(model?.components ?? {})).toEqual(["assistant", "payments.api", "payments.db", "payments.stranger"]);
    expect(model?.components["payments.api"]).toEqual({
      kind: "web-app",
      in: "payments.cloud",
      name: "Payment API (payments)",
      identity: "payments.api-sa",
      owner: "team-money",
    });
    expect(model?.flows?.slice(1)).toEqual([
      { id: "payments.query", from: "payments.api", to: "payments.db", carries: ["payments.accounts"], as: "payments.api-sa" },
      { from: "payments.stranger", to: "payments.api", as: "end-user" },
    ]);
    expect(model?.components["payments.db"]?.encryptionAtRest).toBe("none");
    expect(sources.get("/components/payments.db/encryptionAtRest")).toBe("main.tf:1");
    expect([model?.threats, model?.assumptions]).toEqual([undefined, undefined]);
  });

  test("is out of scope here, and says where it is modelled", () => {
    const out = model?.outOfScope ?? {};
    expect(out["payments.api"]).toBe("modelled in payments/model.yaml");
    expect(Object.keys(out)).toEqual(
      expect.arrayContaining(["payments.db", "payments.query", "payments.stranger--payments.api", "payments.accounts", "payments.cloud"]),
    );
    expect(out).not.toHaveProperty("assistant");
  });

  test("keeps its places", () => {
    expect(spans.key("/components/payments.api")).toMatchObject({ file: "payments/model.yaml", line: 9 });
    expect(spans.key("/flows/1")).toMatchObject({ file: "payments/model.yaml", line: 13 });
    expect(spans.key("/flows/0")).toMatchObject({ file: "shop/model.yaml", line: 7 });
    expect(spans.key("/outOfScope/payments.api")).toMatchObject({ file: "shop/model.yaml", line: 3 });
  });

  test("offers its interfaces and nothing else", () => {
    const { diagnostics: found } = readAmong(files("- { from: assistant, to: payments.db }"), "shop/model.yaml");
    expect(found.map(({ code, span }) => `${span?.file}:${span?.line} ${code}`)).toEqual(["shop/model.yaml:7 not-an-interface"]);
    expect(found[0]?.hint).toContain("payments.api");
    const none = {
      ...files("- { from: assistant, to: payments.api }"),
      "payments/model.yaml": payments.replace("interfaces: [api]\n", ""),
    };
    expect(placesIn(none, "shop/model.yaml")).toEqual(["shop/model.yaml:7 not-an-interface"]);
    expect(placesIn(files("- { from: assistant, to: payments.apy }"), "shop/model.yaml")).toEqual(["shop/model.yaml:7 unknown-reference"]);
  });
});

test("an interface must be a component", () => {
  expect(placesIn({ "model.yaml": payments.replace("[api]", "[ape]") })).toEqual(["model.yaml:3 unknown-reference"]);
});

test("mistakes in the other system are told in its file, and nothing that follows from them", () => {
  const broken = {
    ...files("- { from: assistant, to: payments.api }"),
    "payments/model.yaml": payments.replace("kind: web-app", "kind: web-ap"),
  };
  expect(placesIn(broken, "shop/model.yaml")).toEqual(["payments/model.yaml:9 unknown-kind"]);
});

test("systems of systems join under both prefixes, and circles of systems end", () => {
  const bank =
    "bartizan: 1\nsystem: { name: Bank }\ninterfaces: [ledger]\nzones: { vault: { trust: restricted } }\ncomponents: { ledger: { kind: database, in: vault, name: Ledger } }\n";
  const chain = {
    ...files("- { from: assistant, to: payments.api }"),
    "bank.yaml": bank,
    "payments/model.yaml": payments.replace(
      "interfaces: [api]",
      "interfaces: [api, bank.ledger]\nimports: [{ system: ../bank.yaml, as: bank }]",
    ),
  };
  const { model, diagnostics } = readAmong(chain, "shop/model.yaml");
  expect(diagnostics).toEqual([]);
  expect(model?.components["payments.bank.ledger"]?.name).toBe("Ledger (bank)");
  expect(model?.outOfScope?.["payments.bank.ledger"]).toBe("modelled in bank.yaml");
  const circle = { ...chain, "bank.yaml": `${bank}imports: [{ system: shop/model.yaml, as: shop }]\n` };
  expect(placesIn(circle, "shop/model.yaml")).toEqual(["bank.yaml:6 import-circle"]);
});

test("one prefix stands for one system, and prefixed ids are taken", () => {
  const two = files(
    "- { from: assistant, to: payments.api }",
    "[{ system: ../payments/model.yaml, as: payments }, { system: ../bank.yaml, as: payments }]",
  );
  const bank = "bartizan: 1\nsystem: { name: Bank }\nzones: { z: { trust: trusted } }\ncomponents: { a: { kind: database, in: z } }\n";
  expect(placesIn({ ...two, "bank.yaml": bank }, "shop/model.yaml")).toEqual(["shop/model.yaml:3 duplicate-id"]);
  const taken = files("- { from: assistant, to: payments.api }");
  taken["shop/model.yaml"] = taken["shop/model.yaml"].replace(
    "agent, in: cloud }",
    "agent, in: cloud }, payments.db: { kind: database, in: cloud }",
  );
  expect(placesIn(taken, "shop/model.yaml")).toEqual(["shop/model.yaml:5 duplicate-id"]);
});
