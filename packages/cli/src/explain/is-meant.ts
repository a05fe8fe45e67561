/** Is an id what somebody asked for? `llm01` stands for `LLM01:2026`, and for that of every other edition. */
export const isMeant = (id: string, asked: string): boolean =>
  id.toLowerCase() === asked.toLowerCase() || id.toLowerCase().startsWith(`${asked.toLowerCase()}:`);
