import { describe, expect, it } from "vitest";
import { inScope, loadExpectations } from "./expectations.ts";
import { acceptedPlaces, family, nearPlaces, pathHit, properPath, same } from "./matching.ts";
import { injection, smallCase } from "./small-case.ts";
import { subsets } from "./subsets.ts";
import { loadTechniques } from "./techniques.ts";

const techniques = loadTechniques();
const cases = loadExpectations();

describe("expectations", () => {
  it("holds 29 cases with 154 pairs in scope, all of known techniques and paths", () => {
    expect(cases).toHaveLength(29);
    expect(cases.flatMap(inScope)).toHaveLength(154);
    expect(cases.flatMap(inScope).every(({ on }) => on.length > 0)).toBe(true);
    expect(cases.every((one) => one.lowers.every((id) => inScope(one).some(({ technique }) => technique === id)))).toBe(true);
  });

  it("has no expected path that nobody could walk", () => {
    expect(cases.filter((one) => !one.attackPaths.every(properPath(one))).map(({ id }) => id)).toEqual([]);
  });

  it("gives a sub-technique the mitigations of its parent only if it has none", () => {
    expect(techniques.get("AML.T0000.000")?.mitigations).toEqual(techniques.get("AML.T0000")?.mitigations);
    expect(techniques.get("AML.T0002.000")?.mitigations).not.toEqual(techniques.get("AML.T0002")?.mitigations);
  });
});

describe("subsets", () => {
  it("keeps a pair out of the plain ones for its class or an override", () => {
    expect(subsets.plain(injection)).toBe(true);
    expect(subsets.plain({ ...injection, override: true })).toBe(false);
    expect(subsets.plain({ ...injection, facts: { ...injection.facts, class: "environment" } })).toBe(false);
  });
});

describe("matching", () => {
  it.each([
    ["AML.T0010", "AML.T0010.003", true],
    ["AML.T0010.003", "AML.T0010.003", true],
    ["AML.T0010.003", "AML.T0010", false],
    ["AML.T0010.003", "AML.T0010.001", false],
    ["AML.T0051", "AML.T0051.002", true],
    ["AML.T0051.001", "AML.T0051.000", true],
    ["AML.T0051.001", "AML.T0051", true],
    ["AML.T0051", "AML.T0054", false],
  ])("expected %s, reported %s: %s", (expected, reported, credit) => {
    expect(same(expected, reported)).toBe(credit);
  });

  it("counts parents and siblings as family", () => {
    expect(family("AML.T0010.003", "AML.T0010")).toBe(true);
    expect(family("AML.T0010.003", "AML.T0010.001")).toBe(true);
    expect(family("AML.T0010", "AML.T0011")).toBe(false);
  });

  it("accepts the flows of the path only for content that travels", () => {
    expect(acceptedPlaces(smallCase, injection)).toEqual(new Set(["model", "f1", "f2"]));
    expect(acceptedPlaces(smallCase, { ...injection, technique: "AML.T0015" })).toEqual(new Set(["model"]));
  });

  it("takes the ends of accepted flows and the flows of accepted components as near", () => {
    expect(nearPlaces(smallCase, new Set(["model"]))).toEqual(new Set(["model", "f2", "f3"]));
    expect(nearPlaces(smallCase, new Set(["f1"]))).toEqual(new Set(["f1", "mail", "reader"]));
  });

  it("lets a path go along flows both ways and from a credential to what it opens", () => {
    const isProper = properPath(smallCase);
    expect(isProper(["mail", "reader", "store"])).toBe(true);
    expect(isProper(["log", "model", "reader"])).toBe(true);
    expect(isProper(["store", "reader"])).toBe(false);
    expect(isProper(["mail", "model"])).toBe(false);
    expect(isProper(["mail", "reader", "mail"])).toBe(false);
  });

  it("refuses a path of more than twelve nodes", () => {
    const nodes = Array.from({ length: 13 }, (_, at) => `n${at}`);
    const flows = nodes.slice(1).map((to, at) => ({ id: `f${at}`, from: `n${at}`, to }));
    const isProper = properPath({ ...smallCase, flows });
    expect([isProper(nodes.slice(1)), isProper(nodes)]).toEqual([true, false]);
  });

  it("asks for entry before impact and half of the nodes in order", () => {
    expect(pathHit(["a", "b", "c", "d"], ["x", "a", "b", "d"])).toEqual({ ends: true, half: true, full: false });
    expect(pathHit(["a", "b", "c", "d", "e"], ["a", "e"])).toEqual({ ends: true, half: false, full: false });
    expect(pathHit(["a", "b"], ["a", "x", "b"]).full).toBe(true);
    expect(pathHit(["a", "b", "c", "d"], ["a", "d"]).half).toBe(true);
    expect(pathHit(["a", "b", "c"], ["c", "a", "b", "c"]).full).toBe(true);
    expect(pathHit(["a", "b"], ["b", "a"]).ends).toBe(false);
  });
});
