import { importedPath } from "../compose/imported-path.ts";
import type { LoadFile, LoadProblem } from "../compose/load-file.ts";

/** The file that an import of a TypeScript file names, or why there is none. Files are only read, whatever they are. */
export const loadModule = (from: string, specifier: string, load: LoadFile): ReturnType<LoadFile> => {
  if (/^\.\.?\//.test(specifier)) return firstOf(specifier, candidates(specifier), from, load);
  if (!/^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*(\/[\w.-]+)*$/i.test(specifier)) return unnamed;
  return loadPackage(from, specifier, load);
};

const unnamed: LoadProblem = {
  problem: "Only files of this project and packages of parts are read; nothing is fetched.",
  hint: "Write a path such as ./parts.ts, or the name of a package.",
};

/** As compilers and bundlers look for them: a written `.js` may be a `.ts` that is not compiled. */
const candidates = (path: string): string[] => {
  if (/\.m?ts$/.test(path)) return [path];
  if (/\.m?js$/.test(path)) return [path.replace(/js$/, "ts"), path];
  return [`${path}.ts`, `${path}/index.ts`];
};

const firstOf = (specifier: string, paths: readonly string[], from: string, load: LoadFile): ReturnType<LoadFile> => {
  let first: LoadProblem | undefined;
  for (const path of paths) {
    const there = importedPath(from, path, "module");
    if (typeof there !== "string") return there;
    const loaded = load(there);
    if (!("problem" in loaded)) return loaded;
    first ??= loaded;
  }
  return first ?? { ...unnamed, problem: `"${specifier.slice(0, 100)}" is not a path.` };
};

const loadPackage = (from: string, specifier: string, load: LoadFile): ReturnType<LoadFile> => {
  const words = specifier.split("/");
  const name = words.splice(0, specifier.startsWith("@") ? 2 : 1).join("/");
  for (let folders = from.split("/").slice(0, -1); ; folders = folders.slice(0, -1)) {
    const manifest = load([...folders, "node_modules", name, "package.json"].join("/"));
    if (!("problem" in manifest)) {
      const entry = entryOf(manifest.text, words.length === 0 ? "." : `./${words.join("/")}`);
      if (entry !== undefined) return firstOf(specifier, candidates(`./${entry.replace(/^\.\//, "")}`), manifest.file, load);
      return { problem: `The package ${name} does not offer this.`, hint: "See `exports` in its package.json." };
    }
    if (folders.length === 0) break;
  }
  return { problem: `There is no package ${name} in node_modules of this project.`, hint: "Install it, or correct the name." };
};

/** The file that a package offers under a path. */
const entryOf = (manifest: string, path: string): string | undefined => {
  let data: unknown;
  try {
    data = JSON.parse(manifest);
  } catch {
    return undefined;
  }
  const all = new Map(Object.entries(typeof data === "object" && data !== null ? data : {}));
  const exports: unknown = all.get("exports");
  if (exports === undefined) {
    const main: unknown = path === "." ? (all.get("module") ?? all.get("main") ?? "index.js") : path;
    return typeof main === "string" ? main : undefined;
  }
  const offered = new Map(Object.entries(typeof exports === "object" && exports !== null ? exports : {}));
  return fileIn(
    offered.has(path) ? offered.get(path) : path === "." && ![...offered.keys()].some((key) => key.startsWith(".")) ? exports : undefined,
    0,
  );
};

/** The first file among conditions. */
const fileIn = (target: unknown, depth: number): string | undefined => {
  if (typeof target === "string") return target;
  if (typeof target !== "object" || target === null || depth > 5) return undefined;
  const members = new Map<string, unknown>(Object.entries(target));
  for (const condition of ["bartizan", "source", "import", "default"]) {
    const file = fileIn(members.get(condition), depth + 1);
    if (file !== undefined) return file;
  }
  return undefined;
};
