import {
  compareText,
  type Analysis,
  type AttackPath,
  type ComponentView,
  type Graph,
  type GraphNode,
  type Loaded,
  type Model,
  type Threat,
} from "@bartizan/model";
import { memberName } from "./condition/value.ts";
import type { CompiledCatalog } from "./catalog.ts";
import type { Facts } from "./facts/facts.ts";
import { effects } from "./facts/effects.ts";
import { guardrailCoverage } from "./facts/guardrail-coverage.ts";
import { attackPaths } from "./paths/attack-paths.ts";
import { judge } from "./judge.ts";
import { questionsOf } from "./questions.ts";
import { plannedGains } from "./what-if/planned-gains.ts";

/**
 * The whole judgement of one system: graph, facts, threats, attack paths, risk and questions. Pure: the same model and catalog give the
 * same analysis.
 * @param id a name for the system that is unique within the report
 */
export const analyse = (loaded: Loaded & { model: Model }, catalog: CompiledCatalog, id: string): Analysis => {
  const judged = judge(loaded, catalog);
  const { graph, facts, drafts, derived } = judged;
  const causes = new Map(drafts.map((draft) => [`${draft.rule.id}@${draft.place.id}`, draft.findings[0]?.chain ?? []]));
  const depth = (threat: Threat): number => causes.get(threat.id)?.length ?? 0;
  const paths = attackPaths(drafts, new Map(derived.map((threat) => [threat.id, threat])), facts, catalog);
  const opening = openingOf(paths);
  const threats = judged.threats.toSorted(
    (a, b) =>
      Number(a.status === "mitigated") - Number(b.status === "mitigated") ||
      (opening.get(a.id) ?? opening.size) - (opening.get(b.id) ?? opening.size) ||
      mostUrgentFirst(a, b) ||
      depth(a) - depth(b) ||
      routeLength(a) - routeLength(b) ||
      compareText(a.id, b.id),
  );
  const guardrails = guardrailCoverage(facts);
  const { model } = loaded;
  const planned = plannedGains({ ...judged, threats }, catalog);
  const span = loaded.spans.key("/system");

  return {
    version: 1,
    system: {
      id,
      name: model.system.name,
      ...(model.system.summary !== undefined && { summary: model.system.summary }),
      ...(model.system.owner !== undefined && { owner: model.system.owner }),
      ...(model.system.lifecycle !== undefined && { lifecycle: model.system.lifecycle }),
      ...(model.system.follows !== undefined && { follows: model.system.follows }),
      file: loaded.file,
      ...(span && { span }),
    },
    zones: [...graph.zones.values()],
    components: graph.nodes.map((node) => componentView(node, facts)),
    flows: [...graph.flows.values()].map((flow) => ({ ...flow, strangers: shapedByStrangers(flow.id, facts) })),
    assets: [...graph.assets.values()],
    identities: [...graph.identities.values()],
    assumptions: assumptionsOf(graph),
    threats,
    paths,
    questions: questionsOf(threats, graph, facts.controls),
    ...(guardrails && { guardrails }),
    ...(planned.length > 0 && { planned }),
    rulesRun: catalog.rules.length,
  };
};

const statusOrder = ["open", "uncertain", "mitigated"];

/** The threats that make up the best attack path, in its order: the list opens with the story that matters most. */
const openingOf = (paths: readonly AttackPath[]): ReadonlyMap<string, number> =>
  new Map(
    paths.slice(0, 1).flatMap((path) => (path.status === "cut" ? [] : path.threats.map((id, index): [string, number] => [id, index]))),
  );

/** What a busy reader reads first comes first: the score of the risk, what is certain before what is not, then what is likelier. */
const mostUrgentFirst = (a: Threat, b: Threat): number =>
  weightOf(b) - weightOf(a) ||
  statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) ||
  b.risk.residual.likelihood - a.risk.residual.likelihood;

const routeLength = (threat: Threat): number => threat.bindings[0]?.route.length ?? 0;

/** What may not be the case weighs less than what is. */
const weightOf = (threat: Threat): number => threat.risk.residual.score * (threat.status === "uncertain" ? 0.75 : 1);

const componentView = (node: GraphNode, facts: Facts): ComponentView => {
  const { index: _index, home: _home, in: _in, out: _out, statedEffects: _stated, ...view } = node;
  return { ...view, effects: effects(facts, node).items.map((member) => memberName(member)) };
};

const shapedByStrangers = (flow: string, facts: Facts): boolean => {
  const { graph, influence } = facts;
  const node = graph.node.get(graph.flows.get(flow)?.from ?? "");
  return (
    node?.out.some(
      (edge) =>
        edge.flow.id === flow && influence.over(edge).some((arrival) => arrival.certain && arrival.foothold.standing !== "third-party"),
    ) ?? false
  );
};

const assumptionsOf = (graph: Graph): Analysis["assumptions"] =>
  Object.entries(graph.loaded.model.assumptions ?? {})
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([id, { text, about, owner }]) => {
      const span = graph.loaded.spans.key(`/assumptions/${id}`);
      return { id, text, about: about ?? [], ...(owner !== undefined && { owner }), ...(span && { span }) };
    });
