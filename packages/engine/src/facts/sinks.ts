import { trustRank, type GraphNode } from "@bartizan/model";
import { Members, type Member } from "../condition/value.ts";
import { serversOf } from "./connections.ts";
import { effects } from "./effects.ts";
import { factOf } from "./fact-attributes.ts";
import type { Facts } from "./facts.ts";

/** Applications that show what a model or agent writes: over its own edges or through services that hand it on. */
export const renderers = (facts: Facts, author: GraphNode): Members =>
  facts.once("renderers", author.id, () => {
    const found = new Map<GraphNode, Member>();
    const before = new Map<GraphNode, { node: GraphNode; via: string }>();
    const seen = new Set([author]);
    let frontier = [author];
    while (frontier.length > 0) {
      const next: GraphNode[] = [];
      for (const here of frontier) {
        for (const edge of here.out) {
          const { to } = edge;
          if (seen.has(to)) continue;
          seen.add(to);
          before.set(to, { node: here, via: edge.flow.id });
          if (to.families.includes("application")) {
            const route = () => {
              const hops = [];
              for (let at: GraphNode | undefined = to; at; at = before.get(at)?.node) {
                const via = before.get(at)?.via;
                hops.unshift({ element: at.id, ...(via !== undefined && { via }) });
              }
              return hops;
            };
            found.set(to, { item: to, unknowns: [], route });
          }
          if (to.kind === "api" || to.kind === "gateway" || to.kind === "service" || to.kind === "guardrail") next.push(to);
        }
      }
      frontier = next;
    }
    return new Members([...found.values()]);
  });

/** What obeys the output of a model or agent if nothing keeps it apart: applications that show it, and programs that query a database with it. */
export const outputUsers = (facts: Facts, author: GraphNode): Members =>
  facts.once("output-users", author.id, () => {
    const { chain } = facts.conversation(author);
    const queries = author.out.flatMap((edge): Member[] => {
      const asks =
        !edge.reply && !chain.has(edge.to) && serversOf(facts, edge.to).items.some(({ item }) => (item as GraphNode).kind === "database");
      const route = () => [{ element: author.id }, { element: edge.to.id, via: edge.flow.id }];
      return asks && edge.to.families.includes("process") && edge.to.kind !== "agent" ? [{ item: edge.to, unknowns: [], route }] : [];
    });
    return new Members([...renderers(facts, author).items, ...queries]);
  });

/**
 * Tools through which an agent can get data out: those that send, and those that fetch from where anyone can listen, since an address
 * carries data as well as a message does.
 */
export const waysOut = (facts: Facts, agent: GraphNode): Members =>
  facts.once("ways-out", agent.id, () => {
    const found = new Map<GraphNode, Member>();
    for (const edge of agent.out) {
      const tool = edge.to;
      if (edge.reply || found.has(tool)) continue;
      const sends = effects(facts, tool).items.some((member) => member.item === "send");
      const fetches =
        tool.families.includes("callable") &&
        [...tool.in, ...tool.out].some(
          (each) => each.from !== agent && each.to !== agent && isOpenPlace(each.from === tool ? each.to : each.from),
        );
      const executes = effects(facts, tool).items.some((member) => member.item === "execute") && factOf(tool, "egress")?.value !== "none";
      const outside = trustRank(tool.home) === 0 && !facts.conversation(agent).chain.has(tool);
      if (!(tool.families.includes("callable") ? sends || fetches || executes : outside)) continue;
      found.set(tool, { item: tool, unknowns: [], route: () => [{ element: agent.id }, { element: tool.id, via: edge.flow.id }] });
    }
    return new Members([...found.values()].toSorted((a, b) => (a.item as GraphNode).index - (b.item as GraphNode).index));
  });

/** A place outside that may be asked anything; what programs are installed from is none. */
const isOpenPlace = (node: GraphNode): boolean => trustRank(node.home) === 0 && !node.families.includes("artifact-source");
