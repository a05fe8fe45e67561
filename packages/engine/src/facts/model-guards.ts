import type { Edge, Graph, GraphNode } from "@bartizan/model";

/** What stands between an agent and the language models that it asks. */
export interface ModelGuards {
  /** The guardrails on the ways to its models. */
  guards: readonly string[];
  /** Flows on which a way to a model leaves those that pass a guardrail. */
  past: readonly string[];
}

/** Calls to a model pass through these. */
const relays = new Set(["api", "gateway", "service", "guardrail", "inference-server", "message-broker"]);

interface Step {
  node: GraphNode;
  /** The first guardrail on the way here. */
  guard: string | undefined;
  edge: Edge | undefined;
  before: Step | undefined;
}

/** Follows the requests of an agent to its language models. @param bearers ids of components and flows that guard what passes */
export const modelGuards = (agent: GraphNode, bearers: ReadonlySet<string>, graph: Graph): ModelGuards => {
  const closed: Step[] = [];
  const open: Step[] = [];
  const seen = new Set<string>();
  const frontier: Step[] = [{ node: agent, guard: undefined, edge: undefined, before: undefined }];
  for (const here of frontier) {
    for (const edge of here.node.out) {
      const { to, flow } = edge;
      if (edge.reply || carriesWeights(edge, graph)) continue;
      const guard = here.guard ?? [flow.id, to.id].find((id) => bearers.has(id));
      const step: Step = { node: to, guard, edge, before: here };
      const key = `${to.id} ${guard ?? ""}`;
      if (to.kind === "llm") (guard === undefined ? open : closed).push(step);
      else if (relays.has(to.kind) && !seen.has(key)) frontier.push(step);
      seen.add(key);
    }
  }
  const shared = new Set(closed.flatMap((step) => [...nodesOnWay(step)]));
  return {
    guards: [...new Set(closed.flatMap((step) => step.guard ?? []))],
    past: [...new Set(open.map((step) => leavingFlow(step, shared)))],
  };
};

const nodesOnWay = function* (last: Step): Iterable<GraphNode> {
  for (let here: Step | undefined = last; here; here = here.before) yield here.node;
};

/** A model that is loaded is not asked anything. */
const carriesWeights = (edge: Edge, graph: Graph): boolean =>
  edge.assets !== undefined && edge.assets.length > 0 && edge.assets.every((asset) => graph.assets.get(asset)?.kind === "model");

const leavingFlow = (last: Step, shared: ReadonlySet<GraphNode>): string => {
  let step = last;
  while (step.before?.edge && !shared.has(step.before.node)) step = step.before;
  return step.edge?.flow.id ?? "";
};
