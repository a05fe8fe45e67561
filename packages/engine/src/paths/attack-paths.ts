import { compareText, trustRank, type AttackPath, type Hop, type Loss, type Threat } from "@bartizan/model";
import type { CompiledCatalog } from "../catalog.ts";
import type { Facts } from "../facts/facts.ts";
import { levelOf } from "../risk/rating.ts";
import { weighFinding } from "../risk/weigh-finding.ts";
import { certaintyOf, type Draft, type Finding } from "../threats/evaluate-rule.ts";
import { footholdAt } from "../facts/foothold-at.ts";
import { answersTo } from "../facts/surroundings.ts";
import { beyond, waysOutThrough } from "./beyond.ts";
import { nameOf, stepOf } from "./path-step.ts";

/** Paths shown for one system: the best, few and distinct. */
const shownPaths = 25;
const perThreat = 4;
const longest = 12;
/** Paths weighed against each other; the rest have no chance to be shown. */
const weighed = 400;

/** Capabilities that let an attacker go on from where the threat is. */
const opens = new Set(["steer", "execute", "read", "impersonate", "write", "reach"]);
/** Those among them with which the place does what the attacker says. */
const commands = new Set(["steer", "execute", "impersonate", "write"]);

/** From footholds to what is lost: the way of each threat, and from the places it opens on to what lies behind them. */
export const attackPaths = (
  drafts: readonly Draft[],
  threats: ReadonlyMap<string, Threat>,
  facts: Facts,
  catalog: CompiledCatalog,
): AttackPath[] => {
  const paths = new Map<string, Candidate>();
  const add = (path: Candidate): void => {
    const known = paths.get(path.id);
    if (path.nodes.length < 2 || path.nodes.length > longest || new Set(path.nodes).size < path.nodes.length) return;
    if (!known || bestFirst(path, known) < 0) paths.set(path.id, path);
  };
  for (const draft of drafts) {
    const threat = threats.get(`${draft.rule.id}@${draft.place.id}`);
    if (!threat) continue;
    const goesOn = draft.rule.gains.some((gain) => opens.has(gain.name));
    const obeys = draft.rule.gains.some((gain) => commands.has(gain.name));
    for (const found of startingApart(draft.findings)) {
      const [told] = weighFinding(draft.rule, draft.place, found, facts, 1);
      if (!told) continue;
      const finding = {
        ...found,
        route: fromActor(found.route, facts),
        inherentLikelihood: Math.min(threat.risk.inherent.likelihood, told.inherent.likelihood),
        residualLikelihood: Math.min(threat.risk.residual.likelihood, told.residual.likelihood),
      };
      const { impact } = threat.risk.inherent;
      const [loss] = threat.loses;
      if (loss) add(pathOf(threat, finding, finding.route, loss, impact, threats, facts, catalog));
      const end = facts.graph.node.get(finding.route.at(-1)?.element ?? "");
      if (!end || !goesOn) continue;
      for (const out of waysOutThrough(end, facts)) add(pathOf(threat, finding, out.hops, out.loss, out.weight, threats, facts, catalog));
      const back = finding.route.toReversed().map((hop, index, all) => ({ element: hop.element, ...(index > 0 && viaOf(all[index - 1])) }));
      if (end.families.includes("model") && answersTo(facts, end, facts.graph.node.get(finding.route[0]?.element ?? "") ?? end)) {
        add(pathOf(threat, finding, back, { property: "confidentiality", target: end.id }, 3, threats, facts, catalog));
      }
      if (end.families.includes("store")) {
        for (const stretch of beyond(end, obeys, new Set([end.id]), facts)) {
          add(pathOf(threat, finding, [{ element: end.id }, ...stretch.hops], stretch.loss, stretch.weight - 1, threats, facts, catalog));
        }
      }
      const onRoute = new Set(finding.route.map((hop) => hop.element));
      for (const stretch of beyond(end, obeys, onRoute, facts)) {
        const [worst, weight] = loss && impact >= stretch.weight ? [loss, impact] : [stretch.loss, stretch.weight];
        add(pathOf(threat, finding, [...finding.route, ...stretch.hops], worst, weight, threats, facts, catalog));
      }
    }
  }
  const best = [...paths.values()].toSorted(bestFirst).slice(0, weighed);
  return distinct(withoutHeads(withoutTails(best)), facts).map(({ told, ...path }) => ({ ...path, steps: told() }));
};

/** A path that may be shown; its steps are worked out if it is. */
type Candidate = Omit<AttackPath, "steps"> & { told: () => AttackPath["steps"] };

/** Where a person acts at the place that a route begins at, it begins with the person. */
const fromActor = (route: Hop[], facts: Facts): Hop[] => {
  const [start, ...rest] = route;
  const node = start && facts.graph.node.get(start.element);
  if (!node || node.families.includes("person")) return route;
  const onRoute = new Set(route.map((hop) => hop.element));
  const edge = node.in.find(
    (each) =>
      !each.reply &&
      each.from.families.includes("person") &&
      trustRank(each.from.home) <= Math.min(1, trustRank(node.home)) &&
      !onRoute.has(each.from.id),
  );
  return edge ? [{ element: edge.from.id }, { ...start, via: edge.flow.id }, ...rest] : route;
};

/** A path that another one of the same standing ends with begins in the middle of the story. */
const withoutTails = (paths: readonly Candidate[]): Candidate[] => {
  const tails = new Set(
    paths.flatMap((path) => path.nodes.slice(1).map((_, index) => `${path.status} ${path.nodes.slice(index + 1).join(">")}`)),
  );
  return paths.filter((path) => !tails.has(`${path.status} ${path.id}`));
};

/** A path that goes on elsewhere to a loss that is at least as bad is told by the longer one. */
const withoutHeads = (paths: readonly Candidate[]): Candidate[] => {
  const longer = new Map<string, number>();
  for (const path of paths) {
    for (let end = 2; end < path.nodes.length; end++) {
      const head = `${path.status} ${path.nodes.slice(0, end).join(">")}`;
      longer.set(head, Math.max(longer.get(head) ?? 0, path.score));
    }
  }
  return paths.filter((path) => (longer.get(`${path.status} ${path.id}`) ?? -1) < path.score);
};

const viaOf = (hop: Hop | undefined): { via?: string } => (hop?.via === undefined ? {} : { via: hop.via });

/** The surest findings that begin at different places, or come another way. */
const startingApart = (findings: readonly Finding[]): Finding[] => {
  const seen = new Set<string>();
  return findings
    .filter((finding) => {
      const key = finding.route.map((hop) => hop.element).join(">");
      return !seen.has(key) && seen.add(key).size > 0;
    })
    .slice(0, perThreat);
};

const pathOf = (
  threat: Threat,
  finding: Finding & { inherentLikelihood: number; residualLikelihood: number },
  hops: readonly Hop[],
  loss: Loss,
  impact: number,
  threats: ReadonlyMap<string, Threat>,
  facts: Facts,
  catalog: CompiledCatalog,
): Candidate => {
  const chain = [...finding.chain, threat.id];
  const nodes = hops.map((hop) => hop.element);
  const stopped = finding.stated === false;
  const cutBy = stopped
    ? threat.controls
        .filter((each) => each.effect === "breaks" && each.state === "in-place")
        .map((each) => ({ control: each.control, on: each.on }))
    : [];
  const score = (stopped ? finding.inherentLikelihood : finding.residualLikelihood) * impact;
  return {
    id: nodes.join(">"),
    title: `${nameOf(nodes[0], facts)} to ${nameOf(nodes.at(-1), facts)}: ${lossWords(loss, facts)}`,
    status: stopped ? "cut" : certaintyOf(finding.stated) === 2 ? "open" : "possible",
    nodes,
    told: () => hops.map((hop, index) => stepOf(hop, index, hops, chain, threats, catalog, facts)),
    threats: chain,
    loss,
    score,
    level: levelOf(score),
    cutBy,
  };
};

const lossWords = (loss: Loss, facts: Facts): string => {
  const name = facts.graph.assets.get(loss.target)?.name ?? nameOf(loss.target, facts);
  return loss.property === "effect" ? `${name} can ${loss.effect ?? "act"}` : `${loss.property} of ${name}`;
};

const statusOrder = ["open", "possible", "cut"];

const bestFirst = (a: Candidate, b: Candidate): number =>
  statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) ||
  b.score - a.score ||
  b.nodes.length - a.nodes.length ||
  compareText(a.id, b.id);

/** Does the path begin where anybody can act, rather than in the middle, with somebody who must first get there? */
const beginsOutside = (path: Candidate, facts: Facts): boolean => {
  const start = facts.graph.node.get(path.nodes[0] ?? "");
  const standing = start && footholdAt(facts, start)?.standing;
  return standing === "anyone" || standing === "physical-world";
};

/** Takes the best path, then again and again the best of those that share least with what is already told. */
const distinct = (paths: readonly Candidate[], facts: Facts): Candidate[] => {
  const chosen: Candidate[] = [];
  const outside = new Set(paths.filter((path) => beginsOutside(path, facts)));
  const told = new Map<string, number>();
  const rest = new Set(paths);
  const worth = (path: Candidate): number => {
    const known = path.nodes.filter((node) => told.has(node)).length;
    const last = path.nodes.at(-1) ?? "";
    return (
      path.score +
      (outside.has(path) ? 6 : 0) -
      6 * statusOrder.indexOf(path.status) +
      12 * (1 - known / path.nodes.length) -
      4 * Math.min(3, told.get(`>${last}`) ?? 0)
    );
  };
  while (chosen.length < shownPaths && rest.size > 0) {
    let best: Candidate | undefined;
    let bestWorth = -Infinity;
    for (const path of rest) {
      const value = worth(path);
      if (value > bestWorth) [best, bestWorth] = [path, value];
    }
    if (!best) break;
    rest.delete(best);
    if (chosen.some((other) => other.status === best?.status && other.id.startsWith(`${best.id}>`))) continue;
    chosen.push(best);
    for (const node of best.nodes) told.set(node, 1);
    const last = `>${best.nodes.at(-1) ?? ""}`;
    told.set(last, (told.get(last) ?? 0) + 1);
  }
  return chosen;
};
