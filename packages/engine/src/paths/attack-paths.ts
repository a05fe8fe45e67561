import { compareText, trustRank, type AttackPath, type Edge, type Hop, type Loss, type PathStep, type Threat } from "@bartizan/model";
import type { CompiledCatalog } from "../catalog.ts";
import type { Facts } from "../facts/facts.ts";
import type { Draft, Finding } from "../threats/evaluate-rule.ts";

/** Paths shown for one system: the best, few and distinct. */
const shownPaths = 25;
const perThreat = 3;
const longest = 12;

/** From footholds to what is lost: each path is the way of one threat, with the threats that open it. */
export const attackPaths = (
  drafts: readonly Draft[],
  threats: ReadonlyMap<string, Threat>,
  facts: Facts,
  catalog: CompiledCatalog,
): AttackPath[] => {
  const paths = new Map<string, AttackPath>();
  for (const draft of drafts) {
    const threat = threats.get(`${draft.rule.id}@${draft.place.id}`);
    const [loss] = threat?.loses ?? [];
    if (!threat || !loss) continue;
    for (const finding of draft.findings.slice(0, perThreat)) {
      const path = pathOf(threat, finding, loss, threats, facts, catalog);
      const known = paths.get(path.id);
      if (path.nodes.length > 1 && path.nodes.length <= longest && (!known || bestFirst(path, known) < 0)) paths.set(path.id, path);
    }
  }
  return withoutShorterTwins([...paths.values()].toSorted(bestFirst).slice(0, 8 * shownPaths)).slice(0, shownPaths);
};

const pathOf = (
  threat: Threat,
  finding: Finding,
  loss: Loss,
  threats: ReadonlyMap<string, Threat>,
  facts: Facts,
  catalog: CompiledCatalog,
): AttackPath => {
  const hops = [...finding.route, ...lastStretch(finding, loss, facts)];
  const chain = [...finding.chain, threat.id];
  const nodes = hops.map((hop) => hop.element);
  const stopped = finding.stated === false;
  const cutBy = stopped
    ? threat.controls
        .filter((each) => each.effect === "breaks" && each.state === "in-place")
        .map((each) => ({ control: each.control, on: each.on }))
    : [];
  const { score, level } = stopped ? threat.risk.inherent : threat.risk.residual;
  return {
    id: nodes.join(">"),
    title: `${nameOf(nodes[0], facts)} to ${nameOf(nodes.at(-1), facts)}: ${lossWords(loss, facts)}`,
    status: stopped ? "cut" : finding.stated === true ? "open" : "possible",
    nodes,
    steps: hops.map((hop, index) => stepOf(hop, index, hops, chain, threats, catalog, facts)),
    threats: chain,
    loss,
    score,
    level,
    cutBy,
  };
};

/** Where the loss lies beyond the place, one flow away: outside, or where the asset rests. */
const lastStretch = (finding: Finding, loss: Loss, facts: Facts): Hop[] => {
  const end = finding.route.at(-1)?.element;
  const node = end === undefined ? undefined : facts.graph.node.get(end);
  const asset = facts.graph.assets.get(loss.target);
  if (!node || !asset) return [];
  const onRoute = new Set(finding.route.map((hop) => hop.element));
  const away =
    loss.property === "confidentiality"
      ? (each: Edge): boolean => trustRank(each.to.home) === 0 && !each.to.families.includes("person")
      : undefined;
  const edge =
    node.out.find((each) => !onRoute.has(each.to.id) && (away?.(each) ?? false)) ??
    node.out.find((each) => !onRoute.has(each.to.id) && asset.heldBy.includes(each.to.id));
  return edge ? [{ element: edge.to.id, via: edge.flow.id }] : [];
};

const stepOf = (
  hop: Hop,
  index: number,
  hops: readonly Hop[],
  chain: readonly string[],
  threats: ReadonlyMap<string, Threat>,
  catalog: CompiledCatalog,
  facts: Facts,
): PathStep => {
  const threat = chain.map((id) => threats.get(id)).find((each) => each?.place === hop.element);
  const technique = threat?.techniques[0];
  const tactic = technique && catalog.tacticOf[technique.id]?.[0];
  const also = threat?.steps ?? [];
  const what = hop.asset === undefined ? "" : ` with ${hop.asset}`;
  const text =
    threat?.title ??
    (index === 0
      ? `The attacker acts at ${nameOf(hop.element, facts)}`
      : `It moves from ${nameOf(hops[index - 1]?.element, facts)} to ${nameOf(hop.element, facts)}${what}`);
  return {
    element: hop.element,
    ...(hop.via !== undefined && { via: hop.via }),
    ...(threat && { threat: threat.id }),
    ...(technique && { technique }),
    ...(also.length > 0 && { also }),
    ...(tactic !== undefined && { tactic }),
    text,
  };
};

const nameOf = (id: string | undefined, facts: Facts): string => facts.graph.node.get(id ?? "")?.name ?? id ?? "";

const lossWords = (loss: Loss, facts: Facts): string => {
  const name = facts.graph.assets.get(loss.target)?.name ?? nameOf(loss.target, facts);
  return loss.property === "effect" ? `${name} can ${loss.effect ?? "act"}` : `${loss.property} of ${name}`;
};

const statusOrder = ["open", "possible", "cut"];

const bestFirst = (a: AttackPath, b: AttackPath): number =>
  statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) ||
  b.score - a.score ||
  a.nodes.length - b.nodes.length ||
  compareText(a.id, b.id);

/** A path that only begins another path of the same standing says nothing more. */
const withoutShorterTwins = (paths: AttackPath[]): AttackPath[] =>
  paths.filter(
    (path) =>
      !paths.some(
        (other) => other !== path && other.status === path.status && other.score >= path.score && other.id.startsWith(`${path.id}>`),
      ),
  );
