import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateModel } from "./generate-model.ts";
import { measure } from "./measure.ts";

/**
 * What peers cost on a 2-core machine with Node 20.20, whole-process medians on models of the same shape, in seconds. Their findings differ
 * from ours: this is cost, not worth. `~` is extrapolated.
 */
const published: Readonly<Record<number, { threagile: string; pytm: string; target: string }>> = {
  20: { threagile: "-", pytm: "-", target: "3 x node" },
  100: { threagile: "0.215", pytm: "0.495", target: "-" },
  500: { threagile: "-", pytm: "-", target: "1" },
  1000: { threagile: "4.6-5.6", pytm: "2.82", target: "1" },
  10_000: { threagile: "~520", pytm: "~29", target: "8" },
};

const sizes = [
  { components: 20, runs: 11 },
  { components: 100, runs: 9 },
  // The same, converted to TypeScript: only loaded, and judged.
  { components: 500, runs: 7, typescript: true, command: ["show", "--resolved"] },
  { components: 500, runs: 7, typescript: true },
  { components: 1000, runs: 5 },
  { components: 10_000, runs: 3 },
];

const bin = fileURLToPath(new URL("../../packages/cli/bin/bartizan.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "bartizan-bench-"));
try {
  console.log(`node ${process.version}, ${cpus().length} processors; bare is node -e 0, run in turn with each\n`);
  const head = ["components".padStart(22), "check s", "bare s", "x bare", "ms/component", "MiB", "target s", "Threagile s", "pytm s"];
  const rows = sizes.map(({ components, runs, typescript, command = ["check"] }) => {
    const yaml = join(folder, `generated-${components}.yaml`);
    writeFileSync(yaml, generateModel(components));
    const file = typescript ? yaml.replace(/yaml$/, "ts") : yaml;
    if (typescript) execFileSync(process.execPath, [bin, "convert", yaml, "--to", "ts", "--output", file], { stdio: "ignore" });
    const { seconds, bare, memory } = measure([bin, ...command, file], runs);
    const growth = ((seconds - bare) * 1000) / components;
    const { threagile = "-", pytm = "-", target = "-" } = published[components] ?? {};
    return [
      [components, ...(typescript ? ["ts"] : []), ...(command[0] === "check" ? [] : command)].join(" "),
      seconds.toFixed(3),
      bare.toFixed(3),
      (seconds / bare).toFixed(1),
      growth.toFixed(2),
      memory.toFixed(0),
      target,
      threagile,
      pytm,
    ];
  });
  for (const row of [head, ...rows]) console.log(row.map((cell, index) => cell.padStart(Math.max(8, head[index]?.length ?? 0))).join("  "));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
