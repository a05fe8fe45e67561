/**
 * Is a TypeScript file meant as a model: does it import `system` from the DSL and have a default export? Told from the text alone, so that
 * other code of a project costs nothing and is not even parsed.
 */
export const isTypescriptModel = (text: string): boolean =>
  /\bfrom\s*["'](?:bartizan|@bartizan\/dsl)["']/.test(text) &&
  /\bsystem\b/.test(text) &&
  /\bexport\s+default\b|\bas\s+default\b/.test(text);
