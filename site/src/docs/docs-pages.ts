/** Pages for those who write models, rules and controls, in reading order. */
export const docsPages = [
  { path: "docs/index.html", name: "How to model" },
  { path: "docs/vocabulary/index.html", name: "Vocabulary" },
  { path: "docs/rules/index.html", name: "How to write a rule" },
  { path: "docs/controls/index.html", name: "How to write a control" },
] as const;
export const [modellingDocs, vocabularyDocs, rulesDocs, controlsDocs] = docsPages;
