import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { threatenedModel, threatenedModelReordered } from "./models.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const models = new URL("../../models/", import.meta.url);

/** What an analysis says, without the places that it says it of. */
const withoutPlaces = (json: string): unknown =>
  JSON.parse(json, (key, value: unknown) => (key === "span" || key === "place" ? undefined : value)) as unknown;

test("every model says the same after it was formatted, and is left alone the second time", () => {
  const names = readdirSync(models).filter((name) => name.endsWith(".yaml"));
  const cwd = temporaryFolder(Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, models))])));
  const analysis = (): unknown => withoutPlaces(runCli(["check", "--format", "json"], { cwd }).stdout);
  const before = analysis();
  expect(runCli(["fmt"], { cwd }).status).toBe(0);
  expect(analysis()).toEqual(before);
  const texts = names.map((name) => readFileSync(join(cwd, name), "utf8"));
  expect(runCli(["fmt", "--check"], { cwd })).toMatchObject({ status: 0, stdout: "" });
  expect(runCli(["fmt"], { cwd }).stdout).toBe("");
  expect(names.map((name) => readFileSync(join(cwd, name), "utf8"))).toEqual(texts);
});

test("--check names what is in another form and writes nothing", () => {
  const cwd = temporaryFolder({ "a.yaml": threatenedModelReordered });
  expect(runCli(["fmt", "--check"], { cwd })).toMatchObject({ status: 1, stdout: "Would format a.yaml\n" });
  expect(readFileSync(join(cwd, "a.yaml"), "utf8")).toBe(threatenedModelReordered);
});

test("broken files and files of something else are refused and stay as they are", () => {
  const cwd = temporaryFolder({ "good.yaml": threatenedModelReordered });
  for (const text of ["bartizan: 1\nsystem: { name: x\nzones: {", `${threatenedModel}\nflows: []\n`, "name: other\n"]) {
    writeFileSync(join(cwd, "bad.yaml"), text);
    expect(runCli(["fmt", "bad.yaml"], { cwd }).status).toBe(2);
    expect(readFileSync(join(cwd, "bad.yaml"), "utf8")).toBe(text);
  }
  expect(runCli(["fmt", "bad.yaml", "good.yaml"], { cwd }).stdout).toBe("Formatted good.yaml\n");
});
