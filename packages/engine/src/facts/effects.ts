import { compareText, trustRank, type GraphNode } from "@bartizan/model";
import { statedOf } from "../condition/evaluate.ts";
import { Members, type Member } from "../condition/value.ts";
import type { Facts } from "./facts.ts";

/** What a component can do to the world outside itself: as stated, as its kind means, and as its flows show. */
export const effects = (facts: Facts, node: GraphNode): Members =>
  facts.once("effects", node.id, () => {
    if (node.statedEffects) return new Members(node.statedEffects.map((item) => ({ item, unknowns: [] })));
    const found = new Set<string>();
    if (node.kind === "code-interpreter") found.add("execute");
    for (const word of ["shellAccess", "codeExecution", "remoteCodeByDesign"])
      if (statedOf(node, word)?.value === true) found.add("execute");
    for (const edge of node.out) {
      if (edge.reply || edge.assets?.length === 0) continue;
      const { to } = edge;
      if (to.kind === "log" || to.kind === "monitor" || facts.conversation(node).chain.has(to)) continue;
      if (to.kind === "email" || to.kind === "messaging" || to.families.includes("person")) found.add("send");
      else if (trustRank(to.home) === 0) found.add("send");
      else if ((to.families.includes("store") || to.kind === "business-app") && edge.assets) found.add("write");
      else if (to.kind === "agent-config") found.add("configure");
    }
    const members = [...found].toSorted(compareText).map((item): Member => ({ item, unknowns: [] }));
    const acts = node.families.includes("callable") || node.kind === "agent";
    return new Members(members, acts && members.length === 0 ? [{ element: node.id, attribute: "effects" }] : []);
  });

/** What an agent calls: tools, connectors, interpreters, and other agents. */
export const toolsOf = (facts: Facts, agent: GraphNode): Members =>
  facts.once("tools", agent.id, () => {
    const found = new Set(
      agent.out.filter((edge) => !edge.reply && (edge.to.families.includes("callable") || edge.to.kind === "agent")).map((edge) => edge.to),
    );
    found.delete(agent);
    return new Members([...found].toSorted((a, b) => a.index - b.index).map((item) => ({ item, unknowns: [] })));
  });

/** The agents that call a tool. */
export const agentsOf = (facts: Facts, tool: GraphNode): Members =>
  facts.once("agents", tool.id, () => {
    const found = new Map<GraphNode, Member>();
    for (const edge of tool.in) {
      if (edge.reply || (edge.from.kind !== "agent" && edge.from.kind !== "llm")) continue;
      const route = () => [
        { element: edge.from.id },
        { element: tool.id, via: edge.flow.id, ...(edge.assets?.[0] !== undefined && { asset: edge.assets[0] }) },
      ];
      if (!found.has(edge.from)) found.set(edge.from, { item: edge.from, unknowns: [], route });
    }
    return new Members([...found.values()]);
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
