import fc from "fast-check";
import { test } from "vitest";
import { randomModel, controlIds, contradicts, type RandomModel } from "./random-model.ts";
import { analyseDocument } from "../analyse-document.ts";
import { worseThan } from "./compare-threats.ts";
const N = Number(process.env["N"] ?? 400),
  SEED = Number(process.env["SEED"] ?? 1);
const bad = (m: RandomModel, place: string, c: string): string[] => {
  try {
    const before = analyseDocument(m);
    const n = structuredClone(m);
    const el = n.components[place] ?? n.identities[place] ?? n.flows.find((f) => `${f.from}--${f.to}` === place);
    if (!el || contradicts(el, c)) return [];
    el.controls[c] = "implemented";
    return worseThan(before, analyseDocument(n));
  } catch {
    return [];
  }
};
export const minimise = (m: RandomModel, fails: (m: RandomModel) => boolean): RandomModel => {
  let cur: any = structuredClone(m),
    changed = true;
  const paths = (o: any, p: any[] = []): any[][] =>
    typeof o !== "object" || o === null ? [] : Object.keys(o).flatMap((k) => [[...p, k], ...paths(o[k], [...p, k])]);
  while (changed) {
    changed = false;
    for (const p of paths(cur).filter((x) => x[0] !== "bartizan" && x[0] !== "system")) {
      const n = structuredClone(cur);
      let o = n;
      for (const k of p.slice(0, -1)) o = o?.[k];
      if (o === undefined || o === null) continue;
      const k = p.at(-1);
      if (!(k in o)) continue;
      if (Array.isArray(o)) o.splice(Number(k), 1);
      else delete o[k];
      if (["controls", "holds"].includes(k)) o[k] = k === "holds" ? [] : {};
      if (JSON.stringify(n) === JSON.stringify(cur)) continue;
      if (p[0] === "components" && p.length === 2) n.flows = n.flows.filter((f: any) => f.from !== k && f.to !== k);
      try {
        if (fails(n)) {
          cur = n;
          changed = true;
        }
      } catch {}
    }
  }
  return cur;
};
test("a", () => {
  const groups = new Map<string, { n: number; ex: [RandomModel, string, string, string] }>();
  const r = (() => {
    let s = SEED * 7919;
    return (n: number) => {
      s = (s * 1103515245 + 12345) % 2147483648;
      return Math.floor(s / 65536) % n;
    };
  })();
  let total = 0;
  for (const m of fc.sample(randomModel, { numRuns: N, seed: SEED })) {
    const places = [...Object.keys(m.components), ...m.flows.map((f) => `${f.from}--${f.to}`), ...Object.keys(m.identities)];
    for (let i = 0; i < 6; i++) {
      const place = places[r(places.length)]!,
        c = controlIds[r(controlIds.length)]!;
      total++;
      for (const line of bad(m, place, c)) {
        const key = `${c} | ${line.split("@")[0]} | ${line.split(": ")[1]?.replace(/\d+/g, "#")}`;
        const g = groups.get(key);
        if (g) g.n++;
        else groups.set(key, { n: 1, ex: [m, place, c, line] });
      }
    }
  }
  console.log(
    "total",
    total,
    [...groups]
      .map(([k, v]) => `${v.n} ${k}`)
      .sort()
      .join("\n"),
  );
  for (const [k, v] of [...groups].slice(0, Number(process.env["SHOW"] ?? 3))) {
    const rule = k.split(" | ")[1]!,
      how = k.split(" | ")[2]!;
    const min = minimise(v.ex[0], (n) =>
      bad(n, v.ex[1], v.ex[2]).some((l) => l.startsWith(`${rule}@`) && l.replace(/\d+/g, "#").endsWith(how)),
    );
    console.log(k, v.ex[1], bad(min, v.ex[1], v.ex[2]), JSON.stringify(min));
  }
}, 600000);
