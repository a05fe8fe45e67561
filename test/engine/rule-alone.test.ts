import { examplesOf, judgeExample } from "@bartizan/engine";
import { expect, test } from "vitest";
import { analyseDocument } from "../analyse-document.ts";
import { catalogSources } from "../catalog-sources.ts";
import { nearMisses } from "../catalogs/near-misses.ts";
import { compileAlone } from "./compile-alone.ts";

const rules = catalogSources().sources.rules.map(({ value }) => value);
const order = ["open", "uncertain", "mitigated"];

test.each(rules.map((rule) => [rule.id, rule] as const))("%s says the same where no rules are but those that it builds on", (id, rule) => {
  const { catalog, diagnostics } = compileAlone(id);
  expect(diagnostics).toEqual([]);
  const threatsOf = (document: unknown) => analyseDocument(document, catalog).threats.filter((threat) => threat.rule === id);

  const problems = examplesOf(rule).flatMap((example) => judgeExample(example, threatsOf(example.model)) ?? []);
  expect(problems).toEqual([]);
  for (const { name, document, comesTo, at } of nearMisses.filter((miss) => miss.rule === id)) {
    const found = threatsOf(document).filter(({ place }) => at === undefined || place === at);
    const worst = order.find((status) => found.some((threat) => threat.status === status)) ?? "nothing";
    expect(worst, name).toBe(comesTo);
  }
});
