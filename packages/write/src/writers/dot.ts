import { dotOf } from "../diagram/dot-of.ts";
import { oneSystem } from "../one-system.ts";
import type { Writer } from "../writer.ts";

/** The data-flow diagram in the language of Graphviz, for those who lay it out themselves. */
export const dotWriter: Writer = {
  name: "dot",
  title: "Data-flow diagram for Graphviz",
  extension: "dot",
  mediaType: "text/vnd.graphviz",
  per: "system",
  write: async ({ report, options }) =>
    Promise.resolve(dotOf(oneSystem(report, "dot"), options.notation ? { notation: options.notation } : {})),
};
