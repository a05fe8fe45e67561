import { expect, test, describe } from "vitest";
import { isKindOrFamily, kinds, lineage } from "@bartizan/model";
import { builtInCatalog } from "../built-in-catalog.ts";

const frameworks = builtInCatalog().sources.frameworks.map((each) => each.value);

describe.each(frameworks.map((framework) => [framework.id, framework] as const))("%s", (_, framework) => {
  const ids = new Set(framework.entries.map((entry) => entry.id));
  test("has each id once", () => {
    expect(ids.size).toBe(framework.entries.length);
  });
  test("refers to nothing that it does not hold", () => {
    const groups = new Set(framework.groups?.map((group) => group.id));
    for (const entry of framework.entries) {
      if (entry.parent !== undefined) expect(ids).toContain(entry.parent);
      for (const group of entry.groups ?? []) expect(groups).toContain(group);
    }
    for (const mitigation of framework.mitigations ?? []) for (const technique of mitigation.techniques) expect(ids).toContain(technique);
    for (const successor of Object.values(framework.retired ?? {})) expect(ids).toContain(successor);
  });
  test("says what a reader should know unless it is the owner's current edition", () => {
    if (framework.status !== "official") expect(framework.statusNote).toBeTruthy();
  });
});

test("what is said by element is said of elements that exist, and a view has a place for every kind", () => {
  for (const { design, entries, perElement = {} } of frameworks) {
    expect(Object.keys(perElement).filter((word) => word !== "flow" && !isKindOrFamily(word))).toEqual([]);
    if (design !== "view") continue;
    expect(kinds.filter(({ id }) => !lineage(id).some((word) => perElement[word])).map(({ id }) => id)).toEqual([]);
    expect(new Set(Object.values(perElement).flat())).toEqual(new Set(entries.map(({ id }) => id)));
  }
});

test("ids carry the edition where a family has several", () => {
  for (const framework of frameworks.filter((each) => each.family.startsWith("owasp-"))) {
    for (const entry of framework.entries) expect(entry.id).toMatch(new RegExp(`:${framework.edition}$`));
  }
});

test("relations lead to entries that exist", () => {
  const all = new Set(frameworks.flatMap((framework) => framework.entries.map((entry) => entry.id)));
  for (const framework of frameworks)
    for (const { from, to } of framework.relations ?? []) expect([all.has(from), all.has(to)]).toEqual([true, true]);
});
