import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { filesUnder } from "./files-under.ts";
import { inRepository } from "./repository.ts";

/** The declarations of what a TypeScript model imports, by their path in `dist`. */
export const dslTypes = (): Map<string, string> => {
  const folder = mkdtempSync(join(tmpdir(), "bartizan-dsl-"));
  try {
    const compiler = inRepository("node_modules/typescript/bin/tsc");
    const options = [
      "--noEmit",
      "false",
      "--emitDeclarationOnly",
      "--declaration",
      "--rootDir",
      inRepository("packages/dsl/src"),
      "--outDir",
      folder,
    ];
    execFileSync(process.execPath, [compiler, "-p", inRepository("packages/dsl/tsconfig.json"), ...options], { stdio: "inherit" });
    return new Map(
      filesUnder(folder).map((path) => [
        join("dsl", relative(folder, path)).split(sep).join("/"),
        // Readers of declarations look for the compiled file.
        readFileSync(path, "utf8").replaceAll(/(from "\.[^"]*)\.ts"/g, '$1.js"'),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
