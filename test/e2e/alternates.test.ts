import { drawDiagram } from "@bartizan/write";
import { beforeAll, describe, expect, test } from "vitest";
import { fixtureReport } from "./fixture-report.ts";
import { fixtureCatalog } from "./fixture/fixture-catalog.ts";
import { collectSite, type RenderedSite } from "./write-site.ts";

let site: RenderedSite;
const file = (path: string): string => site.files.get(path) ?? "";
const [support] = fixtureReport.systems;

beforeAll(async () => {
  site = await collectSite({ report: fixtureReport, catalog: fixtureCatalog, draw: (analysis) => drawDiagram(analysis) });
});

interface Listed {
  answer: string;
  rows: Record<string, unknown>[];
}
const lists = (): string[] => [...site.files.keys()].filter((path) => path.endsWith(".csv")).map((path) => path.replace(/csv$/, ""));

describe("a page that lists something", () => {
  test("is there as data, for sheets and as text, with the same rows", () => {
    expect(lists().length).toBeGreaterThan(20);
    for (const path of lists()) {
      const { answer, rows } = JSON.parse(file(`${path}json`)) as Listed;
      expect(file(`${path}html`), path).toContain('rel="alternate" type="application/json"');
      expect(answer.length, path).toBeGreaterThan(20);
      expect(file(`${path}csv`).split("\r\n"), path).toHaveLength(rows.length + 2);
      expect(file(`${path}md`).match(/^\| /gm), path).toHaveLength(rows.length + 2);
    }
  });

  test("has what the page has", () => {
    const rowsOf = (path: string): Listed["rows"] => (JSON.parse(file(`support-assistant/${path}index.json`)) as Listed).rows;
    expect(rowsOf("threats/").map(({ id }) => id)).toEqual(support?.threats.map(({ id }) => id));
    expect(rowsOf("flows/").map(({ id }) => id)).toEqual(support?.flows.map(({ id }) => id));
    const uses = [...(support?.components ?? []), ...(support?.flows ?? [])].flatMap(({ controls }) => controls);
    const controls = rowsOf("controls/");
    expect(controls.filter(({ step }) => step === "")).toHaveLength(uses.length);
    expect(controls.flatMap(({ step, control }) => (step === "" ? [] : [control]))).toEqual(
      support?.plan?.steps.map(({ control }) => control),
    );
    expect(rowsOf("boundaries/")).toHaveLength(support?.flows.filter(({ crosses }) => crosses).length ?? 0);
    expect(rowsOf("coverage/atlas-2026.09/")).toContainEqual(expect.objectContaining({ id: "AML.T0018", state: "ruled out", threats: "" }));
    expect((JSON.parse(file("index.json")) as Listed).rows).toHaveLength(fixtureReport.systems.length);
  });

  test("computes nothing and marks nothing up, whatever a model says", () => {
    for (const path of lists()) {
      expect(file(`${path}csv`), path).not.toMatch(/(^|,|;)"?[=+@\t]/m);
      expect(file(`${path}md`), path).not.toMatch(/<[a-z!/]/i);
      expect(file(`${path}md`), path).not.toMatch(/\]\((?!http)/);
    }
  });
});

test("the system as a whole is the analysis, and a text", () => {
  expect(JSON.parse(file("support-assistant/index.json"))).toEqual(JSON.parse(JSON.stringify(support)));
  for (const { title } of support?.threats ?? []) expect(file("support-assistant/index.md")).toContain(title);
});

test("llms.txt leads to every other form, with the answer of its page", () => {
  const text = file("llms.txt");
  expect(text).toMatch(/^# .+\n\n> .{20,}\n\n## /);
  const linked = new Set([...text.matchAll(/\]\(([^)]+)\)/g)].map(([, href = ""]) => decodeURIComponent(href)));
  const forms = [...site.files.keys()].filter((path) => /\.(json|csv|md)$/.test(path));
  expect(forms.filter((path) => !linked.has(path))).toEqual([]);
  expect([...linked].filter((path) => !site.files.has(path))).toEqual([]);
});
