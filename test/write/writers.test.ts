import { readdirSync } from "node:fs";
import { assert, asyncProperty, string } from "fast-check";
import { expect, test } from "vitest";
import { writers, type WriteInput } from "@bartizan/write";
import { reportOf } from "./analysis-of.ts";
import { fixtures, unseen } from "./fixtures.ts";
import { saying } from "./hostile.ts";
import { catalog, orderHelp } from "./order-help.ts";

const inputOf = (report: WriteInput["report"], options: Partial<WriteInput["options"]> = {}): WriteInput => ({
  report,
  catalog,
  options: { color: false, width: 80, ...options },
});

/** CSV ends its records by CR LF, as RFC 4180 demands; no other control character is excused. */
const bare = (text: string): string => text.replaceAll("\r\n", "\n");

test("the list holds every file of the folder, sorted by name", () => {
  const files = readdirSync(new URL("../../packages/write/src/writers/", import.meta.url)).map((file) => file.replace(/\.ts$/, ""));
  expect(writers.map((writer) => writer.name)).toEqual(files.toSorted());
});

test("names, extensions and media types are of one writer each", () => {
  for (const key of ["name", "title", "extension", "mediaType"] as const)
    expect(new Set(writers.map((writer) => writer[key])).size).toBe(writers.length);
});

for (const writer of writers) {
  for (const { name, report } of fixtures) {
    test(`${writer.name} writes ${name}, the same every time and with nothing unseen`, async () => {
      const before = JSON.stringify(report);
      const text = await writer.write(inputOf(report));
      expect(text.endsWith("\n")).toBe(true);
      expect(unseen.exec(bare(text))?.index).toBeUndefined();
      expect(await writer.write(inputOf(structuredClone(report)))).toBe(text);
      expect(JSON.stringify(report)).toBe(before);
    });
  }

  test(`${writer.name} bears any text`, async () => {
    await assert(
      asyncProperty(string({ unit: "binary", maxLength: 60 }), async (text) => {
        expect(unseen.exec(bare(await writer.write(inputOf(reportOf([saying(text)])))))?.index).toBeUndefined();
      }),
      { numRuns: ["html", "svg"].includes(writer.name) ? 30 : 150, seed: 4 },
    );
  });
}

test.each(["dot", "svg"])("%s rejects reports of no system and of several", async (name) => {
  const writer = writers.find((each) => each.name === name);
  for (const systems of [[], [orderHelp, orderHelp]]) await expect(writer?.write(inputOf(reportOf(systems)))).rejects.toThrow(RangeError);
});

test.each(["csv", "html", "json", "junit", "markdown", "sarif", "text"])("%s takes reports of any number of systems", async (name) => {
  const writer = writers.find((each) => each.name === name);
  for (const count of [0, 1, 3, ...(name === "html" ? [] : [200])])
    expect(await writer?.write(inputOf(reportOf(Array.from({ length: count }, () => orderHelp))))).toBeTruthy();
});
