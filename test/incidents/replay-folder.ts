import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { analyse } from "@bartizan/engine";
import { isRecord, type Analysis } from "@bartizan/model";
import { readYamlModel } from "@bartizan/read";
import { parse } from "yaml";
import { builtInCatalog } from "../built-in-catalog.ts";
import { modelOfIncident, type Incident } from "./adapter.ts";
import { modelText } from "./model-text.ts";
import type { CaseResult, Result } from "./result.ts";
import { loadTechniques, rootOf } from "./techniques.ts";
import { toResult, type Edition } from "./to-result.ts";

export interface Replay {
  before: Result;
  /** The improved twins (X.fixed.yaml), under the same keys. */
  twins: Result;
  analyses: Map<string, Analysis>;
  /** The models, as text, by file name. */
  models: Map<string, string>;
  /** Words of the input that became unknown, with how often. */
  unknown: Map<string, number>;
  problems: string[];
}

/** Analyses every incident or model in some folders, keyed by the base name of its file. */
export const replayFolders = (folders: readonly string[]): Replay => {
  const { catalog, sources } = builtInCatalog();
  const controls = new Map(catalog.controls.map((control) => [control.id, control]));
  const known = loadTechniques();
  const retired = sources.frameworks.find((each) => each.value.family === "atlas")?.value.retired ?? {};
  const former = new Map(Object.entries(retired).map(([before, now]) => [now, before]));
  const edition: Edition = {
    alias: (technique) => [technique, former.get(technique), rootOf(technique)].find((id) => id !== undefined && known.has(id)),
    mitigations: (technique, by) => {
      const listed = [...new Set([technique, rootOf(technique)].flatMap((id) => known.get(id)?.mitigations ?? []))];
      const done = new Set(by.flatMap((id) => controls.get(id)?.maps?.["atlas"] ?? []));
      return listed.length > 0 ? listed.filter((id) => done.has(id)) : undefined;
    },
  };

  const before: Record<string, CaseResult> = {};
  const twins: Record<string, CaseResult> = {};
  const replay: Replay = {
    before: { tool: "bartizan", cases: before },
    twins: { tool: "bartizan", cases: twins },
    analyses: new Map(),
    models: new Map(),
    unknown: new Map(),
    problems: [],
  };
  for (const path of folders.flatMap((folder) =>
    readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name)),
  )) {
    if (!/\.ya?ml$/.test(path)) continue;
    const text = readFileSync(path, "utf8");
    const name = basename(path).replace(/\.ya?ml$/, "");
    const document: unknown = parse(text);
    let model = text;
    if (!isRecord(document) || !("bartizan" in document)) {
      const adapted = modelOfIncident(document as Incident, name, controls);
      for (const word of adapted.unknown) replay.unknown.set(word, (replay.unknown.get(word) ?? 0) + 1);
      model = modelText(name, adapted.document);
    }
    replay.models.set(`${name}.yaml`, model);
    const loaded = readYamlModel(model, `${name}.yaml`, controls);
    if (!loaded.model) {
      replay.problems.push(...loaded.diagnostics.map((each) => `${name}${each.pointer}: ${each.message}`));
      continue;
    }
    const analysis = analyse({ ...loaded, model: loaded.model }, catalog, name);
    const key = name.replace(/\.fixed$/, "");
    (name === key ? before : twins)[key] = toResult(analysis, edition);
    if (name === key) replay.analyses.set(key, analysis);
  }
  return replay;
};
