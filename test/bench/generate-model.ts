/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Kinds by how often they come, each with what a team would state of it. */
const kinds: readonly { kind: string; weight: number; says: readonly string[] }[] = [
  { kind: "service", weight: 8, says: ["authentication: token", "logging: kept", "controls: { rate-limit: implemented }"] },
  { kind: "api", weight: 6, says: ["authentication: oauth", "internetExposed: true", "authorization: per-user"] },
  { kind: "database", weight: 5, says: ["encryptionAtRest: own-keys", "authorization: coarse"] },
  { kind: "agent", weight: 4, says: ["controls: { input-guardrail: implemented }", "humanApproval: none"] },
  { kind: "tool", weight: 5, says: ["effects: [read]", "effects: [write, send]", "effects: [pay]"] },
  { kind: "llm", weight: 2, says: ["quota: set", "controls: { output-guardrail: planned }"] },
  { kind: "vector-store", weight: 2, says: ["authorization: shared"] },
  { kind: "document-store", weight: 3, says: ["openSubmission: true", "openSubmission: false"] },
  { kind: "web-app", weight: 3, says: ["rendersLinks: true", "sessionTokenAt: browser-storage"] },
  { kind: "user", weight: 2, says: [] },
  { kind: "external-actor", weight: 1, says: [] },
  { kind: "external-service", weight: 2, says: [] },
  { kind: "mcp-server", weight: 1, says: ["sourcePublic: true"] },
  { kind: "ml-model", weight: 1, says: ["returnsScores: true", "adversarialInterest: true"] },
  { kind: "training-pipeline", weight: 1, says: [] },
];

const total = kinds.reduce((sum, each) => sum + each.weight, 0);

/**
 * A model with mixed kinds, one and a half flows for each component, nested zones and assets, as YAML.
 * Neighbours are close by, so that large models have the shape of many systems that touch, as real ones do.
 */
export const generateModel = (components: number, seed = 1): string => {
  const random = randomFrom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const zones = Math.max(3, Math.ceil(components / 12));
  const assets = Math.max(4, Math.ceil(components / 4));
  const asset = (near: number): string =>
    `asset-${Math.min(assets - 1, Math.max(0, Math.floor((near / components) * assets) + below(5) - 2))}`;
  const zoneLines = Array.from({ length: zones }, (_, index) => {
    if (index === 0) return "  internet: { trust: untrusted }";
    const around = index > 2 ? `, in: zone-${1 + below(index - 1)}` : "";
    return `  zone-${index}: { trust: ${["trusted", "trusted", "semi-trusted", "restricted"][below(4)]}${around} }`;
  });
  const assetLines = Array.from({ length: assets }, (_, index) => {
    const worth = [
      "confidentiality: confidential",
      "confidentiality: public",
      "integrity: high",
      "confidentiality: secret, personal: true",
    ][below(4)];
    return `  asset-${index}: { kind: ${["data", "data", "data", "credential", "instructions"][below(5)]}, ${worth} }`;
  });
  const componentLines = Array.from({ length: components }, (_, index) => {
    const { kind, says } = pick(random);
    const outside = kind === "user" || kind === "external-actor" || kind === "external-service";
    const zone = outside ? "internet" : `zone-${1 + (Math.floor((index / components) * (zones - 1)) % (zones - 1))}`;
    const stated = says[below(says.length + 1)];
    return `  c-${index}: { kind: ${kind}, in: ${zone}${stated ? `, ${stated}` : ""} }`;
  });
  const drawn = new Set<string>();
  const flowLines: string[] = [];
  while (flowLines.length < Math.round(components * 1.5)) {
    const from = below(components);
    const to = Math.min(components - 1, Math.max(0, from + below(13) - 6));
    if (from === to || drawn.has(`${from}-${to}`)) continue;
    drawn.add(`${from}-${to}`);
    const returns = random() < 0.5 ? `, returns: [${asset(to)}]` : "";
    const protocol = random() < 0.6 ? ", protocol: https, encryption: transport" : "";
    flowLines.push(`  - { from: c-${from}, to: c-${to}, carries: [${asset(from)}]${returns}${protocol} }`);
  }
  const lines = ["bartizan: 1", `system: { name: Generated ${components} }`, "zones:", ...zoneLines, "assets:", ...assetLines];
  return [...lines, "components:", ...componentLines, "flows:", ...flowLines, ""].join("\n");
};

const pick = (random: () => number): (typeof kinds)[number] => {
  let left = random() * total;
  for (const each of kinds) {
    left -= each.weight;
    if (left < 0) return each;
  }
  throw new Error("The weights do not add up");
};
