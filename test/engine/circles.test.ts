import { expect, test } from "vitest";
import { analyseDocument } from "../analyse-document.ts";
import { compileAlone } from "./compile-alone.ts";

/** Places of runaway-loop where agents hand work along the given pairs; names that begin with "bus" are brokers. */
const loops = (...pairs: [from: string, to: string][]): string[] => {
  const componentOf = (id: string): object =>
    id.startsWith("bus") ? { kind: "message-broker", in: "cloud" } : { kind: "agent", in: "cloud", quota: "none" };
  const document = {
    bartizan: 1,
    system: { name: "Agents" },
    zones: { cloud: { trust: "trusted" } },
    assets: { task: { kind: "data" } },
    components: Object.fromEntries(pairs.flat().map((id) => [id, componentOf(id)])),
    flows: pairs.map(([from, to], index) => ({ id: `f${index}`, from, to, carries: ["task"] })),
  };
  const { threats } = analyseDocument(document, compileAlone("runaway-loop").catalog);
  return threats.filter((threat) => threat.rule === "runaway-loop").map((threat) => threat.place);
};

test("a circle is told once, at its first agent", () => {
  expect(loops(["c", "a"], ["a", "b"], ["b", "c"])).toEqual(["a"]);
});

test("agents before, behind and between circles are not in one", () => {
  expect(loops(["a", "b"], ["b", "c"])).toEqual([]);
  expect(loops(["z", "m"], ["m", "z"], ["m", "k"], ["k", "b"], ["b", "c"], ["c", "b"], ["a", "z"])).toEqual(["b", "m"]);
});

test("two circles that share an agent are one", () => {
  expect(loops(["a", "b"], ["b", "a"], ["b", "c"], ["c", "b"])).toEqual(["a"]);
});

test("a circle may lead through a broker", () => {
  expect(loops(["a", "bus"], ["bus", "b"], ["b", "bus-back"], ["bus-back", "a"])).toEqual(["a"]);
});

test("a circle may be long", () => {
  const agents = Array.from({ length: 1000 }, (_, index) => `a${index}`);
  expect(loops(...agents.map((each, index): [string, string] => [each, agents[(index + 1) % agents.length] as string]))).toEqual(["a0"]);
});
