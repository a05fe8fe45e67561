import { drawDiagram } from "@bartizan/write";
import { assert, beforeAll, describe, expect, test, vi } from "vitest";
import { fixtureReport } from "./fixture-report.ts";
import { fixtureCatalog } from "./fixture/fixture-catalog.ts";
import { rowsOf, textOf } from "./read-page.ts";
import { collectSite, type RenderedSite } from "./write-site.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const [support] = fixtureReport.systems;
const flows = support?.flows ?? [];
const threats = support?.threats ?? [];
let site: RenderedSite;

beforeAll(async () => {
  assert(support);
  const { svg } = await drawDiagram(support);
  const exampleDrawings = {
    "confused-deputy": { fires: svg, silent: svg },
    "backdoored-weights": { fires: "<svg viewBox='0 0 9 9'><script>alert(1)</script></svg>", silent: svg },
  };
  const patternDrawings = { "quarantined-reader": { before: svg, after: svg } };
  site = await collectSite({
    report: fixtureReport,
    catalog: fixtureCatalog,
    draw: (analysis) => drawDiagram(analysis),
    exampleDrawings,
    patternDrawings,
  });
});

const page = (path: string): string => site.files.get(path) ?? "";

test("the worst threat of a system in the portfolio is one that no other open one exceeds, wherever it stands in the list", async () => {
  const [worst] = threats.filter(({ status }) => status === "open").toSorted((a, b) => b.risk.residual.score - a.risk.residual.score);
  assert(support && worst);
  const others = threats.filter((threat) => threat.id !== worst.id && threat.risk.residual.score < worst.risk.residual.score);
  const { files } = await collectSite({
    report: { ...fixtureReport, systems: [{ ...support, threats: [...others, worst] }] },
    catalog: fixtureCatalog,
    draw: (analysis) => drawDiagram(analysis),
    only: "index.html",
  });
  const [row] = rowsOf(files.get("index.html") ?? "", "systems");
  expect(row?.at(-1)).toContain(worst.title);
});

describe("boundaries", () => {
  const html = (): string => page("support-assistant/boundaries/index.html");

  test("the matrix holds every flow once, and off its diagonal those that cross", () => {
    const rows = rowsOf(html(), "matrix");
    const counts = rows.map(([, ...cells]) => cells.map((cell) => Number.parseInt(cell, 10)));
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
    expect(sum(counts.flat())).toBe(flows.length);
    expect(sum(counts.map((row, index) => row[index] ?? 0))).toBe(flows.filter((flow) => !flow.crosses).length);
  });

  test("every flow that crosses is a row, and what nobody states is told as unknown", () => {
    const rows = rowsOf(html(), "crossings");
    expect(rows).toHaveLength(flows.filter((flow) => flow.crosses).length);
    expect(rows.some((cells) => cells[4]?.includes("not stated"))).toBe(true);
  });
});

describe("controls and plan", () => {
  const html = (system = "support-assistant"): string => page(`${system}/controls/index.html`).replaceAll("%40", "@");
  test("every control that is there is a row with its proof, and says what it does and who gets past it", () => {
    const rowOf = (control: string, on: string): string => {
      const start = html().indexOf(`id="in-place:${control}:${on}"`);
      expect(start, `${control} on ${on}`).toBeGreaterThan(0);
      return html().slice(start, html().indexOf("</tr>", start));
    };
    for (const { id, controls } of [...(support?.components ?? []), ...flows])
      for (const { control, counts, evidence, ticket } of controls)
        if (counts) for (const text of [evidence, ticket]) expect(textOf(rowOf(control, id))).toContain(text ?? "");
    expect(rowOf("row-level-access", "orders")).toContain('href="../t/cross-user-read@orders/index.html"');
    for (const href of ["../t/confused-deputy@refunds/index.html", "../flows/knowledge--assistant/index.html"])
      expect(rowOf("input-guardrail", "tickets--assistant")).toContain(`href="${href}"`);
  });

  test("what is planned has its ticket and what it will do", () => {
    const [row] = rowsOf(html(), "planned");
    expect(row?.[2]).toBe("SEC-840");
    expect(row?.[3]).toContain("critical to high");
  });

  test("the plan has its steps in order, each with what it costs, brings and replaces, and says what stays above and why", () => {
    const plan = support?.plan;
    assert(plan);
    const rows = rowsOf(html(), "plan");
    expect(rows.slice(0, plan.steps.length).map(([number, name, , cost]) => [number, name, cost])).toEqual(
      plan.steps.map(({ title, cost }, index) => [String(index + 1), expect.stringContaining(title), cost]),
    );
    expect(rows[0]?.[2]).toContain("humanApproval none");
    expect(rows[1]?.[1]).toContain("SEC-840");
    const isThere = (id: string): boolean => threats.some((threat) => threat.id === id);
    for (const { threat, title } of [...plan.steps.flatMap(({ changes = [] }) => changes), ...plan.remaining])
      expect(html()).toContain(isThere(threat) ? `href="../t/${threat}/index.html"` : title);
  });

  test("where nobody asked for a plan, how to get one is said", () => {
    expect(textOf(html("quiet-batch"))).toContain("bartizan report --plan");
    expect(textOf(html())).not.toContain("bartizan report --plan");
  });
});

describe("flows", () => {
  test("each has a page with its ends, its threats, and what it does not state", () => {
    for (const flow of flows) {
      const html = page(`support-assistant/flows/${flow.id}/index.html`);
      for (const end of [flow.from, flow.to]) expect(html, flow.id).toContain(`href="../../e/${end}/index.html"`);
      const text = textOf(html.slice(html.indexOf('id="not-stated"')));
      for (const name of ["encryption", "authentication"])
        if (flow.attributes[name] !== undefined) expect(text, flow.id).not.toContain(` ${name} `);
    }
  });

  test("what the called side states holds for the flow, and where it stands is said", () => {
    const calls = flows.filter((flow) => flow.crosses && flow.opens === "from" && flow.to === "chat").length;
    const stated = rowsOf(page("support-assistant/boundaries/index.html"), "crossings").filter(
      (cells) => cells[3] === "oauth at Support chat",
    );
    expect(calls).toBeGreaterThan(0);
    expect(stated).toHaveLength(calls);
  });
});

describe("coverage", () => {
  const framework = (id: string): string => page(`support-assistant/coverage/${id}/index.html`);
  const stateOf = (id: string, entry: string, list: "applies" | "others"): string | undefined =>
    rowsOf(framework(id), list).find(([cell]) => cell?.startsWith(entry))?.[1];

  test("every entry of every framework that rules look for is told once, with its state", () => {
    const assessed = rowsOf(page("support-assistant/coverage/index.html"), "frameworks");
    expect(assessed.length).toBeGreaterThan(3);
    for (const { id, title, edition, entries } of fixtureCatalog.frameworks) {
      const row = assessed.find(([cell]) => cell?.startsWith(`${title} ${edition}`));
      if (!row) continue;
      const told = (["applies", "others"] as const).flatMap((list) =>
        framework(id).includes(`id="${list}"`) ? rowsOf(framework(id), list) : [],
      );
      expect(told, id).toHaveLength(entries.length);
      expect(
        row.slice(1).reduce((sum, cell) => sum + Number(cell), 0),
        id,
      ).toBe(entries.length);
    }
  });

  test("an entry is open, or ruled out, or not looked at, and a step counts like a technique", () => {
    expect(stateOf("atlas-2026.09", "AML.T0051.001", "applies")).toMatch(/\d critical/);
    expect(stateOf("atlas-2026.09", "AML.T0040", "applies")).toMatch(/\d/);
    expect(stateOf("atlas-2026.09", "AML.T0018", "others")).toContain("ruled out");
    expect(stateOf("atlas-2026.09", "AML.T0065", "others")).toContain("does not apply to designs");
  });

  test("by element, a threat counts where it is placed, and an entry that does not concern a sort of element says so", () => {
    const rows = rowsOf(framework("stride"), "by-element");
    const named = threats.filter(({ maps }) => maps.some(({ framework: of }) => of === "stride"));
    const elevation = rows.map(([element = "", , cell = ""]) => ({ element, cell }));
    for (const { place } of named) {
      const name = support?.components.find(({ id }) => id === place)?.name ?? "";
      expect(elevation.find(({ element }) => element.startsWith(name))?.cell).toMatch(/^\D*1/);
    }
    expect(elevation.find(({ element }) => element.startsWith("Customer"))?.cell).toBe("–");
    expect(elevation.filter(({ cell }) => /[1-9]/.test(cell))).toHaveLength(new Set(named.map(({ place }) => place)).size);
  });

  test("views that only group elements are no coverage", () => {
    expect(site.files.has("support-assistant/coverage/maestro/index.html")).toBe(false);
  });
});

describe("evidence", () => {
  test("every rule of the catalog fired or stayed silent", () => {
    const html = page("support-assistant/evidence/index.html");
    const names = new Set(threats.filter(({ source }) => source === "catalog").map(({ rule }) => rule));
    const fired = fixtureCatalog.rules.filter(({ id }) => names.has(id));
    expect(fired.length).toBeGreaterThan(0);
    expect(rowsOf(html, "rules")).toHaveLength(fired.length);
    for (const { id } of fixtureCatalog.rules.filter(({ id: each }) => !names.has(each))) expect(html).toContain(`<code>${id}</code>`);
  });

  test("what was not looked at is named, and digests that nobody gave are not made up", () => {
    const text = textOf(page("support-assistant/evidence/index.html"));
    const uncertain = threats.filter(({ status }) => status === "uncertain").length;
    expect(text).toContain(`${uncertain} uncertain threats`);
    for (const { name, outOfScope } of support?.components ?? []) if (outOfScope !== undefined) expect(text).toContain(name);
    expect(text).not.toMatch(/[0-9a-f]{64}/);
  });
});

describe("the catalog", () => {
  test("a rule shows what it fires on and what leaves it silent, drawn with ids of their own", () => {
    const html = page("catalog/confused-deputy/index.html");
    expect(html.match(/<div class="drawing"><svg/g)).toHaveLength(2);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids.filter((id) => /^(fires|silent)-node-assistant$/.test(id ?? ""))).toHaveLength(2);
  });

  test("a drawing that could run is left out, and the text stays", () => {
    const html = page("catalog/backdoored-weights/index.html");
    expect(html.match(/<div class="drawing"><svg/g)).toHaveLength(1);
    expect(html.match(/<pre>/g)).toHaveLength(2);
  });

  test("a pattern leads to its controls, to what it removes and leaves open, and to who uses it, and is drawn before and after", () => {
    for (const { id, brings, breaks, leavesOpen, parameters, part, use } of fixtureCatalog.patterns) {
      const html = page(`catalog/patterns/${id}/index.html`);
      for (const { control } of brings) expect(html, control).toContain(`href="../../controls/index.html#control:${control}"`);
      for (const rule of [...breaks, ...leavesOpen.map((each) => each.rule)])
        expect(html, rule).toContain(`href="../../${rule}/index.html"`);
      expect(html).toContain('href="../../../support-assistant/index.html"');
      expect(rowsOf(html, "takes").map(([name]) => name?.split(" ")[0])).toEqual(parameters.map((parameter) => parameter.id));
      for (const text of [part, use]) expect(html).toContain(`<pre><code>${text.trimEnd()}</code></pre>`);
      expect(html.match(/ id="(before|after)-node-assistant"/g)).toHaveLength(2);
    }
  });

  test("the list of patterns counts what each does, and how many systems use it", () => {
    const rows = rowsOf(page("catalog/patterns/index.html"), "patterns");
    expect(rows.map((cells) => cells.slice(2))).toEqual(
      fixtureCatalog.patterns.map(({ breaks, lowers, leavesOpen }) =>
        [breaks, lowers, leavesOpen, [support]].map(({ length }) => String(length)),
      ),
    );
  });

  test("technologies have their facts, their sources as text, and the components that name them", () => {
    const rows = rowsOf(page("catalog/technologies/index.html"), "technologies");
    expect(rows).toHaveLength(fixtureCatalog.technologies.length);
    const [zendesk] = rows;
    expect(zendesk?.[2]).toBe("encryptionAtRest provider-keys");
    expect(zendesk?.[3]).toBe(fixtureCatalog.technologies[0]?.source[0]);
    expect(zendesk?.[4]).toContain("tickets");
  });
});
