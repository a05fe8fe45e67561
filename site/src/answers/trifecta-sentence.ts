import type { Analysis } from "@bartizan/model";
import { list } from "../words/list.ts";

/** What MITRE ATLAS calls it when an agent that strangers steer sends what it knows out through a tool of its own. */
const exfiltrationByTool = "AML.T0086";

/** Where untrusted content, private data and a way out meet; undefined where the engine found no such agent. */
export const trifectaSentence = ({ threats, components }: Analysis): string | undefined => {
  const names = new Map(components.map(({ id, name }) => [id, name]));
  const agents = threats
    .filter(({ status, techniques }) => status !== "mitigated" && techniques.some(({ id }) => id === exfiltrationByTool))
    .flatMap(({ bindings }) => bindings.flatMap(({ variables }) => variables["agent"] ?? []))
    .map((id) => names.get(id) ?? id);
  if (agents.length === 0) return undefined;
  return `Untrusted content, private data and a way out meet in ${list([...new Set(agents)])}.`;
};
