import { readdirSync, readFileSync } from "node:fs";
import { attributesSetBy, flowId, type Analysis, type ControlEffect, type Flow, type JsonRecord, type Threat } from "@bartizan/model";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { analyseDocument } from "../analyse-document.ts";
import { builtInCatalog } from "../built-in-catalog.ts";

const { sources, catalog } = builtInCatalog();
const models = new URL("../../models/", import.meta.url);

/** The smallest documents first: what each rule fires on, then the worked systems. */
const documents: { document: JsonRecord; analysis: Analysis }[] = [
  ...sources.rules.map(({ value }) => value.examples.fires as JsonRecord),
  ...readdirSync(models)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => parse(readFileSync(new URL(name, models), "utf8")) as JsonRecord),
].map((document) => ({ document, analysis: analyseDocument(document) }));

/** Rules that stand to lose what they need once a rule no longer gives it. */
const fedBy = (rules: ReadonlySet<string>): ReadonlySet<string> => {
  const fed = new Set<string>();
  let frontier = [...rules];
  while (frontier.length > 0) {
    const gained = new Set(
      catalog.rules.filter(({ id }) => frontier.includes(id)).flatMap(({ gains }) => gains.flatMap(({ name }) => [name, "reach"])),
    );
    frontier = catalog.rules.filter(({ id, needs }) => !fed.has(id) && needs.some(({ name }) => gained.has(name))).map(({ id }) => id);
    for (const id of frontier) fed.add(id);
  }
  return fed;
};

/** The document with a control at some elements; an attribute that says otherwise goes. */
const withControl = (document: JsonRecord, control: string, places: readonly string[]): JsonRecord => {
  const word = catalog.controls.find(({ id }) => id === control);
  const set = Object.entries(word ? attributesSetBy(word) : {});
  const changed = (element: JsonRecord): JsonRecord => {
    const kept = Object.entries(element).filter(([name, value]) =>
      set.every(([each, agreeing]) => each !== name || agreeing.some((allowed) => allowed === value)),
    );
    return { ...Object.fromEntries(kept), controls: { ...(element["controls"] as JsonRecord | undefined), [control]: "implemented" } };
  };
  const inMap = (map: unknown): JsonRecord =>
    Object.fromEntries(
      Object.entries((map ?? {}) as Record<string, JsonRecord>).map(([id, each]) => [id, places.includes(id) ? changed(each) : each]),
    );
  return {
    ...document,
    components: inMap(document["components"]),
    ...(document["identities"] !== undefined && { identities: inMap(document["identities"]) }),
    flows: ((document["flows"] ?? []) as JsonRecord[]).map((flow) =>
      places.includes(flowId(flow as unknown as Flow)) ? changed(flow) : flow,
    ),
  };
};

/** What a threat says of a control that does not stand yet. */
const effectsOf = (threat: Threat, control: string): ControlEffect[] =>
  threat.controls.filter((each) => each.control === control && each.state !== "in-place");

const standingOf = (threat: Threat | undefined, before: Threat): "cleared" | "lowered" | "same" | "worse" => {
  if (!threat || (threat.status === "mitigated" && before.status !== "mitigated")) return "cleared";
  if (threat.risk.residual.score < before.risk.residual.score) return "lowered";
  return threat.status === before.status && threat.risk.residual.score === before.risk.residual.score ? "same" : "worse";
};

/** Threats that a control may bring: asking for consent has a price of its own. */
const brought = new Set(["approval-fatigue"]);

describe.each(catalog.controls.map(({ id }) => id))("%s", (control) => {
  const found = documents.flatMap(({ document, analysis }) =>
    analysis.threats.flatMap((threat) =>
      threat.status === "mitigated"
        ? []
        : effectsOf(threat, control).flatMap((effect) => (effect.state === "missing" ? [{ document, analysis, threat, effect }] : [])),
    ),
  );

  test("is asked for by some threat", () => {
    expect(found.length).toBeGreaterThan(0);
  });

  test("changes a threat that asks for it where it is put, those that ask for it there, what follows from them, and nothing else", () => {
    // Where a threat is no likelier than what comes before it, a control on the threat alone changes nothing: another one has to show it.
    let shown = false;
    for (const { document, analysis, threat, effect } of found.slice(0, 12)) {
      if (shown) break;
      const after = new Map(analyseDocument(withControl(document, control, effect.on)).threats.map((each) => [each.id, each]));
      const change = (before: Threat): string => standingOf(after.get(before.id), before);
      if (change(threat) !== (effect.effect === "breaks" ? "cleared" : "lowered")) continue;
      shown = true;
      const asking = analysis.threats.filter((each) =>
        effectsOf(each, control).some(({ on }) => on.some((place) => effect.on.includes(place))),
      );
      const following = fedBy(new Set(asking.filter((each) => change(each) !== "same").map((each) => each.rule)));
      const unexpected = analysis.threats.filter(
        (each) => change(each) !== "same" && (change(each) === "worse" || (!asking.includes(each) && !following.has(each.rule))),
      );
      expect(unexpected.map((each) => `${each.id} ${change(each)}`)).toEqual([]);
      const added = [...after.values()].filter(({ id, rule }) => !brought.has(rule) && !analysis.threats.some((each) => each.id === id));
      expect(added.map(({ id }) => id)).toEqual([]);
    }
    expect(shown).toBe(true);
  });
});
