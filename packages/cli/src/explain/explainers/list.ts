import { pair, title, type Block } from "../block.ts";
import type { Explainer } from "../explainer.ts";
import type { Knowledge } from "../knowledge.ts";

/** Everything of one sort: `controls`, `frameworks`, `patterns`, `rules`. */
export const listExplainer: Explainer = {
  name: "list",
  ids: () => Object.keys(lists),
  explain: (id, knowledge) => (Object.hasOwn(lists, id) ? [[title(id), ...(lists[id]?.(knowledge) ?? [])]] : []),
};

const lists: Readonly<Record<string, (knowledge: Knowledge) => Block[]>> = {
  controls: ({ catalog }) => catalog.controls.flatMap((control) => pair(control.id, control.title)),
  frameworks: ({ catalog }) =>
    catalog.frameworks.flatMap((framework) =>
      pair(framework.id, `${framework.title} ${framework.edition}, ${framework.publisher} (${framework.status})`),
    ),
  patterns: ({ catalog }) => catalog.patterns.flatMap((pattern) => pair(pattern.id, pattern.title)),
  rules: ({ catalog }) => catalog.rules.flatMap((rule) => pair(rule.id, rule.title)),
};
