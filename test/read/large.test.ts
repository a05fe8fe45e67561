import { buildGraph } from "@bartizan/model";
import { parseYaml, readYamlModel } from "@bartizan/read";
import { expect, test } from "vitest";
import { cpuTime } from "./cpu-time.ts";
import { largeModel } from "./large-model.ts";

test("a model of 1,000 components and 1,500 flows is valid, and reading it costs little more than parsing it", () => {
  const text = largeModel(1000, 1500);
  const loaded = readYamlModel(text, "large.yaml", new Map());
  const { model } = loaded;
  expect(loaded.diagnostics).toEqual([]);
  if (!model) throw new Error("there is no model");
  const parsing = cpuTime(() => parseYaml(text, "large.yaml"), 3);
  expect(cpuTime(() => readYamlModel(text, "large.yaml", new Map()), 3)).toBeLessThan(parsing * 2 + 100);
  expect(cpuTime(() => buildGraph({ ...loaded, model }, { controls: new Map(), technologies: new Map() }), 3)).toBeLessThan(parsing + 100);
}, 60_000);

test("a place in a map is found as fast in a large map as in a small one", () => {
  const lookUps = (size: number): number => {
    const { spans } = parseYaml(`a:\n${Array.from({ length: size }, (_, index) => `  k${index}: v`).join("\n")}`, "a.yaml");
    return cpuTime(() => {
      for (let index = 0; index < 20_000; index++) spans.value(`/a/k${index % size}`);
    }, 3);
  };
  expect(lookUps(20_000)).toBeLessThan(lookUps(200) * 10 + 50);
});
