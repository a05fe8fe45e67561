import { readdirSync } from "node:fs";
import { readers } from "@bartizan/read";
import { expect, test } from "vitest";
import { smallModel } from "./found-in.ts";

const files = readdirSync(new URL("../../packages/read/src/readers/", import.meta.url));

test("every reader has its file, and every file is in the list", () => {
  expect(files.toSorted()).toEqual(readers.map(({ name }) => `${name}-reader.ts`).toSorted());
});

test("the list is sorted by name, and no ending belongs to two", () => {
  const names = readers.map(({ name }) => name);
  expect(names).toEqual(names.toSorted());
  const extensions = readers.flatMap((reader) => reader.extensions);
  expect(extensions).toEqual([...new Set(extensions)]);
  expect(extensions.filter((extension) => !/^\.[a-z.]+$/.test(extension))).toEqual([]);
});

test("the reader of YAML reads models", () => {
  const yaml = readers.find(({ extensions }) => extensions.includes(".yaml"));
  expect(yaml?.read(smallModel(), "models/help.yaml", new Map())).toMatchObject({ file: "models/help.yaml", diagnostics: [] });
});
