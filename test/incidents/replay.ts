import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { loadExpectations } from "./expectations.ts";
import { replayFolders } from "./replay-folder.ts";
import { score } from "./score.ts";
import { publishedRows, renderMarkdown, renderText } from "./table.ts";
import { twin } from "./twin.ts";

const usage = `Replays published incidents and prints how much of what was done is named, where and how early.

  npm run replay                                        the incidents of models/incidents
  npm run replay -- FOLDER... --out before.json --twins fixed.json
  npm run replay -- FOLDER --models DIR                 also writes the models that the files become
  npm run replay -- --markdown | --misses               the table as Markdown; what was not named
`;

const heldAside = new Set((parse(readFileSync(new URL("held-aside.yaml", import.meta.url), "utf8")) as { cases: string[] }).cases);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string" },
    twins: { type: "string" },
    models: { type: "string" },
    markdown: { type: "boolean" },
    misses: { type: "boolean" },
    help: { type: "boolean" },
  },
});
if (values.help) {
  process.stdout.write(usage);
} else {
  const own = fileURLToPath(new URL("../../models/incidents/", import.meta.url));
  const replay = replayFolders(positionals.length > 0 ? positionals : [own]);
  for (const problem of replay.problems) process.stderr.write(`not analysed: ${problem}\n`);
  for (const [word, times] of replay.unknown) process.stderr.write(`became unknown (${times}): ${word}\n`);
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(replay.before, null, 1)}\n`);
  if (values.twins !== undefined) writeFileSync(values.twins, `${JSON.stringify(replay.twins, null, 1)}\n`);
  if (values.models !== undefined) {
    mkdirSync(values.models, { recursive: true });
    for (const [name, text] of replay.models) writeFileSync(join(values.models, name), text);
  }
  const cases = loadExpectations().filter((each) => each.id in replay.before.cases);
  if (cases.length > 0) {
    const figures = score(replay.before, cases);
    const rows = publishedRows(figures, Object.keys(replay.twins.cases).length > 0 ? twin(replay.before, replay.twins, cases) : undefined);
    const open = [...replay.analyses.values()]
      .map((analysis) => analysis.threats.filter((threat) => threat.status === "open").length)
      .toSorted((a, b) => a - b);
    const aside = cases.filter((each) => heldAside.has(each.id));
    if (aside.length > 0) {
      const rest = cases.filter((each) => !heldAside.has(each.id));
      for (const [name, some] of [
        ["kept aside", aside],
        ["others", rest],
      ] as const) {
        const part = score(replay.before, some);
        rows.push({
          figure: `the ${some.length} cases ${name}: right place, first 10 / 25`,
          value: `${part.locatedAt[10]} / ${part.locatedAt[25]} %`,
        });
        rows.push({
          figure: `the ${some.length} cases ${name}: path, first 5 / 20`,
          value: `${part.paths.recallAt[5]} / ${part.paths.recallAt[20]} %`,
        });
      }
    }
    rows.push({ figure: "open threats per case, median", value: String(open[Math.floor(open.length / 2)] ?? 0) });
    process.stdout.write(values.markdown ? renderMarkdown(rows) : renderText(rows));
    if (values.misses)
      for (const miss of figures.misses) process.stdout.write(`${miss.case} ${miss.technique}${miss.named ? " (named elsewhere)" : ""}\n`);
  } else {
    process.stdout.write(`${Object.keys(replay.before.cases).length} cases analysed; none of them has expectations here.\n`);
  }
  if (replay.problems.length > 0) process.exitCode = 2;
}
