import fc from "fast-check";
import { test } from "vitest";
import { randomModel } from "/work/main/test/engine/random-model.ts";
import { analyseDocument } from "/work/main/test/analyse-document.ts";
test("probe", () => {
  const rules = new Map<string, number>();
  let n = 0,
    q = 0;
  const t0 = Date.now();
  const st: Record<string, number> = {};
  for (const m of fc.sample(randomModel, { numRuns: 300, seed: 1 })) {
    const a = analyseDocument(m);
    n++;
    q += a.questions.length;
    for (const t of a.threats) {
      rules.set(t.rule, (rules.get(t.rule) ?? 0) + 1);
      st[t.status] = (st[t.status] ?? 0) + 1;
    }
  }
  console.log(n, (Date.now() - t0) / n, "ms each", st, "questions", q / n, rules.size, Object.fromEntries(rules));
});
