import { drawDiagram } from "@bartizan/write";
import type { Analysis } from "@bartizan/model";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { fixtureReport } from "./fixture-report.ts";
import { pageTypes } from "./page-types.ts";
import { fixtureCatalog } from "./fixture/fixture-catalog.ts";
import { analysisOf } from "../write/analysis-of.ts";
import { collectSite, type RenderedSite } from "./write-site.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const input = { report: fixtureReport, catalog: fixtureCatalog, draw: (analysis: Analysis) => drawDiagram(analysis) };
let site: RenderedSite;
let pages: [path: string, html: string][];

beforeAll(async () => {
  site = await collectSite(input);
  pages = [...site.files].filter(([path]) => path.endsWith(".html"));
});

const attributesOf = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value = ""]) =>
    value.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&lt;", "<"),
  );

/** Where a page leads its readers on to by itself. */
const leadsTo = (path: string): string | undefined => {
  const [, href] = /<meta http-equiv="refresh" content="0; url=([^"]*)"/.exec(site.files.get(path) ?? "") ?? [];
  return href === undefined ? undefined : decodeURIComponent(new URL(href, `http://site/${path}`).pathname.slice(1));
};

describe("files", () => {
  test("the same input gives the same bytes", async () => {
    expect([...(await collectSite(input)).files]).toEqual([...site.files]);
  });

  test("a file that is wanted alone is the same", async () => {
    for (const path of new Set(Object.values(pageTypes)))
      expect((await collectSite({ ...input, only: path })).files.get(path), path).toBe(site.files.get(path));
  });

  test("nothing is missing where everything could be drawn", () => {
    expect(site.missingPictures).toEqual([]);
  });

  test("every element, threat, rule, pattern and framework has its page, on every file system", () => {
    const all = [...site.files.keys()];
    expect(new Set(all.map((path) => path.toLowerCase()))).toHaveLength(all.length);
    const paths = all.filter((path) => !/\.(json|csv|md)$/.test(path));
    const assessed = paths.filter((path) => /^support-assistant\/coverage\/.+\/index\.html$/.test(path)).length;
    const expected = fixtureReport.systems.reduce(
      (sum, { components, flows, threats }) => sum + 12 + assessed + components.length + flows.length + threats.length,
      0,
    );
    const { frameworks, rules, patterns } = fixtureCatalog;
    const former = all.filter((path) => leadsTo(path) !== undefined);
    expect(paths).toHaveLength(5 + 7 + 5 + frameworks.length + rules.length + patterns.length + expected + former.length);
    for (const path of all) {
      expect(path).toMatch(/^[A-Za-z0-9@._~/-]+$/);
      for (const part of path.split("/")) expect(part).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|^\.|\.$|^.{121}/i);
    }
  });

  test("what was renamed is still found by its former id", () => {
    expect(leadsTo("support-assistant/e/helper-bot/index.html")).toBe("support-assistant/e/assistant/index.html");
    expect(leadsTo("support-assistant/t/indirect-prompt-injection@helper-bot/index.html")).toBe(
      "support-assistant/t/indirect-prompt-injection@assistant/index.html",
    );
    const left = [...site.files.keys()].flatMap((path) => leadsTo(path) ?? []);
    expect(left.filter((path) => !site.files.has(path))).toEqual([]);
  });

  test("the client stays small", async () => {
    const { gzipSync } = await import("node:zlib");
    expect(gzipSync(site.files.get("assets/client.js") ?? "").length).toBeLessThan(30_000);
    for (const [path, content] of site.files) if (path.endsWith("search.js")) expect(gzipSync(content).length, path).toBeLessThan(150_000);
  });
});

describe("controls", () => {
  const page = (path: string): string => String(site.files.get(`support-assistant/${path}index.html`));

  test("the overview says how far guardrails reach, and what planned controls will do", () => {
    expect(page("")).toMatch(/2 of 6 routes.*knowledge--assistant/s);
    expect(page("")).toMatch(/id="planned".*Untrusted content is read apart.*confused-deputy/s);
  });

  test("a threat says what planned controls will do to it", () => {
    expect(page("t/confused-deputy@refunds/")).toMatch(/when finished, lowers it from .*critical.* to .*high/s);
    expect(page("t/exfiltration-by-rendered-image@chat/")).toContain("when finished, clears it");
    expect(page("t/cross-user-read@orders/")).not.toContain("when finished");
  });
});

describe("pages", () => {
  test("each says its answer under one heading", () => {
    for (const [path, html] of pages) {
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
      expect(html, path).toMatch(/<\/h1><p class="answer">[^<]{20,}<\/p>/);
      expect(html, path).toContain('<html lang="en">');
      expect(html, path).toContain('<meta name="robots" content="noindex"');
      expect(html, path).toContain("default-src &#39;none&#39;".replaceAll("&#39;", "'"));
    }
  });

  test("links lead to pages and places that exist, and never away", () => {
    const broken: string[] = [];
    const ids = new Map(pages.map(([path, html]) => [path, new Set(attributesOf(html, "id"))]));
    for (const [path, html] of pages) {
      for (const href of [...attributesOf(html, "href"), ...attributesOf(html, "src")]) {
        const target = new URL(href, `http://site/${path}`);
        const file = decodeURIComponent(target.pathname.slice(1));
        const anchor = decodeURIComponent(target.hash.slice(1));
        if (target.host !== "site" || !site.files.has(file) || (anchor !== "" && !ids.get(file)?.has(anchor)))
          broken.push(`${path}: ${href}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test("entries of frameworks lead to their rules, mitigations, controls and what is related, and components to their layer", () => {
    const hrefsIn = (path: string, from: string): string[] => {
      const html = site.files.get(path) ?? "";
      const start = html.indexOf(from);
      expect(start, from).toBeGreaterThan(0);
      return attributesOf(html.slice(start, html.indexOf("</tr>", start)), "href").map(decodeURIComponent);
    };
    const atlas = "catalog/frameworks/atlas-2026.09/index.html";
    expect(hrefsIn(atlas, 'id="entry:atlas-2026.09:AML.T0051"')).toEqual([
      "../../confused-deputy/index.html",
      "../../indirect-prompt-injection/index.html",
      "#entry:atlas-2026.09:AML.M0020",
      "../owasp-llm-2026/index.html#entry:owasp-llm-2026:LLM01:2026",
    ]);
    expect(hrefsIn(atlas, 'id="entry:atlas-2026.09:AML.M0020"')).toEqual([
      "../../controls/index.html#control:input-guardrail",
      "#entry:atlas-2026.09:AML.T0051",
      "#entry:atlas-2026.09:AML.T0053",
    ]);
    const layer = "../../../catalog/frameworks/maestro/index.html#entry:maestro:L3";
    expect(attributesOf(site.files.get("support-assistant/e/assistant/index.html") ?? "", "href").map(decodeURIComponent)).toContain(layer);
  });

  test("every page can be reached from the first one", () => {
    const reached = new Set<string>();
    const visit = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const href of attributesOf(site.files.get(path) ?? "", "href")) {
        const next = decodeURIComponent(new URL(href, `http://site/${path}`).pathname.slice(1));
        if (next.endsWith(".html")) visit(next);
      }
    };
    visit("index.html");
    expect(pages.map(([path]) => path).filter((path) => !reached.has(path) && leadsTo(path) === undefined)).toEqual([]);
  });

  test("ids are valid and unique, and nothing is inline", () => {
    for (const [path, html] of pages) {
      const ids = attributesOf(html, "id");
      expect(ids, path).toHaveLength(new Set(ids).size);
      expect(ids.filter((id) => !/^\S+$/.test(id))).toEqual([]);
      expect(html.match(/<script/g), path).toHaveLength(1);
      expect(html, path).not.toMatch(/<[a-z][^>]*\s(style|on[a-z]+)=|<style|<iframe|<img|<object|<embed/);
    }
  });
});

describe("pictures", () => {
  const overview = "support-assistant/index.html";
  const rendered = (draw: typeof input.draw): Promise<RenderedSite> => collectSite({ ...input, draw });

  test("one that leaves something out is replaced by the flows in words", async () => {
    const { files, missingPictures } = await rendered(async (analysis) => ({
      ...(await drawDiagram(analysis)),
      complete: false,
      missing: ["flow-a"],
    }));
    expect(missingPictures).toHaveLength(fixtureReport.systems.length);
    expect(missingPictures[0]).toContain("support-assistant");
    expect(files.get(overview)).toContain("There is no picture of this system");
    expect(files.get(overview)?.match(/data-flow="/g)).toHaveLength(fixtureReport.systems[0]?.flows.length ?? 0);
    expect(files.get(overview)).not.toContain("data-diagram");
  });

  test("one that fails is told apart, and the rest of the site is written", async () => {
    const { files, missingPictures } = await rendered(() => Promise.reject(new Error("out of memory")));
    expect(missingPictures[0]).toContain("out of memory");
    expect(files.size).toBe(site.files.size);
  });

  test.each([
    '<svg viewBox="0 0 9 9"><script>alert(1)</script></svg>',
    '<svg viewBox="0 0 9 9" onload="alert(1)"></svg>',
    '<svg viewBox="0 0 9 9"><a href="javascript:alert(1)"><text>x</text></a></svg>',
    '<svg viewBox="0 0 9 9"><g xlink:href="https://example.org/"></g></svg>',
    '<svg viewBox="0 0 9 9"><foreignObject></foreignObject></svg>',
    '<svg viewBox="0 0 9 9"><style>*{}</style></svg>',
    '<svg viewBox="0 0 9 9"><g <img></g></svg>',
    "no picture at all",
  ])("what could run or load is refused: %s", async (svg) => {
    const { shapes } = await drawDiagram(analysisOf());
    const { files, missingPictures } = await rendered(async () => ({ svg, variant: "hostile", complete: true, missing: [], shapes }));
    expect(missingPictures).toHaveLength(fixtureReport.systems.length);
    expect(files.get(overview)).not.toContain('class="drawing"');
  });
});
