import { expect, test } from "vitest";
import type { RuleFile } from "@bartizan/model";
import { analyseDocument, statusById } from "../analyse-document.ts";
import { builtInCatalog } from "../built-in-catalog.ts";

const rules = new Map(builtInCatalog().sources.rules.map(({ value }) => [value.id, value]));

type Tree = Record<string, unknown>;

/** A copy of a document with the values at dotted paths replaced; undefined removes. */
const changed = (document: object, changes: Record<string, unknown>): Tree => {
  const copy = structuredClone(document) as Tree;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(".");
    const last = keys.pop() as string;
    const parent = keys.reduce((here, key) => (here[key] ??= {}) as Tree, copy);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return copy;
};

/** Paths of plain values. */
const valuesOf = (node: unknown, path: readonly string[] = []): [path: string, value: unknown][] =>
  typeof node === "object" && node !== null && !Array.isArray(node)
    ? Object.entries(node).flatMap(([key, value]) => valuesOf(value, [...path, key]))
    : [[path.join("."), node]];

/** The attribute that alone decides between the examples of a rule, if it is one that both state. */
const decisive = (rule: RuleFile): string | undefined => {
  const silent = new Map(valuesOf(rule.examples.silent));
  const [path, ...others] = valuesOf(rule.examples.fires).filter(([each, value]) => silent.has(each) && silent.get(each) !== value);
  return path && others.length === 0 && typeof path[1] !== "object" ? path[0] : undefined;
};

const decided = [...rules.values()].flatMap((rule) => {
  const path = decisive(rule);
  return path === undefined ? [] : [[rule.id, path, rule] as const];
});

test.each(decided)("%s is not open where %s is not stated", (id, path, rule) => {
  const { threats } = analyseDocument(changed(rule.examples.fires, { [path]: undefined }));
  expect(threats.filter((threat) => threat.rule === id && threat.status === "open").map((threat) => threat.id)).toEqual([]);
});

/** What the examples of a rule become when something is said in another way: the rule, the example, what is said, and what then holds. */
const cases: [rule: string, example: "fires" | "silent", changes: Record<string, unknown>, place: string, status: string | undefined][] = [
  ["approval-fatigue", "silent", { "components.releaser.humanApproval": "per-call" }, "releaser", "open"],
  ["approval-fatigue", "fires", { "components.releaser.approvalShows": undefined }, "releaser", "uncertain"],
  ["biased-decision", "silent", { "assets.photos.personal": true }, "viewer", "uncertain"],
  ["biased-decision", "silent", { "components.reader.decides": "people" }, "reader", "open"],
  ["cross-tenant-leak", "silent", { "components.session.sharedAcross": "tenants" }, "session", "open"],
  ["cleartext-store", "silent", { "components.tablet.encryptionAtRest": "none" }, "tablet", "open"],
  ["confabulated-answer", "fires", { "components.page.citesSources": false }, "adviser", "open"],
  ["cross-tenant-leak", "fires", { "components.memory.sharedAcross": undefined }, "memory", "uncertain"],
  ["forged-agent-message", "fires", { "components.queue.authorization": "none" }, "queue", "open"],
  ["forged-agent-message", "fires", { "components.queue.authorization": "shared" }, "queue", "open"],
  ["input-leak-to-supplier", "silent", { "components.hosted.retention": "unlimited" }, "hosted", "open"],
  ["input-leak-to-supplier", "silent", { "components.warehouse.retention": "unlimited" }, "warehouse", "open"],
  ["input-leak-to-supplier", "silent", { "components.warehouse.retrainsOnSubmissions": true }, "warehouse", "open"],
  ["long-lived-credential", "silent", { "identities.archive-sa.scopes": "broad" }, "archive-sa", "uncertain"],
  ["misaligned-objective", "silent", { "components.scorer.decisionAutomated": true }, "scorer", "open"],
  ["misaligned-objective", "fires", { "components.trader.evaluation": undefined }, "trader", "uncertain"],
  ["orphaned-identity", "silent", { "identities.cleaner-sa.scopes": "broad" }, "cleaner-sa", "open"],
  ["overreliance", "fires", { "components.scorer.decides": undefined }, "scorer", "uncertain"],
  ["overreliance", "fires", { "components.scorer.decisionAutomated": undefined }, "scorer", "uncertain"],
  ["overreliance", "fires", { "components.scorer.humanApproval": undefined }, "scorer", "open"],
  ["personal-data-in-logs", "fires", { "components.helper.kind": "llm" }, "traces", "open"],
  ["personal-data-in-logs", "fires", { "components.helper.kind": "tool" }, "traces", "open"],
  ["personal-data-in-logs", "fires", { "components.gate.kind": "llm" }, "visitors", "open"],
  ["personal-data-in-logs", "silent", { "flows.5.from": "relay" }, "visitors", "open"],
  ["privileged-insider", "silent", { "assets.recipes.confidentiality": "secret" }, "list", "open"],
  ["queue-flooding", "fires", { "components.checker.kind": "agent" }, "waiting", "open"],
  ["queue-flooding", "fires", { "components.checker.kind": "training-pipeline" }, "waiting", "open"],
  ["queue-flooding", "fires", { "components.checker.kind": "feature-extractor" }, "waiting", "open"],
  ["queue-flooding", "fires", { "components.checker.kind": "tool" }, "waiting", "open"],
  ["resource-exhaustion", "silent", { "components.fun.kind": "inference-server" }, "fun", "open"],
  ["resource-exhaustion", "silent", { "components.fun.kind": "compute-cluster" }, "fun", "open"],
  ["resource-exhaustion", "silent", { "assets.jokes.availability": "high" }, "fun", "open"],
  ["runaway-loop", "fires", { "components.critic.quota": "provider-default" }, "critic", "open"],
  ["shared-identity", "silent", { "identities.search.shared": true }, "search", "open"],
  ["stale-knowledge", "fires", { "components.index.refresh": undefined }, "index", "uncertain"],
  ["stale-knowledge", "silent", { "components.fresh.refresh": "never" }, "fresh", "open"],
  ["streamed-answer-leak", "silent", { "assets.complaint.personal": true }, "triage", "uncertain"],
  ["supplier-outage", "silent", { "components.weather.failover": "none" }, "weather", "open"],
  ["supplier-outage", "silent", { "assets.idea.availability": "high" }, "weather", "uncertain"],
  ["supplier-outage", "fires", { "components.model.failover": undefined }, "model", "uncertain"],
  ["tampered-device", "silent", { "assets.pictures.kind": "credential" }, "box", "open"],
  ["tampered-device", "silent", { "assets.pictures.kind": "code" }, "box", "open"],
  ["tampered-device", "silent", { "assets.pictures.kind": "instructions" }, "box", "open"],
  ["unauthenticated-command", "silent", { "assets.menu.integrity": "high" }, "canteen", "open"],
  ["undisclosed-ai-use", "fires", { "components.page.aiDisclosed": false }, "host", "open"],
  ["unintended-action", "silent", { "components.python.isolation": "none" }, "scribe", "open"],
  ["unintended-action", "fires", { "components.buckets.humanApproval": undefined }, "janitor", "open"],
  ["unlicensed-training-data", "silent", { "components.crawl.usageRights": "unclear" }, "tuning", "open"],
  ["unlicensed-training-data", "fires", { "components.gallery.usageRights": undefined }, "training", "uncertain"],
  ["unlicensed-training-data", "fires", { "assets.pictures.personal": undefined }, "training", "open"],
  ["unsafe-inference-settings", "silent", { "components.poet.callerSettings": "any" }, "poet", "open"],
  ["unsafe-inference-settings", "fires", { "components.writer.callerSettings": undefined }, "writer", "uncertain"],
  ["unvalidated-output", "silent", { "components.lookup.effects": ["write"] }, "helper", "open"],
  ["unvalidated-output", "fires", { "components.ledger.kind": "scheduler" }, "reader", "open"],
  ["unvalidated-output", "fires", { "components.ledger.kind": "api" }, "reader", "open"],
  ["unvetted-user-tools", "silent", { "components.clerk.usersAddTools": true }, "clerk", "open"],
  ["unvetted-user-tools", "fires", { "components.helper.usersAddTools": undefined }, "helper", "uncertain"],
];

test.each(cases)("%s, its %s example with %o, at %s: %s", (id, example, changes, place, status) => {
  const rule = rules.get(id) as RuleFile;
  expect(statusById(analyseDocument(changed(rule.examples[example], changes)))[`${id}@${place}`]).toBe(status);
});
