import { analyse, type CompiledCatalog } from "@bartizan/engine";
import type { Loaded, PatternFile } from "@bartizan/model";
import { readYamlModel } from "@bartizan/read";
import { drawDiagram } from "@bartizan/write";
import { stringify } from "yaml";
import { controlsById } from "../src/load/catalog.ts";

/** Draws the example of every pattern without it and with it, each with the threats that are there, so that reports need not. */
export const drawPatterns = async (patterns: readonly PatternFile[], catalog: CompiledCatalog): Promise<string> => {
  const controls = controlsById(catalog);
  const known = new Map(patterns.map((pattern) => [pattern.id, pattern]));
  const drawn = async (id: string, loaded: Loaded): Promise<string> => {
    const { model } = loaded;
    if (!model) throw new Error(`The example of ${id} is no model.`);
    const { svg, complete } = await drawDiagram(analyse({ ...loaded, model }, catalog, id));
    if (!complete) throw new Error(`The example of ${id} cannot be drawn whole.`);
    return svg;
  };
  const drawings: Record<string, { before: string; after: string }> = {};
  for (const { id, example } of patterns) {
    const before = { file: "before.yaml", text: stringify(example.before) };
    const after = stringify({ bartizan: 1, extends: before.file, ...example.after });
    drawings[id] = {
      // oxlint-disable-next-line no-await-in-loop -- all of it is work of this process
      before: await drawn(id, readYamlModel(before.text, before.file, controls)),
      // oxlint-disable-next-line no-await-in-loop -- all of it is work of this process
      after: await drawn(
        id,
        readYamlModel(
          after,
          "after.yaml",
          controls,
          () => before,
          () => known,
        ),
      ),
    };
  }
  return JSON.stringify(drawings);
};
