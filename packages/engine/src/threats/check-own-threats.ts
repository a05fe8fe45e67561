import { diagnose, pointerOf, type Diagnostic, type Loaded, type Model } from "@bartizan/model";
import type { CompiledCatalog } from "../catalog.ts";

/**
 * Finds threats of the team that bear the id of a rule. A derived threat is named `rule@place` and one of the team `id@place`, so that two
 * threats could have one name in gates, links and code scanning.
 */
export const checkOwnThreats = ({ model, spans }: Loaded & { model: Model }, catalog: CompiledCatalog): Diagnostic[] => {
  const rules = new Set(catalog.rules.map((rule) => rule.id));
  return Object.keys(model.threats ?? {})
    .filter((id) => rules.has(id))
    .map((id) => diagnose("id-of-rule", pointerOf("threats", id), spans, { id }));
};
