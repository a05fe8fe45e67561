import { analyse, type CompiledCatalog } from "@bartizan/engine";
import { checkModel, noSpans, type RuleFile } from "@bartizan/model";
import { drawDiagram } from "@bartizan/write";
import { controlsById } from "../src/load/catalog.ts";

/** Draws the two first examples of every rule, each with what that rule alone finds in it, so that reports need not. */
export const drawExamples = async (rules: readonly RuleFile[], catalog: CompiledCatalog): Promise<string> => {
  const controls = controlsById(catalog);
  const drawn = async ({ id }: RuleFile, example: unknown): Promise<string> => {
    const { model, sources, diagnostics } = checkModel(example, controls, noSpans);
    if (!model) throw new Error(`An example of ${id} is no model.`);
    const analysis = analyse({ file: id, model, sources, spans: noSpans, diagnostics }, catalog, id);
    const { svg, complete } = await drawDiagram({ ...analysis, threats: analysis.threats.filter(({ rule }) => rule === id) });
    if (!complete) throw new Error(`An example of ${id} cannot be drawn whole.`);
    return svg;
  };
  const drawings: Record<string, { fires: string; silent: string }> = {};
  for (const rule of rules)
    // oxlint-disable-next-line no-await-in-loop -- all of it is work of this process
    drawings[rule.id] = { fires: await drawn(rule, rule.examples.fires), silent: await drawn(rule, rule.examples.silent) };
  return JSON.stringify(drawings);
};
