import { limits, parseYaml, readYamlModel } from "@bartizan/read";
import { describe, expect, test } from "vitest";
import { cpuTime } from "./cpu-time.ts";
import { foundIn, smallModel } from "./found-in.ts";
import { someControls } from "./some-controls.ts";

const laughs = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(", ")}]`).join("\n");
const mergeLaughs = Array.from({ length: 3000 }, (_, i) => `  a${i + 1}: &a${i + 1} { <<: *a${i}, k${i}: 1 }`).join("\n");

describe("a file ends where it grows too large", () => {
  const tooLarge: Record<string, () => string> = {
    "too much text": () => smallModel(`# ${"x".repeat(limits.text)}\n`),
    "lists in lists": () => smallModel(`flows: ${"[".repeat(1_000_000)}`),
    "lists in lists, closed": () => smallModel(`flows: ${"[".repeat(100_000)}${"]".repeat(100_000)}`),
    "maps in maps": () => smallModel(`assets: ${"{a: ".repeat(100_000)}`),
    "items of items": () => smallModel(`flows:\n  ${"- ".repeat(100_000)}`),
    "blocks in blocks": () => smallModel(Array.from({ length: 200 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")),
    "keys of keys": () => smallModel("? ".repeat(100_000)),
    "a billion laughs": () => smallModel(`a0: &a0 ha\n${laughs}\n`),
    "laughs by merge keys": () => smallModel(`assets:\n  a0: &a0 { k: 1 }\n${mergeLaughs}\n`),
    "hundreds of thousands of aliases": () => smallModel(`flows: [&a a${", *a".repeat(600_000)}]\n`),
    "hundreds of thousands of maps": () => smallModel(`flows: [${"{},".repeat(400_000)}]\n`),
    "hundreds of thousands of tags": () => smallModel(`flows: [${"!x a,".repeat(300_000)}]\n`),
    "nesting by aliases": () =>
      smallModel(`a0: &a0 [x]\n${Array.from({ length: 200 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]`).join("\n")}\n`),
  };

  test.each(Object.entries(tooLarge))("%s", (_, make) => {
    const text = make();
    let codes: string[] = [];
    const time = cpuTime(() => {
      codes = readYamlModel(text, "a.yaml", someControls).diagnostics.map(({ code }) => code);
    });
    expect(codes).toEqual(["too-large"]);
    expect(time).toBeLessThan(2000);
  });

  test("a hundred levels are read", () => {
    expect(foundIn(smallModel(`flows: ${"[".repeat(limits.depth - 1)}${"]".repeat(limits.depth - 1)}\n`))).toEqual([
      "8:9 wrong-type /flows/0",
    ]);
  });

  test("ten thousand faults outside of the document end soon", () => {
    expect(foundIn(`a: b\n${"]\n".repeat(10_000)}`)).toEqual(["1:1 not-a-model"]);
  });
});

describe("many mistakes", () => {
  const components = (count: number, make: (index: number) => string): string =>
    smallModel(Array.from({ length: count }, (_, index) => `  c${index}: ${make(index)}\n`).join(""));

  test("the first by place are told, and how many more there are", () => {
    const { diagnostics } = readYamlModel(
      components(1000, () => "{ kind: tol, in: cloud }"),
      "a.yaml",
      someControls,
    );
    expect(diagnostics).toHaveLength(limits.diagnostics + 1);
    expect(diagnostics[0]).toMatchObject({ code: "unknown-kind", pointer: "/components/c0/kind" });
    expect(diagnostics.at(-1)).toMatchObject({ code: "more-problems", pointer: `/components/c${limits.diagnostics}/kind` });
    expect(diagnostics.at(-1)?.message).toContain(String(1000 - limits.diagnostics));
  });

  test.each([
    ["unknown references", (index: number) => `{ kind: tool, in: zone-${index} }`],
    ["unknown keys", (index: number) => `{ kind: tool, in: cloud, kee-${index}: 1 }`],
    ["unknown controls", (index: number) => `{ kind: tool, in: cloud, controls: { control-${index}: verified } }`],
    ["unknown kinds", (index: number) => `{ kind: kind-${index}, in: cloud }`],
    ["unknown assets", (index: number) => `{ kind: tool, in: cloud, holds: [asset-${index}] }`],
  ])(
    "thousands of %s cost little more than reading the file",
    (_, make) => {
      const text = components(5000, make);
      expect(readYamlModel(text, "a.yaml", someControls).diagnostics).toHaveLength(limits.diagnostics + 1);
      const parsing = cpuTime(() => parseYaml(text, "a.yaml"), 2);
      expect(cpuTime(() => readYamlModel(text, "a.yaml", someControls), 2)).toBeLessThan(parsing * 2 + 500);
    },
    60_000,
  );

  test("a hundred thousand mistakes in one line cost little more than reading it", () => {
    const text = smallModel(`flows: [${"{},".repeat(100_000)}]\n`);
    expect(readYamlModel(text, "a.yaml", someControls).diagnostics).toHaveLength(limits.diagnostics + 1);
    const parsing = cpuTime(() => parseYaml(text, "a.yaml"), 2);
    expect(cpuTime(() => readYamlModel(text, "a.yaml", someControls), 2)).toBeLessThan(parsing * 2 + 500);
  }, 60_000);

  test("thousands of unknown references among thousands of components do, too", () => {
    const flows = Array.from({ length: 5000 }, (_, index) => `  - { from: d${index}, to: chat, id: f${index} }\n`).join("");
    const text = `${components(5000, () => "{ kind: tool, in: cloud }")}flows:\n${flows}`;
    const { diagnostics } = readYamlModel(text, "a.yaml", someControls);
    expect(diagnostics.filter(({ code }) => code === "unknown-reference")).toHaveLength(limits.diagnostics);
    const parsing = cpuTime(() => parseYaml(text, "a.yaml"), 2);
    expect(cpuTime(() => readYamlModel(text, "a.yaml", someControls), 2)).toBeLessThan(parsing * 2 + 1000);
  }, 60_000);
});
