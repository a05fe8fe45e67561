import { readdirSync, readFileSync } from "node:fs";
import {
  attributeFits,
  attributesSetBy,
  attributeWord,
  checkCatalogFile,
  controlFits,
  kinds,
  noSpans,
  type ControlFile,
} from "@bartizan/model";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { builtInCatalog } from "../built-in-catalog.ts";

const catalogs = new URL("../../catalogs/", import.meta.url);
const folder = new URL("controls/", catalogs);
const read = (name: string): ControlFile => parse(readFileSync(new URL(`${name}.yaml`, folder), "utf8")) as ControlFile;

const names = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => file.slice(0, -".yaml".length));
const controls = names.map(read);

/** Controls that a model of an incident or exercise may name. */
const floor = [
  ["tls", "authentication", "mfa", "rbac", "session-management", "spam-filter", "antivirus", "edr", "content-filter", "rate-limit", "csp"],
  ["human-approval", "sandbox", "logging", "monitoring", "backup", "code-review", "network-segmentation", "egress-filter"],
  ["input-validation", "liveness-check", "model-scan", "encryption-at-rest", "secret-scanning", "dlp", "safety-training", "system-prompt"],
  ["mdm", "package-scan", "usage-policy", "versioning", "cloud-audit", "blocklist", "quota", "key-rotation", "signing"],
].flat();

describe.each(names)("%s", (name) => {
  const control = read(name);

  test("is a control whose id is the name of its file", () => {
    expect(checkCatalogFile("control", name, control, noSpans).diagnostics).toEqual([]);
  });

  test("sets attributes that exist to values of their domain", () => {
    const wrong = Object.entries(attributesSetBy(control)).flatMap(([attribute, values]) => {
      const domain = attributeWord(attribute)?.values.map(({ value }) => value) ?? [];
      return values.filter((value) => value === "unknown" || !domain.includes(value)).map((value) => `${attribute}: ${String(value)}`);
    });
    expect(wrong).toEqual([]);
  });

  test("says what it costs, where it stands and how to check it", () => {
    expect(control).toMatchObject({ cost: expect.any(String), on: expect.any(Array), verify: expect.any(String) });
  });

  test("stands where each attribute that it sets can be stated", () => {
    const places = [...kinds.map((kind) => kind.id), "flow", "identity"].filter((sort) => controlFits(control, sort));
    const homeless = Object.keys(attributesSetBy(control)).filter((name) => {
      const word = attributeWord(name);
      return !places.some((sort) => word?.of.includes(sort) === true || (word !== undefined && attributeFits(word, sort)));
    });
    expect(homeless).toEqual([]);
  });
});

describe("the list", () => {
  const { sources, diagnostics } = builtInCatalog();

  test("maps only to entries that frameworks have", () => {
    expect(diagnostics).toEqual([]);
  });

  test("has a control for every mitigation of ATLAS", () => {
    const mitigations = sources.frameworks.flatMap(({ value }) => (value.family === "atlas" ? (value.mitigations ?? []) : []));
    const mapped = new Set(controls.flatMap((control) => control.maps?.["atlas"] ?? []));
    expect(mitigations.map(({ id }) => id).filter((id) => !mapped.has(id))).toEqual([]);
    expect(mitigations.length).toBeGreaterThan(0);
  });

  test("has every control that incidents name", () => {
    expect(floor.filter((id) => !names.includes(id))).toEqual([]);
  });

  test("has no two controls of one title", () => {
    const titles = controls.map(({ title }) => title.toLowerCase());
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});
