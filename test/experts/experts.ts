import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { analyseDocument } from "../analyse-document.ts";
import { builtInCatalog } from "../built-in-catalog.ts";
import { modelOfArchitecture } from "./adapter.ts";
import { readExpertList } from "./expert-list.ts";
import type { ClassTable } from "./match.ts";
import { scoreSystem, sharesBy, type Share, type SystemScore } from "./score.ts";

const usage = `Compares the threats that experts found in real systems with those that Bartizan finds in the same architectures.

  npm run experts -- FOLDER                 recall by system, class and provenance, and every miss
  npm run experts -- FOLDER --budget 40     how many of our threats of a system count, in our own order
  npm run experts -- FOLDER --markdown      the table for the README
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { budget: { type: "string", default: "40" }, markdown: { type: "boolean" }, help: { type: "boolean" } },
});

const percent = ({ found, of }: { found: number; of: number }): string => `${((100 * found) / Math.max(1, of)).toFixed(1)} %`;

const scoresOf = (folder: string): SystemScore[] => {
  const table = parse(readFileSync(new URL("classes.yaml", import.meta.url), "utf8")) as ClassTable;
  const rules = builtInCatalog().catalog.rules.map((rule) => rule.id);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .toSorted()
    .flatMap((file) => {
      const list = readExpertList(readFileSync(join(folder, file), "utf8"));
      if (!list) {
        process.stderr.write(`${basename(file)} holds no list of threats with its architecture.\n`);
        process.exitCode = 2;
        return [];
      }
      return [scoreSystem(list, analyseDocument(modelOfArchitecture(list)), table, rules, Number(values.budget))];
    });
};

const print = (systems: readonly SystemScore[]): void => {
  const all = systems.flatMap((system) => system.found);
  const shown = systems.reduce((sum, system) => sum + system.shown, 0);
  const useful = systems.reduce((sum, system) => sum + system.useful, 0);
  const headline: [string, string][] = [
    ["systems", String(systems.length)],
    ["threats of experts", String(all.length)],
    [
      `found within our first ${values.budget} of a system`,
      percent({ found: all.filter((each) => each.by !== undefined).length, of: all.length }),
    ],
    ["threats of ours per system", (shown / Math.max(1, systems.length)).toFixed(1)],
    ["ours that match one of theirs (lower bound of precision)", percent({ found: useful, of: shown })],
  ];
  if (values.markdown) {
    process.stdout.write(
      ["| figure | value |", "| --- | --: |", ...headline.map(([figure, value]) => `| ${figure} | ${value} |`), ""].join("\n"),
    );
    return;
  }
  const lines = (title: string, shares: readonly Share[]): string[] => [
    "",
    title,
    ...shares.map((share) => `  ${share.name.padEnd(36)}${`${share.found} of ${share.of}`.padStart(10)}`),
  ];
  const misses = systems.flatMap((system) =>
    system.found
      .filter((each) => each.by === undefined)
      .map(({ threat }) => `  ${system.id}  ${threat.class} at ${threat.target}: ${threat.title}`),
  );
  process.stdout.write(
    [
      ...headline.map(([figure, value]) => figure.padEnd(60) + value.padStart(10)),
      ...lines(
        "by system",
        sharesBy(systems, (system) => system.id),
      ),
      ...lines(
        "by provenance",
        sharesBy(systems, (system) => system.provenance),
      ),
      ...lines(
        "by class",
        sharesBy(systems, (_, { threat }) => threat.class),
      ),
      "",
      "not found",
      ...misses,
      "",
    ].join("\n"),
  );
};

if (values.help || positionals.length === 0) process.stdout.write(usage);
else print(positionals.flatMap(scoresOf));
