import type { GraphNode } from "@bartizan/model";

const people = new Set(["user", "operator", "external-actor", "human-reviewer"]);

/** Applications and services that nobody speaks through. */
const passive = new Set(["business-app", "message-broker", "scheduler", "monitor", "identity-provider"]);

/** Does it only hand on what people say to it? Content stores and tools do not: what lies in them may come from anyone. */
const isFront = (node: GraphNode): boolean =>
  (node.families.includes("application") || node.families.includes("service") || node.kind === "service") && !passive.has(node.kind);

export interface Conversation {
  /** The people an agent works for. May be empty: some agents work on their own. */
  people: ReadonlySet<GraphNode>;
  /** The people and everything between them and the agent. */
  chain: ReadonlySet<GraphNode>;
}

/** Who speaks to the component: people whose requests reach it through nothing but applications and services. */
export const conversationWith = (node: GraphNode): Conversation => {
  const chain = new Set<GraphNode>();
  const speakers = new Set<GraphNode>();
  let frontier = [node];
  while (frontier.length > 0) {
    const next: GraphNode[] = [];
    for (const here of frontier) {
      for (const edge of here.in) {
        if (edge.reply || chain.has(edge.from) || edge.from === node) continue;
        if (people.has(edge.from.kind)) {
          chain.add(edge.from);
          speakers.add(edge.from);
        } else if (isFront(edge.from)) {
          chain.add(edge.from);
          next.push(edge.from);
        }
      }
    }
    frontier = next;
  }
  if (speakers.size > 0) return { people: speakers, chain };
  return { people: speakers, chain: new Set() };
};
