import { describeCatalog } from "@bartizan/engine";
import { expect, test } from "vitest";
import { catalogSources } from "../catalog-sources.ts";

test("the examples of a rule have what they share in the same order, and lose nothing by it", () => {
  const { sources } = catalogSources();
  const described = describeCatalog(sources, (example) => JSON.stringify(example));
  for (const { value: rule } of sources.rules) {
    const { fires, silent } = described.rules.find(({ id }) => id === rule.id)?.examples ?? { fires: "{}", silent: "{}" };
    const [first, second] = [Object.keys(JSON.parse(fires) as object), Object.keys(JSON.parse(silent) as object)];
    expect(
      second.filter((key) => first.includes(key)),
      rule.id,
    ).toEqual(first.filter((key) => second.includes(key)));
    expect(JSON.parse(silent), rule.id).toEqual(rule.examples.silent);
  }
});
