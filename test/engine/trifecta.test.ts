import { expect, test, vi } from "vitest";
import { analyseDocument } from "../analyse-document.ts";
import { builtInCatalog } from "../built-in-catalog.ts";
import { workedModels } from "../worked-models.ts";

vi.setConfig({ testTimeout: 60_000 });

interface Flow {
  from: string;
  to: string;
  carries?: string[];
  returns?: string[];
}
interface Document {
  assets: Record<string, object>;
  flows: Flow[];
}

/** Agents that read what strangers write, know private data and can send it out. */
const agents = [
  ["agent-platform", "payout-agent"],
  ["meeting-assistant", "assistant"],
  ["support-assistant", "assistant"],
] as const;

const { catalog } = builtInCatalog();
type Rule = (typeof catalog.rules)[number];

const gainingWhat = (rules: readonly Rule[]): Rule[] => {
  const needed = new Set<string>(rules.flatMap((rule) => rule.needs.map((need) => need.name)));
  const found = catalog.rules.filter((rule) => rules.includes(rule) || rule.gains.some((gain) => needed.has(gain.name)));
  return found.length > rules.length ? gainingWhat(found) : found;
};
/** The rules about data that gets out of an agent, and those that can come before them. */
const rules = gainingWhat(catalog.rules.filter((rule) => rule.id.startsWith("exfiltration-")));
const steering = new Set(rules.filter((rule) => rule.gains.some((gain) => gain.name === "steer")).map((rule) => rule.id));

/** What stands, open or uncertain, at an agent: whether it can be steered, and how what it knows can get out. */
const standingAt = (agent: string, document: Document): { steered: boolean; exfiltration: string[] } => {
  const here = analyseDocument(document, { ...catalog, rules }).threats.filter(
    (threat) => threat.status !== "mitigated" && threat.bindings.some((binding) => binding.variables["agent"] === agent),
  );
  return {
    steered: here.some((threat) => steering.has(threat.rule)),
    exfiltration: here.filter((threat) => threat.rule.startsWith("exfiltration-")).map((threat) => threat.id),
  };
};

/** One line of a model, and the model without what it says. */
interface Line {
  says: string;
  without(document: Document): Document;
}

/** The lines that make an agent's legs: its flows, and how private the assets are that move over them. */
const linesAround = (agent: string, { flows }: Document): { flows: Line[]; assets: Line[] } => {
  const own = flows.filter((flow) => flow.from === agent || flow.to === agent);
  const moved = new Set(own.flatMap(({ carries = [], returns = [] }) => [...carries, ...returns]));
  return {
    flows: own.map((flow) => ({
      says: `${flow.from} to ${flow.to}`,
      without: (document) => ({ ...document, flows: document.flows.filter((each) => each !== flow) }),
    })),
    assets: [...moved].map((asset) => ({
      says: asset,
      without: ({ assets, ...document }) => ({
        ...document,
        assets: { ...assets, [asset]: { ...assets[asset], confidentiality: "public", personal: false } },
      }),
    })),
  };
};

test.each(agents)("in %s, what %s leaks hangs on three legs, and cutting the one line that is left of any leg ends it", (name, agent) => {
  const model = workedModels.find((each) => each.name === name);
  let document = model?.document as Document;
  const lines = linesAround(agent, document);
  /** Takes out, one by one, whatever can go while data still gets out. */
  const needed = (all: readonly Line[]): Line[] =>
    all.filter((line) => {
      const less = line.without(document);
      const spare = standingAt(agent, less).exfiltration.length > 0;
      if (spare) document = less;
      return !spare;
    });
  const [flows, assets] = [needed(lines.flows), needed(lines.assets)];

  const cut = [...flows, ...assets].map((line) => {
    const { steered, exfiltration } = standingAt(agent, line.without(document));
    return { leg: !steered ? "untrusted content" : assets.includes(line) ? "private data" : "a way out", exfiltration };
  });
  expect(cut).toHaveLength(3);
  for (const leg of ["untrusted content", "private data", "a way out"]) expect(cut).toContainEqual({ leg, exfiltration: [] });
});
