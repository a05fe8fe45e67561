import type { LoadProblem } from "./load-file.ts";

/**
 * Where a path leads from the file that names it, seen from the project root; or why it is not one that is followed.
 * @param sort of the files that are read from there
 */
export const importedPath = (from: string, path: string, sort: "yaml" | "module" = "yaml"): string | LoadProblem => {
  const hint = `Write a path that is relative to this file, such as ${sort === "yaml" ? "parts/zones.yaml" : "./parts.ts"}.`;
  if (path === "" || path.length > 1000) return { problem: "This is not a path.", hint };
  if (path.includes("\\")) return { problem: "Paths are written with forward slashes.", hint };
  if (/^([a-z][a-z0-9+.-]*:|[/~])/i.test(path)) return { problem: "Only files beside this one are read; nothing is fetched.", hint };
  if (/\p{Cc}/u.test(path)) return { problem: "A path has no control characters.", hint };
  if (sort === "yaml" && !/\.ya?ml$/i.test(path)) return { problem: "Only files that end with .yaml or .yml are read.", hint };
  const way: string[] = [];
  for (const step of [...from.split("/").slice(0, -1), ...path.split("/")]) {
    if (step === "" || step === ".") continue;
    if (step === ".." && way.length > 0 && way.at(-1) !== "..") way.pop();
    else way.push(step);
  }
  return way.join("/");
};
