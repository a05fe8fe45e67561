import { analyse } from "@bartizan/engine";
import type { Analysis, Loaded, PatternFile, Threat } from "@bartizan/model";
import { readYamlModel } from "@bartizan/read";
import { stringify } from "yaml";
import { builtInCatalog } from "./built-in-catalog.ts";

const { catalog } = builtInCatalog();
const controls = new Map(catalog.controls.map((control) => [control.id, control]));

/** Reads the example of a pattern with it, over a model before that may be another than its own. */
export const readAfter = ({ id, parameters, part, example }: PatternFile, before: object = example.before): Loaded =>
  readYamlModel(
    stringify({ bartizan: 1, extends: "before.yaml", ...example.after }),
    "after.yaml",
    controls,
    () => ({ file: "before.yaml", text: stringify(before) }),
    () => new Map([[id, { id, parameters, part }]]),
  );

/** The example of a pattern without it, and with it. */
const judgePattern = (pattern: PatternFile): { before: Analysis; after: Analysis } => {
  const judge = (loaded: Loaded): Analysis => {
    const { model, diagnostics } = loaded;
    if (!model || diagnostics.length > 0)
      throw new Error(diagnostics.map((each) => `${each.code} ${each.pointer} ${each.message}`).join("\n"));
    return analyse({ ...loaded, model }, catalog, "model");
  };
  return { before: judge(readYamlModel(stringify(pattern.example.before), "before.yaml", controls)), after: judge(readAfter(pattern)) };
};

/** What a pattern does to rules in its example, each list sorted: what its file says has to be the same. */
export const effectsOf = (pattern: PatternFile): { breaks: string[]; lowers: string[]; raises: string[]; leavesOpen: string[] } => {
  const { before, after } = judgePattern(pattern);
  const unsettledBefore = rulesWith(before, "open", "uncertain");
  const unsettledAfter = rulesWith(after, "open", "uncertain");
  const both = unsettledBefore.filter((rule) => unsettledAfter.includes(rule));
  const open = rulesWith(after, "open");
  const asked = rulesWith(after, "uncertain").filter((rule) => !unsettledBefore.includes(rule) && !open.includes(rule));
  return {
    breaks: unsettledBefore.filter((rule) => !unsettledAfter.includes(rule)),
    lowers: both.filter((rule) => worstOf(after, rule) < worstOf(before, rule)),
    raises: both.filter((rule) => worstOf(after, rule) > worstOf(before, rule)),
    leavesOpen: [...open, ...asked].toSorted(),
  };
};

/** Rules with a threat of one of these statuses, sorted. */
const rulesWith = ({ threats }: Analysis, ...statuses: readonly Threat["status"][]): string[] =>
  [...new Set(threats.filter(({ status }) => statuses.includes(status)).map(({ rule }) => rule))].toSorted();

/** The worst risk that a rule leaves. */
const worstOf = ({ threats }: Analysis, rule: string): number =>
  Math.max(
    0,
    ...threats
      .filter((threat) => threat.rule === rule && (threat.status === "open" || threat.status === "uncertain"))
      .map(({ risk }) => risk.residual.score),
  );
