import type { Diagnostic } from "../generated/report.ts";
import { diagnose } from "../diagnostics.ts";
import { nearestWord } from "../nearest-word.ts";
import { parameterIn } from "../pattern-word.ts";
import { pointerOf } from "../pointer.ts";
import { atKeys, type SpanIndex } from "../span.ts";
import { isKindOrFamily, kindsAndFamilies } from "../vocabulary.ts";
import { isRecord, recordsIn, textsIn, type JsonRecord } from "./json-record.ts";

/** Finds parameters of a pattern that its part does not use, words of its part that are no parameter, and kinds that do not exist. */
export const checkParameters = (document: JsonRecord, spans: SpanIndex): Diagnostic[] => {
  const diagnostics: Diagnostic[] = [];
  const complain = (pointer: string, places: SpanIndex, problem: string, hint: string): void => {
    diagnostics.push(diagnose("catalog-problem", pointer, places, { problem, hint }));
  };
  const parameters = new Map(recordsIn(document["parameters"]));
  const used = new Set<string>();
  const visit = (word: unknown, pointer: string, places: SpanIndex): void => {
    const name = parameterIn(word);
    if (name === undefined) return;
    used.add(name);
    if (parameters.has(name)) return;
    const near = nearestWord(name, parameters.keys());
    const hint = near === undefined ? "Name one of the parameters." : `Did you mean "$${near}"?`;
    complain(pointer, places, `There is no parameter "${name.slice(0, 100)}".`, hint);
  };
  const walk = (node: unknown, pointer: string): void => {
    if (Array.isArray(node)) for (const [index, item] of node.entries()) walk(item, pointer + pointerOf(index));
    else if (isRecord(node)) {
      for (const [key, member] of Object.entries(node)) {
        visit(key, pointer + pointerOf(key), atKeys(spans));
        walk(member, pointer + pointerOf(key));
      }
    } else visit(node, pointer, spans);
  };

  walk(document["part"], "/part");
  for (const [name, parameter] of parameters) {
    const pointer = pointerOf("parameters", name);
    if (!used.has(name)) complain(pointer, atKeys(spans), `The parameter "${name.slice(0, 100)}" is not used.`, "Take it out.");
    for (const [index, kind] of textsIn(parameter["of"])) {
      if (isKindOrFamily(kind)) continue;
      const near = nearestWord(kind, kindsAndFamilies);
      const hint = near === undefined ? "The schema of models lists them." : `Did you mean "${near}"?`;
      complain(`${pointer}/of${pointerOf(index)}`, spans, `There is no kind "${kind.slice(0, 100)}".`, hint);
    }
  }
  return diagnostics;
};
