/** Pages for those who write models, rules, controls and patterns, in reading order. */
export const docsPages = [
  { path: "docs/index.html", name: "How to model" },
  { path: "docs/vocabulary/index.html", name: "Vocabulary" },
  { path: "docs/rules/index.html", name: "How to write a rule" },
  { path: "docs/controls/index.html", name: "How to write a control" },
  { path: "docs/patterns/index.html", name: "How to write a pattern" },
] as const;
export const [modellingDocs, vocabularyDocs, rulesDocs, controlsDocs, patternsDocs] = docsPages;
