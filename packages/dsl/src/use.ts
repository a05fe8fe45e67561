import { patternElements, type PatternElements, type PatternParameters } from "./generated/patterns.ts";
import type { Use } from "./part.ts";

/**
 * A pattern of the catalog: `use("mcp-gateway", { agent: helper, server: tickets, zone: cloud })`. Its name in the model is the prefix of what it
 * brings, and the elements are its members: under `tools`, the gateway is `tools.gateway`.
 */
export const use = <P extends keyof PatternParameters>(pattern: P, given: PatternParameters[P]): Use & PatternElements[P] => {
  const described: Use & { pattern: P; given: PatternParameters[P] } = { sort: "use", pattern, given };
  return Object.assign(described, patternElements[pattern]);
};
