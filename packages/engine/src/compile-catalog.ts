import {
  compareText,
  diagnose,
  isKindOrFamily,
  kindsAndFamilies,
  lineage,
  kinds,
  nearestWord,
  pointerOf,
  type ControlWord,
  type Diagnostic,
  type FrameworkFile,
  type FrameworkRef,
  type RuleFile,
} from "@bartizan/model";
import type { CatalogFile, CatalogSources, CompiledCatalog } from "./catalog.ts";
import { checkCondition } from "./condition/check-condition.ts";
import type { Condition } from "./condition/expression.ts";
import { parseCondition } from "./condition/parse-condition.ts";
import { nameOf, type Type } from "./condition/type.ts";
import { entryRefs } from "./framework-refs.ts";
import { mitigationsOf } from "./mitigations-of.ts";
import {
  capabilities,
  losses,
  routeWords,
  type Capability,
  type CapabilityName,
  type CompiledRule,
  type CompiledTechnique,
  type LossName,
} from "./rule.ts";
import { settingControls } from "./setting-controls.ts";

const elementSorts = ["flow", "identity", "asset", "zone"] as const;

/** Parses and checks every rule of a catalog. A rule with a mistake is left out and told about; the others stay. */
export const compileCatalog = (sources: CatalogSources<ControlWord>): { catalog: CompiledCatalog; diagnostics: Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const frameworks = sources.frameworks.map((each) => each.value);
  const controls = sources.controls.map((each) => each.value).toSorted((a, b) => compareText(a.id, b.id));
  const rules = sources.rules.flatMap((file) => {
    const compiled = compileRule(file, frameworks, controls);
    diagnostics.push(...compiled.diagnostics);
    return compiled.diagnostics.length > 0 ? [] : [compiled.rule];
  });
  const atlas = frameworks.find((framework) => framework.family === "atlas");
  const parentGroups = new Map((atlas?.entries ?? []).map((entry) => [entry.id, entry.groups ?? []]));
  return {
    catalog: {
      rules: rules.toSorted((a, b) => compareText(a.id, b.id)),
      controls: sources.controls.map(({ value }) => withoutTexts(value)),
      technologies: sources.technologies.map((each) => each.value),
      tactics: atlas?.groups ?? [],
      tacticOf: Object.fromEntries(
        (atlas?.entries ?? []).map((entry) => [entry.id, entry.groups ?? parentGroups.get(entry.parent ?? "") ?? []]),
      ),
    },
    diagnostics,
  };
};

/** The texts of controls are for pages; starting the tool need not read them. */
const withoutTexts = ({ id, title, cost, on, sets, implies, maps }: ControlWord): ControlWord => ({
  id,
  title,
  cost,
  ...(on && { on }),
  ...(sets && { sets }),
  ...(implies && { implies }),
  ...(maps && { maps }),
});

const compileRule = (
  { file, value, spans }: CatalogFile<RuleFile>,
  frameworks: readonly FrameworkFile[],
  controls: readonly ControlWord[],
): { rule: CompiledRule; diagnostics: Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const complain = (pointer: string, problem: string, hint: string): void => {
    diagnostics.push(diagnose("catalog-problem", pointer, spans, { problem, hint }));
  };
  const names: Record<string, Type> = {};

  const [subjectName, subjectOf] = Object.entries(value.subject)[0] as [string, string[]];
  const sort = elementSorts.find((each) => subjectOf.length === 1 && subjectOf[0] === each);
  if (!sort) {
    for (const [index, word] of subjectOf.entries()) {
      if (isKindOrFamily(word)) continue;
      const near = nearestWord(word, kindsAndFamilies);
      complain(
        pointerOf("subject", subjectName, index),
        `There is no kind or family "${word}".`,
        near ? `Did you mean "${near}"?` : "See the vocabulary.",
      );
    }
  }
  names[subjectName] = sort
    ? { single: sort }
    : { single: "component", kinds: kinds.map((kind) => kind.id).filter((kind) => lineage(kind).some((word) => subjectOf.includes(word))) };

  const condition = (source: string, pointer: string, wanted: "truth" | "list" | "any"): Condition | undefined => {
    const parsed = parseCondition(source);
    const checked = parsed.condition && checkCondition(parsed.condition.expression, names);
    for (const { problem, hint, start, end } of [...parsed.problems, ...(checked?.problems ?? [])]) {
      complain(pointer, `In "${source.slice(start, end)}": ${problem}`, hint);
    }
    if (checked && wanted === "list" && !("list" in checked.type))
      complain(pointer, `This is ${nameOf(checked.type)}, not a list.`, "Names under `with` range over lists.");
    const isTruth = checked && "single" in checked.type && (checked.type.single === "truth" || checked.type.domain?.includes(true));
    if (checked && wanted === "truth" && !isTruth)
      complain(pointer, `This is ${nameOf(checked.type)}, not a yes or no.`, "Compare it with == or in.");
    return parsed.condition;
  };

  const withNames: CompiledRule["with"] = [];
  for (const [name, source] of Object.entries(value.with ?? {})) {
    const list = condition(source, pointerOf("with", name), "list");
    if (!list) continue;
    const { type } = checkCondition(list.expression, names);
    names[name] = { single: "list" in type ? type.list : "component" };
    withNames.push({ name, list });
  }
  const boundTo = (name: string, pointer: string, alsoAllowed: readonly string[] = []): void => {
    if (Object.hasOwn(names, name) || alsoAllowed.includes(name)) return;
    complain(pointer, `The name ${name} is not bound.`, `Names: ${[...Object.keys(names), ...alsoAllowed].join(", ")}.`);
  };

  const when = value.when === undefined ? undefined : condition(value.when, "/when", "truth");
  const capability = (source: string, pointer: string): Capability => {
    const [, name = "", parameters = ""] = /^([a-z]+)\(([^)]*)\)$/.exec(source.trim()) ?? [];
    const at = parameters.split(",").map((each) => each.trim());
    if (!(capabilities as readonly string[]).includes(name))
      complain(pointer, `"${source}" is not a capability.`, `Capabilities: ${capabilities.join(", ")}, each at a bound name.`);
    else if (at.length !== (name === "influence" ? 2 : 1))
      complain(pointer, `"${source}" names too many or too few elements.`, "influence(who, where); the others take one name.");
    for (const each of at) boundTo(each, pointer);
    return { name: name as CapabilityName, at };
  };
  const loss = (source: string, pointer: string): CompiledRule["loses"] => {
    const [, property = "", inner = ""] = /^([a-z]+)\((.*)\)$/.exec(source.trim()) ?? [];
    if (!(losses as readonly string[]).includes(property)) complain(pointer, `"${source}" is not a loss.`, `Losses: ${losses.join(", ")}.`);
    const of = condition(inner, pointer, "any");
    return of ? [{ property: property as LossName, of }] : [];
  };

  const needs = (value.needs ?? []).map((source, index) => capability(source, pointerOf("needs", index)));
  const gains = (value.gains ?? []).map((source, index) => capability(source, pointerOf("gains", index)));
  const loses = (value.loses ?? []).flatMap((source, index) => loss(source, pointerOf("loses", index)));
  boundTo(value.place, "/place");
  for (const [index, name] of (value.alsoAt ?? []).entries()) boundTo(name, pointerOf("alsoAt", index));
  for (const list of ["brokenBy", "reducedBy"] as const) {
    for (const [index, each] of (value[list] ?? []).entries()) {
      boundTo(each.on, pointerOf(list, index, "on"), ["every-route"]);
      if (controls.some(({ id }) => id === each.control)) continue;
      const near = nearestWord(
        each.control,
        controls.map(({ id }) => id),
      );
      complain(
        pointerOf(list, index, "control"),
        `There is no control "${each.control}".`,
        near ? `Did you mean "${near}"?` : "Add it to catalogs/controls.",
      );
    }
  }
  for (const name of value.title.matchAll(/\{([^}]*)\}/g)) boundTo(name[1] ?? "", "/title");

  const brokenBy = value.brokenBy ?? [];
  const reducedBy = value.reducedBy ?? [];
  const settledBy = settingControls(when, controls).filter(
    (each) => !brokenBy.some(({ control, on }) => control === each.control && on === each.on),
  );
  const named = new Set([...brokenBy, ...settledBy, ...reducedBy].map((each) => each.control));
  const ownControls = controls.filter(({ id }) => named.has(id));
  const atlas = frameworks.find((framework) => framework.family === "atlas");

  const techniquesIn = (list: "techniques" | "steps"): CompiledTechnique[] =>
    (value[list] ?? []).flatMap((technique, index): CompiledTechnique[] => {
      const pointer = pointerOf(list, index);
      const [found] = entryRefs(technique.id, "atlas", frameworks);
      if (!found) {
        complain(
          `${pointer}/id`,
          `${technique.id} is not in the edition of ATLAS that the catalog holds.`,
          "Use an id of catalogs/frameworks.",
        );
        return [];
      }
      const at = (technique.at ?? [value.place, "entry"]).flatMap((word, position): (string | Condition)[] => {
        if (Object.hasOwn(names, word) || (routeWords as readonly string[]).includes(word)) return [word];
        const list = condition(word, `${pointer}/at/${position}`, "list");
        return list ? [list] : [];
      });
      const when = technique.when === undefined ? undefined : condition(technique.when, `${pointer}/when`, "truth");
      return [{ id: found.id, title: found.title, when, at, mitigations: mitigationsOf(found.id, ownControls, atlas) }];
    });
  const maps = Object.entries(value.maps).flatMap(([family, ids]) =>
    ids.flatMap((id, index): FrameworkRef[] => {
      const found = entryRefs(id, family, frameworks);
      if (found.length === 0)
        complain(
          pointerOf("maps", family, index),
          `${id} is not an entry of ${family}.`,
          "Use an id of catalogs/frameworks, with its edition.",
        );
      return found;
    }),
  );

  const { id, title, likelihood } = value;
  const base = { id, title, likelihood, needs, gains, loses, maps, when, place: value.place };
  const rule: CompiledRule = {
    ...base,
    subject: { name: subjectName, of: subjectOf },
    with: withNames,
    alsoAt: value.alsoAt ?? [],
    brokenBy,
    settledBy,
    reducedBy,
    impact: value.impact ?? 1,
    techniques: techniquesIn("techniques"),
    steps: techniquesIn("steps"),
  };
  return { rule, diagnostics: diagnostics.map((each) => ({ ...each, ...(each.span && { span: { ...each.span, file } }) })) };
};
