import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** How much of all mutants is tried, from 0 to 1. */
const share = Number(process.env["BARTIZAN_MUTANTS"] ?? 1);

/** A number from 0 to below 1 that hangs on the change and on nothing else, so that every run draws the same. */
const draw = ({ fileName, location, mutatorName, replacement }) => {
  const change = JSON.stringify([fileName.slice(fileName.lastIndexOf("packages/engine/")), location, mutatorName, replacement]);
  return createHash("sha256").update(change).digest().readUInt32BE() / 2 ** 32;
};

const lines = new Map();
const linesOf = (file) => {
  if (!lines.has(file)) lines.set(file, readFileSync(file, "utf8").split("\n"));
  return lines.get(file);
};

/** Tests look at codes and places, never at what people read: a text with a space in it. */
const isProse = ({ fileName, location: { start, end }, mutatorName }) =>
  mutatorName === "StringLiteral" && start.line === end.line && linesOf(fileName)[start.line].slice(start.column, end.column).includes(" ");

const reasonAgainst = (mutant) => (isProse(mutant) ? "prose" : draw(mutant) < share ? undefined : "not drawn");

/** Takes part as a checker, since a mutant that fails its check is not tried and does not count. */
const sample = {
  init: async () => {},
  group: async (mutants) => [mutants.map(({ id }) => id)],
  check: async (mutants) =>
    Object.fromEntries(
      mutants.map((mutant) => {
        const reason = reasonAgainst(mutant);
        return [mutant.id, reason === undefined ? { status: "passed" } : { status: "compileError", reason }];
      }),
    ),
};

export const strykerPlugins = [{ kind: "Checker", name: "sample", factory: () => sample }];
