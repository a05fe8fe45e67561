import { expect, test } from "vitest";
import { threatenedModel } from "./models.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("convert writes the other language, quotes what is no name, and leads back", () => {
  const cwd = temporaryFolder({ "desk.yaml": threatenedModel.replaceAll("refunds", "refund-tool") });
  const { status, stdout } = runCli(["convert", "desk.yaml", "--to", "ts"], { cwd });
  expect(status).toBe(0);
  expect(stdout).toContain(`"refund-tool": refundTool`);
  expect(runCli(["convert", "desk.yaml", "--to", "ts", "--output", "desk.ts"], { cwd }).status).toBe(0);
  expect(runCli(["convert", "desk.ts", "--to", "ts"], { cwd }).stdout).toBe(stdout);
  const back = runCli(["convert", "desk.ts", "--to", "yaml", "--output", "back.yaml"], { cwd });
  expect(back).toMatchObject({ status: 0, stdout: "" });
  const threats = (file: string): string[] =>
    (runCli(["check", file, "--format", "csv"], { cwd }).stdout.match(/[a-z-]+@[a-z-]+/g) ?? []).toSorted();
  expect(threats("desk.yaml").length).toBeGreaterThan(0);
  expect(threats("desk.ts")).toEqual(threats("desk.yaml"));
  expect(threats("back.yaml")).toEqual(threats("desk.yaml"));
});

test("convert refuses what is no single model", () => {
  const cwd = temporaryFolder({ "a.yaml": threatenedModel, "b.yaml": threatenedModel, "c.yaml": "bartizan: 1\nsystem: {}\n" });
  for (const words of [["convert", "."], ["convert", "c.yaml"], ["convert", "none.yaml"], ["convert"]])
    expect([words, runCli(words, { cwd }).status]).toEqual([words, 2]);
});
