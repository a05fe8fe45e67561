const short: Record<string, string> = { llm: "LLM", api: "API", mcp: "MCP", ml: "ML", ci: "CI" };

/** A kind as a reader says it: `mcp-server` is an MCP server. */
export const kindLabel = (kind: string): string =>
  kind
    .split("-")
    .map((word) => short[word] ?? word)
    .join(" ");

/** With its article: a tool, an agent, an LLM, a user. */
export const withArticle = (label: string): string => `${/^([aeio]|LLM|MCP|ML|API)/.test(label) ? "an" : "a"} ${label}`;
