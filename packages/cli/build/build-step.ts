import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { filesUnder } from "./files-under.ts";
import { inRepository } from "./repository.ts";

export interface BuildStep {
  name: string;
  /** Files and folders of the repository that the result is made from. */
  from: readonly string[];
  /** Files that the step makes, at least one that shows that it ran. */
  makes: readonly string[];
  run: () => Promise<void>;
}

/** Runs a step unless its outputs are there and nothing that they are made from has changed since. */
export const buildStep = async ({ name, from, makes, run }: BuildStep): Promise<void> => {
  const stamp = inRepository(`node_modules/.cache/bartizan-build/${name}.sha256`);
  const hash = hashOf(["packages/cli/build", "package-lock.json", ...from]);
  const done = makes.every((path) => existsSync(inRepository(path))) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
  if (done) return;
  await run();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
};

const hashOf = (paths: readonly string[]): string => {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of filesUnder(inRepository(path))) {
      const bytes = readFileSync(file);
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest("hex");
};
