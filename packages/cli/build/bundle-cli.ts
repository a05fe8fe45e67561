import { copyFileSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { rolldown, type OutputOptions, type OutputChunk } from "rolldown";
import { schemaNames } from "../src/schema/schema-names.ts";
import { dslTypes } from "./dsl-types.ts";
import { installFiles } from "./install-files.ts";
import { inRepository } from "./repository.ts";
import { licencesOf } from "./third-party-licences.ts";

/** Data files of the package, by their path in `dist`. */
const dataFiles = {
  "catalog.json": "packages/cli/src/generated/catalog.json",
  "catalog-pages.json": "packages/cli/src/generated/catalog-pages.json",
  "example-drawings.json": "packages/cli/src/generated/example-drawings.json",
  "pattern-drawings.json": "packages/cli/src/generated/pattern-drawings.json",
  "patterns.json": "packages/cli/src/generated/patterns.json",
  ...Object.fromEntries(schemaNames.map((name) => [`schemas/${name}.schema.json`, `packages/model/src/generated/${name}.schema.json`])),
  "site/render.js": "site/dist/render.js",
  "highs.wasm": "node_modules/highs/build/highs.wasm",
};

const main = "packages/cli/src/main.ts";

const format: OutputOptions = {
  format: "esm",
  entryFileNames: "[name].js",
  chunkFileNames: "[name]-[hash].js",
  // Smaller is faster to start; names of functions stay, so that the trace of a fault can be read.
  minify: { compress: true, mangle: { keepNames: true } },
};

/** What every call loads in one file, and what a check needs besides in another: two are found and read faster than thirty. */
const filesOf = (chunks: readonly OutputChunk[]): { name: string; test: (id: string) => boolean }[] => {
  const behind = (file: string): ReadonlySet<string> => {
    const found = new Set(chunks.filter(({ moduleIds }) => moduleIds.includes(inRepository(file))));
    for (const { imports } of found) for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
    return new Set([...found].flatMap(({ moduleIds }) => moduleIds));
  };
  // Models in TypeScript import nothing else, and a file that is being run cannot be imported.
  const [dsl, start, check] = [behind("packages/dsl/src/index.ts"), behind(main), behind("packages/cli/src/check/run-check.ts")];
  const isOther = (id: string): boolean => dsl.has(id) || id === inRepository(main);
  return [
    { name: "start", test: (id) => start.has(id) && !isOther(id) },
    { name: "check", test: (id) => check.has(id) && !start.has(id) && !isOther(id) },
  ];
};

/** Packs the tool with everything it needs into `packages/cli/dist`; the published package has no dependencies. */
export const bundleCli = async (): Promise<void> => {
  const bundle = await rolldown({
    input: {
      bartizan: inRepository(main),
      "own-catalogs-worker": inRepository("packages/cli/src/own-catalogs/worker.ts"),
      "layout-worker": inRepository("packages/cli/src/draw/layout-worker.ts"),
      dsl: inRepository("packages/dsl/src/index.ts"),
    },
    cwd: inRepository("."),
    platform: "node",
    // Our own modules and the parsers do nothing when they are loaded: what nobody uses is left out.
    treeshake: { moduleSideEffects: [{ test: /packages\/|cel-js/, sideEffects: false }] },
    onLog: (level, log) => {
      if (level === "warn") throw new Error(log.message);
    },
  });
  const apart = await bundle.generate(format);
  const groups = filesOf(apart.output.filter((each) => each.type === "chunk"));
  const { output } = await bundle.generate({ ...format, codeSplitting: { groups } });
  await bundle.close();
  const chunks = output.flatMap((each) => (each.type === "chunk" ? [each] : []));
  const modules = chunks.flatMap((chunk) => chunk.moduleIds);
  installFiles(
    inRepository("packages/cli/dist"),
    new Map<string, string | Uint8Array>([
      ...Object.entries(dataFiles).map(([path, source]): [string, Uint8Array] => [path, readFileSync(inRepository(source))]),
      ...dslTypes(),
      ["THIRD-PARTY-LICENCES.txt", licencesOf(modules)],
      ...chunks.toSorted((a, b) => Number(a.isEntry) - Number(b.isEntry)).map((chunk): [string, string] => [chunk.fileName, chunk.code]),
    ]),
  );
  for (const name of ["LICENSE", "NOTICE"]) copyFileSync(inRepository(name), inRepository(`packages/cli/${basename(name)}`));
};
