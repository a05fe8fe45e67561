/** What a file may cost to read. A model that a person can still survey stays far below; a hostile file ends here, quickly. */
export const limits = {
  /** Length of a text in UTF-16 code units; near its bytes. */
  text: 5_000_000,
  /** Maps and lists within each other, aliases followed. */
  depth: 100,
  tokens: 1_500_000,
  /** What tokens become, in texts; a map or a list weighs as much as some of them. A model of 10,000 components has 600,000. */
  weight: 750_000,
  /** Tokens outside of all documents: directives and what cannot be read. */
  strays: 1_000,
  /** Nodes that are there only because an alias or a merge key repeats them. */
  repeated: 250_000,
  diagnostics: 200,
  /** Uses of other files in one model, how far they may lead from it, and their text. */
  importedFiles: 200,
  importDepth: 20,
  importedText: 5_000_000,
  /** Nodes that join from other systems and patterns, counted anew for every prefix. */
  importedNodes: 500_000,
  /** Uses of patterns in one system. */
  patternUses: 100,
  /** Models in TypeScript: the text of all files, nodes of the model, expressions that are worked out, how deep they nest, and the text that they put together. */
  typescriptText: 1_000_000,
  typescriptNodes: 300_000,
  steps: 1_000_000,
  expressionDepth: 400,
  madeText: 5_000_000,
} as const;
