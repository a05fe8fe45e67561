import { compareText, type Catalog, type FrameworkFile, type FrameworkRef } from "@bartizan/model";
import type { CatalogSources } from "./catalog.ts";

/** The catalog as pages and help texts show it, with the texts that the engine does without. */
export const describeCatalog = (sources: CatalogSources, asYaml: (example: unknown) => string): Catalog => {
  const frameworks = sources.frameworks.map((each) => each.value);
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
        techniques: (rule.techniques ?? []).map((each) => each.id),
        maps: refsOf(rule.maps, frameworks),
        examples: { fires: asYaml(rule.examples.fires), silent: asYaml(rule.examples.silent) },
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
    frameworks: frameworks
      .map(({ id, family, title, edition, publisher, source, licence, status, statusNote, groups, entries, mitigations }) => ({
        id,
        family,
        title,
        edition,
        publisher,
        ...(source !== undefined && { source }),
        licence,
        status,
        ...(statusNote !== undefined && { statusNote }),
        ...(groups && { groups }),
        entries: entries.map((entry) => ({
          id: entry.id,
          title: entry.title,
          ...(entry.parent !== undefined && { parent: entry.parent }),
          ...(entry.groups && { groups: entry.groups }),
        })),
        ...(mitigations && { mitigations }),
      }))
      .toSorted((a, b) => compareText(a.id, b.id)),
  };
};

const refsOf = (maps: Record<string, string[]>, frameworks: readonly FrameworkFile[]): FrameworkRef[] =>
  Object.entries(maps).flatMap(([family, ids]) =>
    ids.flatMap((id) =>
      frameworks.flatMap((framework): FrameworkRef[] => {
        if (framework.family !== family) return [];
        const entry = framework.entries.find((each) => each.id === id) ?? framework.mitigations?.find((each) => each.id === id);
        return entry ? [{ framework: framework.id, id, title: entry.title }] : [];
      }),
    ),
  );
