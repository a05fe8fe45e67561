import type { Explainer } from "./explainer.ts";
import { controlExplainer } from "./explainers/control.ts";
import { elementExplainer } from "./explainers/element.ts";
import { frameworkEntryExplainer } from "./explainers/framework-entry.ts";
import { frameworkGroupExplainer } from "./explainers/framework-group.ts";
import { frameworkExplainer } from "./explainers/framework.ts";
import { listExplainer } from "./explainers/list.ts";
import { mitigationExplainer } from "./explainers/mitigation.ts";
import { patternExplainer } from "./explainers/pattern.ts";
import { ruleExplainer } from "./explainers/rule.ts";
import { threatExplainer } from "./explainers/threat.ts";

/** Every sort of thing that can be explained, sorted by name. */
export const explainers: readonly Explainer[] = [
  controlExplainer,
  elementExplainer,
  frameworkExplainer,
  frameworkEntryExplainer,
  frameworkGroupExplainer,
  listExplainer,
  mitigationExplainer,
  patternExplainer,
  ruleExplainer,
  threatExplainer,
];
