import { compareText, type Catalog, type FrameworkFile, type FrameworkRef } from "@bartizan/model";
import type { CatalogSources } from "./catalog.ts";
import { describePattern } from "./describe-pattern.ts";
import { conditionFunctions } from "./functions.ts";
import { orderedLike } from "./ordered-like.ts";
import { entryRefs, mitigationRefs } from "./framework-refs.ts";

/**
 * The catalog as pages and help texts show it, with the texts that the engine does without.
 * @param modelText writes a model, or pieces of one, as YAML
 */
export const describeCatalog = (
  sources: CatalogSources,
  asYaml: (example: unknown) => string,
  modelText: (model: object) => string = asYaml,
): Catalog => {
  const frameworks = sources.frameworks.map((each) => each.value);
  const currentIds = (techniques: readonly { id: string }[] = []): string[] =>
    techniques.map(({ id }) => entryRefs(id, "atlas", frameworks)[0]?.id ?? id);
  return {
    rules: sources.rules
      .map(({ value: rule }) => ({
        id: rule.id,
        title: rule.title,
        summary: rule.summary,
        subject: rule.subject,
        with: rule.with ?? {},
        when: rule.when ?? "true",
        needs: rule.needs ?? [],
        gains: rule.gains ?? [],
        place: rule.place,
        brokenBy: (rule.brokenBy ?? []).map((each) => each.control),
        reducedBy: (rule.reducedBy ?? []).map((each) => each.control),
        techniques: currentIds(rule.techniques),
        steps: currentIds(rule.steps),
        maps: refsOf(rule.maps, frameworks),
        examples: { fires: asYaml(rule.examples.fires), silent: asYaml(orderedLike(rule.examples.silent, rule.examples.fires)) },
      }))
      .toSorted((a, b) => compareText(a.id, b.id)),
    controls: sources.controls
      .map(({ value: { id, title, summary, limits, cost, on, verify, telemetry, maps } }) => ({
        id,
        title,
        summary,
        limits,
        cost,
        ...(on && { on }),
        ...(verify !== undefined && { verify }),
        ...(telemetry !== undefined && { telemetry }),
        ...(maps && { maps: refsOf(maps, frameworks) }),
      }))
      .toSorted((a, b) => compareText(a.id, b.id)),
    patterns: sources.patterns
      .map(({ value }) => describePattern(value, refsOf(value.maps ?? {}, frameworks), modelText))
      .toSorted((a, b) => compareText(a.id, b.id)),
    technologies: sources.technologies.map(({ value }) => value).toSorted((a, b) => compareText(a.id, b.id)),
    frameworks: frameworks.toSorted((a, b) => compareText(a.id, b.id)),
    functions: conditionFunctions.map(({ name, parameters, description }) => ({ name, parameters: [...parameters], description })),
  };
};

const refsOf = (maps: Record<string, string[]>, frameworks: readonly FrameworkFile[]): FrameworkRef[] =>
  Object.entries(maps).flatMap(([family, ids]) =>
    ids.flatMap((id) => [...entryRefs(id, family, frameworks), ...mitigationRefs(id, family, frameworks)]),
  );
