import { conditionFunctions } from "@bartizan/engine";
import { describe, expect, test } from "vitest";
import { analyseDocument } from "../analyse-document.ts";
import { compileRules, smallRule } from "./small-rule.ts";

interface Drawing {
  /** Kind and zone of each component; the zone is our own cloud unless said. */
  components: Record<string, string | object>;
  /** "from > to: carried, carried < returned"; "?" where nobody says what moves. */
  flows: string[];
  assets?: Record<string, object>;
  identities?: object;
}

const zones = {
  internet: { trust: "untrusted" },
  partner: { trust: "semi-trusted" },
  cloud: { trust: "trusted" },
  vault: { trust: "restricted" },
};
const words = (text: string | undefined): string[] =>
  (text ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

const documentOf = ({ components, flows, assets = {}, identities = {} }: Drawing): object => {
  const parsed = flows.map((flow) => {
    const [, from = "", to = "", moved = ""] = /^(\S+) > (\S+): (.+)$/.exec(flow) ?? [];
    const [carries, returns] = moved.split("<").map(words);
    return { from, to, ...(carries?.[0] !== "?" && { carries }), ...(returns && { returns }) };
  });
  const named = parsed.flatMap(({ carries = [], returns = [] }) => [...carries, ...returns]);
  return {
    bartizan: 1,
    system: { name: "Drawn" },
    zones,
    assets: { ...Object.fromEntries(named.map((id) => [id, { kind: "data" }])), ...assets },
    components: Object.fromEntries(
      Object.entries(components).map(([id, said]) => {
        if (typeof said !== "string") return [id, { in: "cloud", ...said }];
        const [kind, zone = "cloud"] = said.split("@");
        return [id, { kind, in: zone }];
      }),
    ),
    flows: parsed,
    identities,
  };
};

/** The members of a list that a condition gives, each with a question mark where it is not certain; the elements it is asked of are of one sort. */
const membersOf = (drawing: Drawing, expression: string, of: string): string[] => {
  const { catalog, diagnostics } = compileRules(
    smallRule({ subject: { it: [of] }, with: { found: expression }, title: "{found}", place: "found" }),
  );
  expect(diagnostics).toEqual([]);
  return analyseDocument(documentOf(drawing), catalog)
    .threats.map(({ place, status }) => (status === "open" ? place : `${place}?`))
    .toSorted();
};

/** The components or flows of a sort of which something is so, each with a question mark where it is not certain. */
const wherever = (drawing: Drawing, when: string, of: string): string[] => {
  const { catalog, diagnostics } = compileRules(smallRule({ subject: { it: [of] }, when, title: "{it}", place: "it" }));
  expect(diagnostics).toEqual([]);
  return analyseDocument(documentOf(drawing), catalog)
    .threats.map(({ place, status }) => (status === "open" ? place : `${place}?`))
    .toSorted();
};

/** A help desk: people outside write to it, it answers with a model, looks things up and pays. */
const desk: Drawing = {
  components: {
    visitor: "external-actor@internet",
    customer: "user@internet",
    clerk: "operator",
    shop: "web-app",
    gate: "api",
    mailbox: "email",
    desk: { kind: "agent", identity: "desk-sa", holds: ["memo"] },
    mind: "llm@partner",
    lookup: "retriever",
    index: "vector-store",
    wiki: "document-store",
    web: "external-content@internet",
    refunds: { kind: "tool", effects: ["pay"], identity: "desk-sa" },
    post: "mcp-server",
    shell: "code-interpreter",
    ledger: { kind: "database", in: "vault", holds: ["order"], authentication: "none" },
    safe: { kind: "secrets-store", in: "vault", holds: ["key"] },
    records: "log",
    laptop: "endpoint-device",
  },
  assets: {
    order: { kind: "money" },
    memo: { kind: "data", confidentiality: "secret" },
    letter: { kind: "data", confidentiality: "public" },
    key: { kind: "credential", unlocks: ["ledger"] },
  },
  identities: { "desk-sa": { kind: "agent" } },
  flows: [
    "visitor > mailbox: letter",
    "mailbox > desk: letter",
    "customer > shop: question < answer",
    "shop > gate: question < answer",
    "gate > desk: question < answer",
    "desk > mind: prompt < reply",
    "desk > lookup: query < passage",
    "lookup > index: query < passage",
    "clerk > wiki: page",
    "wiki > index: page",
    "web > index: page",
    "desk > refunds: order",
    "refunds > ledger: order",
    "desk > post: message",
    "post > mailbox: message",
    "desk > shell: script",
    "desk > records: note",
    "safe > refunds: key",
    "shell > laptop: script",
  ],
};

describe("in a help desk", () => {
  test.each<[expression: string, of: string, ...found: string[]]>([
    ["contentSources(it)", "agent", "gate", "lookup", "mailbox"],
    ["callers(it)", "agent", "customer"],
    ["peopleOf(it)", "agent", "customer"],
    ["frontOf(it)", "agent", "gate", "shop"],
    ["toolsOf(it)", "agent", "lookup", "post", "refunds", "shell"],
    ["agentsOf(it)", "tool", "desk"],
    ["agentsOf(it)", "retriever", "desk"],
    ["agentsBehind(it)", "retriever", "desk"],
    ["agentsBehind(it)", "agent", "desk"],
    ["agentsBehind(it)", "llm", "mind"],
    ["modelsOf(it)", "agent", "mind"],
    ["modelsOf(it)", "llm", "mind"],
    ["modelsOf(it)", "tool"],
    ["waysOut(it)", "agent", "post", "shell"],
    ["exits(it)", "agent"],
    ["exits(it)", "web-app"],
    ["renderers(it)", "agent", "shop"],
    ["outputUsers(it)", "agent", "refunds", "shop"],
    ["rereads(it)", "agent", "mailbox"],
    ["hostsOf(it)", "code-interpreter", "laptop"],
    ["hostsOf(it)", "endpoint-device", "laptop"],
    ["hostsOf(it)", "agent"],
    ["advisers(it)", "user", "desk"],
    ["holdings(it)", "agent", "memo"],
    ["holdings(it)", "database", "order"],
    ["credentials(it)", "secrets-store", "key"],
    ["credentials(it)", "database"],
    ["keysTo(it)", "database", "key"],
    ["keysTo(it)", "agent"],
    ["keeps(it)", "vector-store", "page", "passage", "query"],
    ["keeps(it)", "agent", "memo"],
    ["sends(it)", "retriever", "passage", "query"],
    ["sends(it)", "operator", "page"],
    ["context(it)", "agent", "letter", "memo", "passage", "question", "reply"],
    ["context(it)", "llm", "prompt"],
    ["context(it)", "tool", "key", "order"],
    ["clients(it)", "database", "refunds"],
    ["clients(it)", "retriever", "desk"],
    ["clients(it)", "user"],
    ["servers(it)", "retriever", "index"],
    ["servers(it)", "database"],
    ["readersOf(it)", "vector-store", "lookup"],
    ["readersOf(it)", "document-store", "index"],
    ["receivesFrom(it)", "vector-store", "lookup", "web", "wiki"],
    ["receivesFrom(it)", "external-actor"],
    ["maintainers(it)", "document-store", "clerk"],
    ["maintainers(it)", "vector-store"],
    ["outsideConnections(it)", "email", "visitor"],
    ["outsideConnections(it)", "web-app", "customer"],
    ["outsideConnections(it)", "tool"],
    ["accountHolders(it)", "web-app", "customer"],
    ["accountHolders(it)", "document-store", "clerk"],
    ["writers(it)", "vector-store", "customer", "visitor", "web"],
    ["writers(it)", "email", "customer", "visitor", "web"],
    ["writers(it)", "document-store"],
    ["plainWriters(it)", "email", "visitor"],
    ["storedWriters(it)", "retriever", "web"],
    ["storedWriters(it)", "email"],
    ["outsideWriters(it)", "web-app", "customer", "visitor", "web"],
    ["contributors(it)", "document-store", "clerk"],
    ["contributors(it)", "email", "customer", "post", "visitor", "web"],
    ["contributors(it)", "vector-store", "customer", "lookup", "visitor", "web", "wiki"],
    ["unlockedBy(it)", "asset", "ledger"],
    ["usersOf(it)", "identity", "desk", "refunds"],
    ["workloadIdentity(it)", "tool", "desk-sa"],
    ["workloadIdentity(it)", "user"],
    ["codeStores(it)", "agent"],
    ["circle(it)", "agent"],
    ["bypassed(it)", "api"],
  ])("%s of a %s", (expression, of, ...found) => {
    expect(membersOf(desk, expression, of)).toEqual(found);
  });

  test.each<[when: string, of: string, ...where: string[]]>([
    ["is(it, 'callable')", "component", "lookup", "post", "refunds", "shell"],
    ["is(it, 'external-entity')", "component", "clerk", "customer", "visitor"],
    ["effects(it).exists(e, e == 'pay')", "tool", "refunds"],
    ["effects(it).exists(e, e == 'execute')", "callable", "shell"],
    ["effects(it).exists(e, e == 'send')", "callable", "post"],
    ["reachableEffects(it).exists(e, e == 'pay')", "agent", "desk"],
    ["reachableEffects(it).exists(e, e == 'destroy')", "agent"],
    ["knownTo(it, 'send')", "callable", "post"],
    ["ownAuthority(it)", "agent", "desk?"],
    ["recorded(it)", "agent", "desk"],
    ["recorded(it)", "tool", "refunds?"],
    ["servesAgent(it)", "model", "mind"],
    ["isIndexed(it)", "component", "index", "lookup", "web", "wiki"],
    ["isOpenWeb(it)", "store", "index", "web"],
    ["ours(it)", "external-entity", "clerk"],
    ["clients(it).exists(c, unauthenticated(it, c))", "database", "ledger"],
    ["clients(it).exists(c, unauthenticated(it, c))", "retriever", "lookup?"],
    ["clients(it).exists(c, admits(it, c))", "store", "ledger"],
    ["clients(it).exists(c, sameZone(it, c))", "callable", "lookup", "post", "refunds", "shell"],
    ["clients(it).exists(c, trustedLess(c, it))", "process", "shop"],
    ["clients(it).exists(c, trustedLess(it, c))", "component", "mind", "web"],
    ["clients(it).exists(c, sendsTo(it, c))", "callable", "lookup"],
    ["crossesTrust(it)", "flow", "customer--shop", "desk--mind", "refunds--ledger", "safe--refunds", "visitor--mailbox", "web--index"],
    ["holdings(it).exists(a, sensitive(a))", "component", "desk", "ledger?", "safe"],
    ["carried(it).exists(a, isKind(a, 'credential'))", "flow", "safe--refunds"],
    ["receiver(it).exists(r, is(r, 'agent'))", "flow", "gate--desk", "mailbox--desk"],
    ["sender(it).exists(r, is(r, 'external-actor'))", "flow", "visitor--mailbox"],
    [
      "client(it).exists(r, is(r, 'agent'))",
      "flow",
      "desk--lookup",
      "desk--mind",
      "desk--post",
      "desk--records",
      "desk--refunds",
      "desk--shell",
    ],
    ["server(it).exists(r, is(r, 'retriever'))", "flow", "desk--lookup"],
    ["handedTo(it, it).exists(a, true)", "component"],
    ["severalUsers(it)", "identity"],
    ["holders(it).exists(h, is(h, 'database'))", "asset", "order"],
    ["modelsOf(it).exists(m, answersTo(m, it))", "agent", "desk"],
  ])("%s, asked of each %s", (when, of, ...where) => {
    expect(wherever(desk, when, of)).toEqual(where);
  });
});

/** A shop that trains a model of its own on what people send, and takes programs and models from elsewhere. */
const workshop: Drawing = {
  components: {
    crowd: "external-actor@internet",
    feed: "data-source@internet",
    samples: "dataset",
    trainer: { kind: "training-pipeline", hashVerified: true },
    hub: "model-hub@internet",
    shelf: "model-registry",
    scorer: { kind: "ml-model", returnsScores: true },
    front: "api",
    buyer: "user@internet",
    shop: "web-app",
    index: { kind: "package-registry", in: "internet", openPublishing: true },
    build: "ci-pipeline",
    repo: "code-repo",
    coder: { kind: "agent", identity: "robot" },
    helper: { kind: "agent", identity: "robot" },
    developer: { kind: "operator", identity: "robot" },
    bench: { kind: "endpoint-device", networkBinding: "all-interfaces" },
    queue: "message-broker",
    worker: "service",
    store: { kind: "object-store", authentication: "mfa" },
  },
  assets: {
    weights: { kind: "model" },
    package: { kind: "code" },
    program: { kind: "code" },
    picture: { kind: "data", confidentiality: "public" },
    profile: { kind: "data", confidentiality: "confidential", personal: true },
  },
  identities: { robot: { kind: "agent" } },
  flows: [
    "crowd > samples: picture",
    "feed > samples: label",
    "samples > trainer: picture, label",
    "hub > trainer: weights",
    "trainer > shelf: weights",
    "shelf > scorer: weights",
    "buyer > shop: wish < offer",
    "shop > front: wish < offer, profile",
    "front > scorer: wish < score",
    "index > build: package",
    "repo > build: program",
    "coder > repo: program",
    "developer > repo: program",
    "build > worker: program",
    "front > queue: job",
    "queue > worker: job",
    "front > worker: job",
    "worker > store: job",
    "coder > helper: task",
    "helper > coder: task",
    "developer > bench: program",
  ],
};

describe("in a workshop", () => {
  test.each<[expression: string, of: string, ...found: string[]]>([
    ["trainingSources(it)", "training-pipeline", "samples"],
    ["suppliers(it)", "training-pipeline", "hub"],
    ["suppliers(it)", "ml-model", "shelf"],
    ["suppliers(it)", "ci-pipeline", "index", "repo"],
    ["suppliers(it)", "web-app"],
    ["inputWriters(it)", "ml-model", "buyer"],
    ["writers(it)", "ml-model", "buyer", "crowd", "feed", "hub"],
    ["outsideWriters(it)", "dataset", "crowd", "feed"],
    ["contributors(it)", "dataset", "crowd", "feed"],
    ["circle(it)", "agent", "helper"],
    ["codeStores(it)", "agent", "repo"],
    ["bypassed(it)", "message-broker", "worker"],
    ["bypassed(it)", "api"],
    ["usersOf(it)", "identity", "coder", "developer", "helper"],
    ["unneeded(it)", "web-app"],
    ["unneeded(it)", "api"],
    ["frontOf(it)", "ml-model", "front", "shop"],
    ["peopleOf(it)", "ml-model", "buyer"],
    ["callers(it)", "ml-model", "buyer"],
    ["renderers(it)", "ml-model", "shop"],
    ["maintainers(it)", "code-repo", "developer"],
    ["clients(it).filter(c, is(c, 'agent'))", "component", "coder", "helper"],
  ])("%s of a %s", (expression, of, ...found) => {
    expect(membersOf(workshop, expression, of)).toEqual(found);
  });

  test.each<[when: string, of: string, ...where: string[]]>([
    ["severalUsers(it)", "identity", "robot"],
    ["suppliers(it).exists(s, openSupply(s, it))", "component", "build", "trainer"],
    ["suppliers(it).exists(s, checked(s, it, 'hashVerified'))", "component", "build?", "scorer?", "shelf", "trainer", "worker?"],
    ["clients(it).exists(c, signIns(it, c).exists(s, s == 'mfa'))", "component", "store"],
    ["clients(it).exists(c, signIns(it, c).exists(s, s == 'none'))", "component"],
    ["modelsOf(it).exists(m, true)", "component"],
    ["toolsOf(it).exists(t, is(t, 'agent'))", "agent", "coder", "helper"],
    ["sends(it).exists(a, isKind(a, 'code'))", "component", "build", "coder", "developer", "index", "repo"],
    ["handedTo(it, it).exists(a, true)", "component"],
    ["readersOf(it).exists(r, handedTo(it, r).exists(a, sensitive(a) && isKind(a, 'data')))", "api", "front"],
  ])("%s, asked of each %s", (when, of, ...where) => {
    expect(wherever(workshop, when, of)).toEqual(where);
  });
});

test("what a client outside is sent and does not show is not needed there", () => {
  const outside = { ...workshop, components: { ...workshop.components, shop: "web-app@internet" } };
  expect(membersOf(outside, "unneeded(it)", "web-app")).toEqual(["profile"]);
});

test("functions have distinct names and say what they come to", () => {
  const names = conditionFunctions.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { description } of conditionFunctions) expect(description).toMatch(/[.?]$/);
});
