import type { FlowView } from "@bartizan/model";
import type { SystemIndex } from "../system-index.ts";
import { list } from "../words/list.ts";
import { countPhrase } from "./count-phrase.ts";

/** More assets than these are counted. */
const mostNamed = 3;

/** What goes from where to where, over which boundary, shaped by whom, and what threatens it? */
export const flowAnswer = (flow: FlowView, system: SystemIndex): string => {
  const { nameOf, components } = system;
  const from = components.get(flow.from);
  const to = components.get(flow.to);
  const what =
    flow.carries.length === 0
      ? "something that the model does not state"
      : flow.carries.length > mostNamed
        ? `${flow.carries.length} assets`
        : list(flow.carries.map(nameOf));
  const way =
    flow.crosses && from && to ? `, out of ${nameOf(from.zone)} into ${nameOf(to.zone)}` : from ? `, within ${nameOf(from.zone)}` : "";
  const over = flow.protocol === undefined ? "" : ` over ${flow.protocol}`;
  const strangers = flow.strangers ? "strangers shape it" : "no stranger is known to shape it";
  const threats = countPhrase(system.threatsAt(flow.id));
  return `${nameOf(flow.from)} sends ${nameOf(flow.to)} ${what}${over}${way}; ${strangers}. Threats placed here: ${threats === "" ? "0 found" : threats}.`;
};
