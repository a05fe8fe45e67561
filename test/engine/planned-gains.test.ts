import { readdirSync, readFileSync } from "node:fs";
import { attributesSetBy, controlFits, flowId, type Analysis, type Flow, type JsonRecord } from "@bartizan/model";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { analyseDocument } from "../analyse-document.ts";
import { builtInCatalog } from "../built-in-catalog.ts";

const { catalog } = builtInCatalog();
const models = new URL("../../models/", import.meta.url);
const names = readdirSync(models).filter((name) => name.endsWith(".yaml"));
const read = (name: string): JsonRecord => parse(readFileSync(new URL(name, models), "utf8")) as JsonRecord;

type Controls = Record<string, string | { status: string }>;
const isPlanned = (use: Controls[string] | undefined): boolean => (typeof use === "string" ? use : use?.status) === "planned";

/** Every component, flow and identity of a document, changed; those that bear controls. */
const withBearers = (document: JsonRecord, change: (id: string, bearer: JsonRecord) => JsonRecord): JsonRecord => {
  const all = (map: unknown): JsonRecord =>
    Object.fromEntries(Object.entries((map ?? {}) as Record<string, JsonRecord>).map(([id, each]) => [id, change(id, each)]));
  return {
    ...document,
    components: all(document["components"]),
    identities: all(document["identities"]),
    flows: ((document["flows"] ?? []) as JsonRecord[]).map((flow) => change(flowId(flow as unknown as Flow), flow)),
  };
};

/** The document as it will be once a planned control is there; what the control contradicts goes. */
const finished = (document: JsonRecord, control: string): JsonRecord =>
  withBearers(document, (_, bearer) => {
    const controls = bearer["controls"] as Controls | undefined;
    if (!isPlanned(controls?.[control])) return bearer;
    const word = catalog.controls.find(({ id }) => id === control);
    const set = Object.entries(word ? attributesSetBy(word) : {});
    const kept = Object.entries(bearer).filter(([name, value]) =>
      set.every(([each, agreeing]) => each !== name || agreeing.some((one) => one === value)),
    );
    return { ...Object.fromEntries(kept), controls: { ...controls, [control]: "implemented" } };
  });

/** The controls that change what is stated of where they stand. */
const setting = catalog.controls.filter((control) => Object.keys(attributesSetBy(control)).length > 0);

/** The document with all of them planned wherever they can stand and nothing is said of them. */
const withSettingPlanned = (document: JsonRecord): JsonRecord => {
  const identities = (document["identities"] ?? {}) as JsonRecord;
  return withBearers(document, (id, bearer) => {
    const sort = "from" in bearer ? "flow" : Object.hasOwn(identities, id) ? "identity" : String(bearer["kind"]);
    const planned = setting.filter((control) => controlFits(control, sort)).map((control) => [control.id, "planned"]);
    return { ...bearer, controls: { ...Object.fromEntries(planned), ...(bearer["controls"] as Controls | undefined) } };
  });
};

const withoutPlanned = (document: JsonRecord): JsonRecord =>
  withBearers(document, (_, bearer) => {
    const controls = Object.entries((bearer["controls"] ?? {}) as Controls).filter(([, use]) => !isPlanned(use));
    return { ...bearer, controls: Object.fromEntries(controls) };
  });

/** What changes between two analyses, in the words of a gain. */
const changes = (before: Analysis, after: Analysis): { clears: string[]; lowers: string[] } => {
  const then = new Map(after.threats.map((threat) => [threat.id, threat]));
  const clears: string[] = [];
  const lowers: string[] = [];
  for (const { id, status, risk } of before.threats) {
    const now = then.get(id);
    if (status === "mitigated") continue;
    if (!now || now.status === "mitigated") clears.push(id);
    else if (now.risk.residual.score < risk.residual.score)
      lowers.push(`${id} ${risk.residual.level} ${now.risk.residual.level} ${now.risk.residual.score}`);
  }
  return { clears, lowers };
};

describe.each(names)("what the planned controls of %s will do", (name) => {
  const document = read(name);
  const analysis = analyseDocument(document);
  const planned = new Set<string>();
  withBearers(document, (_, bearer) => {
    for (const [id, use] of Object.entries((bearer["controls"] ?? {}) as Controls)) if (isPlanned(use)) planned.add(id);
    return bearer;
  });

  test.each([...planned])("%s is what judging the finished model says", (control) => {
    const said = analysis.planned?.find((gain) => gain.control === control);
    const { clears, lowers } = changes(analysis, analyseDocument(finished(document, control)));
    expect({
      clears: said?.clears ?? [],
      lowers: (said?.lowers ?? []).map(({ threat, from, to, score }) => `${threat} ${from} ${to} ${score}`),
    }).toEqual({ clears, lowers });
  });
});

test("whatever planned control sets an attribute, its gain is what judging the finished model says", { timeout: 30_000 }, () => {
  const document = withSettingPlanned(read("support-assistant.yaml"));
  const analysis = analyseDocument(document);
  const gains = new Map(analysis.planned?.map(({ control, clears, lowers }) => [control, { clears, lowers: lowers.length }]));
  const none = { clears: [], lowers: 0 };
  for (const { id } of setting) {
    const { clears, lowers } = changes(analysis, analyseDocument(withoutPlanned(finished(document, id))));
    expect([id, gains.get(id) ?? none]).toEqual([id, { clears, lowers: lowers.length }]);
  }
});

test("a model without planned controls says nothing of them", () => {
  const document = withBearers(read(names[0] ?? ""), (_, bearer) => ({ ...bearer, controls: {} }));
  expect(analyseDocument(document)).not.toHaveProperty("planned");
});
