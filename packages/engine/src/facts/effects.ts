import { compareText, trustRank, type Edge, type GraphNode, type Hop } from "@bartizan/model";
import { Members, type Member } from "../condition/value.ts";
import { factOf } from "./fact-attributes.ts";
import type { Facts } from "./facts.ts";

/** What a component can do to the world outside itself: as stated, as its kind means, and as its flows show. */
export const effects = (facts: Facts, node: GraphNode): Members =>
  facts.once("effects", node.id, () => {
    if (node.statedEffects) return new Members(node.statedEffects.map((item) => ({ item, unknowns: [] })));
    const found = new Set<string>();
    if (node.kind === "code-interpreter") found.add("execute");
    for (const word of ["shellAccess", "codeExecution", "remoteCodeByDesign"] as const)
      if (factOf(node, word)?.value === true) found.add("execute");
    for (const edge of node.out) {
      if (edge.reply || edge.assets?.length === 0) continue;
      const { to } = edge;
      if (to.kind === "log" || to.kind === "monitor" || facts.conversation(node).chain.has(to)) continue;
      if (to.kind === "email" || to.kind === "messaging" || to.families.includes("person")) found.add("send");
      else if (trustRank(to.home) === 0) found.add("send");
      else if ((to.families.includes("store") || to.kind === "business-app") && edge.assets && node.kind !== "agent") found.add("write");
      else if (to.kind === "agent-config") found.add("configure");
    }
    const members = [...found].toSorted(compareText).map((item): Member => ({ item, unknowns: [] }));
    const acts = node.families.includes("callable") || node.kind === "business-app";
    return new Members(members, acts && members.length === 0 ? [{ element: node.id, attribute: "effects" }] : []);
  });

/** What a component can do alone and through the tools that it calls. Agents that it calls answer for themselves. */
export const reachableEffects = (facts: Facts, node: GraphNode): Members =>
  facts.once("reachable-effects", node.id, () => {
    const tools = toolsOf(facts, node).items.flatMap(({ item }) => (typeof item === "object" && "home" in item ? [item] : []));
    const all = [node, ...tools.filter((tool) => tool.kind !== "agent")].map((each) => effects(facts, each));
    const first = new Map(all.flatMap((each) => each.items).map((member) => [member.item, member]));
    return new Members(
      [...first.values()],
      all.flatMap((each) => each.more),
    );
  });

/** Calls pass through these on their way from an agent to a tool. */
const relays = new Set(["gateway", "guardrail", "message-broker"]);
const mostRelays = 3;

const isTool = (node: GraphNode): boolean => node.families.includes("callable") || node.kind === "agent" || node.kind === "business-app";

/** What can be reached over requests from a component, or what its requests come from, with the way; relays are passed. */
const calls = (start: GraphNode, towards: "out" | "in", isEnd: (node: GraphNode) => boolean): Map<GraphNode, Hop[]> => {
  const found = new Map<GraphNode, Hop[]>();
  const seen = new Set([start]);
  let frontier: { node: GraphNode; edges: Edge[] }[] = [{ node: start, edges: [] }];
  for (let relay = 0; relay <= mostRelays; relay++) {
    const next: typeof frontier = [];
    for (const { node, edges } of frontier) {
      for (const edge of node[towards]) {
        const other = towards === "out" ? edge.to : edge.from;
        if (edge.reply || seen.has(other)) continue;
        seen.add(other);
        const way = towards === "out" ? [...edges, edge] : [edge, ...edges];
        if (isEnd(other)) found.set(other, [{ element: (way[0] as Edge).from.id }, ...way.map(hopOver)]);
        else if (relays.has(other.kind)) next.push({ node: other, edges: way });
      }
    }
    frontier = next;
  }
  return found;
};

const hopOver = (edge: Edge): Hop => ({
  element: edge.to.id,
  via: edge.flow.id,
  ...(edge.assets?.[0] !== undefined && { asset: edge.assets[0] }),
});

const asMembers = (found: ReadonlyMap<GraphNode, Hop[]>): Members =>
  new Members([...found].toSorted(([a], [b]) => a.index - b.index).map(([item, route]) => ({ item, unknowns: [], route: () => route })));

/** What an agent calls, directly or through a gateway: tools, connectors, interpreters, and other agents. */
export const toolsOf = (facts: Facts, agent: GraphNode): Members =>
  facts.once("tools", agent.id, () => asMembers(calls(agent, "out", isTool)));

/** The agents and language models that call a tool: directly, through a gateway, or through a program that hands on what they wrote. */
export const agentsOf = (facts: Facts, tool: GraphNode): Members =>
  facts.once("agents", tool.id, () => {
    const found = calls(tool, "in", (node) => node.kind === "agent" || node.kind === "llm");
    for (const order of tool.in) {
      for (const answer of order.from.in) {
        const author = answer.from;
        const handsOn = answer.assets?.some((asset) => order.assets?.includes(asset)) ?? false;
        if (order.reply || author.kind !== "llm" || found.has(author) || !handsOn) continue;
        found.set(author, [{ element: author.id }, hopOver(answer), hopOver(order)]);
      }
    }
    return asMembers(found);
  });

/** Is it a model that answers an agent, directly or through services? Then the agent is where instructions take hold. */
export const servesAgent = (node: GraphNode): boolean => {
  if (!node.families.includes("model")) return false;
  const seen = new Set([node]);
  const frontier = [node];
  for (let here = frontier.pop(); here; here = frontier.pop()) {
    for (const { from, reply } of here.in) {
      if (reply || seen.has(from)) continue;
      if (from.kind === "agent") return true;
      seen.add(from);
      if (
        from.kind === "gateway" ||
        from.kind === "inference-server" ||
        from.kind === "guardrail" ||
        from.kind === "api" ||
        from.kind === "service"
      )
        frontier.push(from);
    }
  }
  return false;
};
