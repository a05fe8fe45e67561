import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { attributes, kinds } from "@bartizan/model";
import { readCatalogFile } from "@bartizan/read";
import { drawDiagram } from "@bartizan/write";
import { assert, beforeAll, describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { analyseDocument } from "../analyse-document.ts";
import { runCli } from "../cli/run-cli.ts";
import { effectsOf } from "../judge-pattern.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { fixtureReport } from "./fixture-report.ts";
import { fixtureCatalog } from "./fixture/fixture-catalog.ts";
import { collectSite } from "./write-site.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface Example {
  page: string;
  sort: string;
  name: string;
  text: string;
  /** What the page says comes of it: a threat and its status. */
  shows: string | undefined;
}

let examples: Example[];
let vocabulary: string;

const plain = (html: string): string =>
  html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

beforeAll(async () => {
  const { files } = await collectSite({
    report: { ...fixtureReport, systems: [] },
    catalog: fixtureCatalog,
    draw: (analysis) => drawDiagram(analysis),
  });
  vocabulary = files.get("docs/vocabulary/index.html") ?? "";
  examples = [...files].flatMap(([page, html]) =>
    [
      ...html.matchAll(
        /data-example="(\w+)"[^>]*><figcaption><code>([^<]+)<\/code><\/figcaption><pre><code>([^<]+)<\/code><\/pre>(?:<p data-shows="([^"]+)")?/g,
      ),
    ].map(([, sort = "", name = "", text = "", shows]) => ({ page, sort, name, text: plain(text), shows })),
  );
});

const ofSort = (sort: string): Example[] => examples.filter((example) => example.sort === sort);

describe("examples of the pages for authors", () => {
  test("models come to what the page says", () => {
    expect(ofSort("model").length).toBeGreaterThan(3);
    for (const { text, shows } of ofSort("model")) {
      const { threats } = analyseDocument(parse(text));
      expect(threats.map(({ id, status }) => `${id} ${status}`)).toContain(shows);
    }
  });

  test("rules and controls are a catalog whose own examples hold, named as the configuration says", () => {
    const files = [...ofSort("rule"), ...ofSort("control"), ...ofSort("config")];
    expect(new Set(files.map(({ sort }) => sort))).toEqual(new Set(["rule", "control", "config"]));
    const cwd = temporaryFolder({ "package.json": "{}", "model.yaml": ofSort("model")[0]?.text ?? "" });
    for (const { name, text } of files) {
      mkdirSync(join(cwd, name, ".."), { recursive: true });
      writeFileSync(join(cwd, name), `${text}\n`);
    }
    const tested = runCli(["catalog", "test"], { cwd });
    expect([tested.status, tested.stderr]).toEqual([0, ""]);
    expect(tested.stdout).toMatch(/^[1-9]\d* examples, 0 failed/);
    expect(runCli(["check"], { cwd })).toMatchObject({ status: 0, stderr: "" });
  });

  test("patterns do in their example what they say, and nothing else", () => {
    expect(ofSort("pattern")).not.toEqual([]);
    for (const { name, text } of ofSort("pattern")) {
      const { value, diagnostics } = readCatalogFile(text, name, "pattern");
      expect(diagnostics).toEqual([]);
      assert(value);
      const { breaks, lowers, leavesOpen } = value;
      expect(effectsOf(value)).toEqual({ breaks, lowers, raises: [], leavesOpen: leavesOpen.map(({ rule }) => rule) });
    }
  });

  test("commands are commands", () => {
    const help = runCli(["--help"]).stdout;
    for (const name of ["init", "check", "explain", "show", "fmt", "report", "convert", "catalog"]) expect(help).toContain(name);
  });
});

test("every kind and attribute of the schema has its place", () => {
  for (const { id } of attributes) expect(vocabulary).toContain(`id="attribute:${id}"`);
  for (const { id } of kinds) expect(vocabulary, id).toMatch(new RegExp(`<li><code>${id}</code>`));
});
