import type { PatternWord } from "@bartizan/model";

const patterns: PatternWord[] = [
  {
    id: "guarded",
    parameters: {
      agent: { type: "component", of: ["agent", "llm"], description: "What is guarded." },
      zone: { type: "zone", description: "Where the guard runs." },
      keys: { type: "assets", description: "What it holds.", optional: true },
    },
    part: {
      zones: { box: { trust: "restricted", in: "$zone" } },
      assets: { verdict: { kind: "data" } },
      components: {
        guard: { kind: "guardrail", in: "box", holds: "$keys", logging: "kept", controls: { monitoring: "implemented" } },
        $agent: { humanApproval: "per-call", controls: { monitoring: "implemented" } },
      },
      flows: [
        { from: "guard", to: "$agent", carries: ["verdict", "$keys"], as: "end-user", encryption: "transport" },
        { id: "back", from: "$agent", to: "guard" },
      ],
    },
  },
  {
    id: "approved",
    parameters: {
      agent: { type: "component", description: "What asks." },
      account: { type: "identity", description: "Under which it acts." },
    },
    part: {
      components: { $agent: { identity: "$account", humanApproval: "per-reply", controls: { "human-approval": "implemented" } } },
      identities: { $account: { scopes: "least-privilege" } },
    },
  },
];

/** Two patterns, so that tests do not hang on the catalog. */
export const somePatterns: ReadonlyMap<string, PatternWord> = new Map(patterns.map((pattern) => [pattern.id, pattern]));
