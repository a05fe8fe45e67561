import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { compareText, diagnose, pointerOf, type CatalogSort, type Diagnostic } from "@bartizan/model";
import { isWithin, type Project } from "../project/project.ts";
import type { Configuration } from "../project/read-configuration.ts";
import { readTextFile, unreadable } from "../project/read-text-file.ts";
import { startOf } from "../project/start-of.ts";

/** A file of a team's own catalog, as text. */
export interface OwnCatalogFile {
  /** Path relative to the project root, with forward slashes. */
  file: string;
  sort: CatalogSort;
  text: string;
}

export interface OwnCatalogFiles {
  /** Sorted by file, each once. */
  files: OwnCatalogFile[];
  diagnostics: Diagnostic[];
}

/** Folders of a catalog and what their files are. */
const sortOf: ReadonlyMap<string, CatalogSort> = new Map([
  ["controls", "control"],
  ["frameworks", "framework"],
  ["technologies", "technology"],
  ["threats", "rule"],
]);

/** Of all own catalogs together. More is a mistake, such as the root of a disk; the built-in catalog has less than half a million characters. */
const most = { files: 2_000, characters: 10_000_000 };
const mostPerFile = 500_000;

const folderNames = [...sortOf.keys()].join(", ");

/**
 * Reads the files of the catalogs that the configuration names. Nothing outside of the project is read, whatever a link says.
 * @param from the folder that the paths are relative to
 */
export const ownCatalogFiles = (
  { config, spans }: Pick<Configuration, "config" | "spans">,
  project: Project,
  from: string = project.root,
): OwnCatalogFiles => {
  const files = new Map<string, OwnCatalogFile>();
  const diagnostics: Diagnostic[] = [];
  let characters = 0;
  const isTooMuch = (): boolean => files.size > most.files || characters > most.characters;
  for (const [index, named] of (config.catalogs ?? []).entries()) {
    const complain = (problem: string, hint: string): void => {
      diagnostics.push(diagnose("config-problem", pointerOf("catalogs", index), spans, { problem, hint }));
    };
    const real = realPathIn(project, resolve(from, named));
    if (real === "missing")
      complain(`There is no "${named}".`, "Check the path; in bartizan.config.yaml it starts from the root of the project.");
    else if (real === "outside") complain(`"${named}" leads out of the project.`, "Copy the catalog into the project.");
    else {
      const found = catalogPaths(real);
      if (found.length === 0) complain(`"${named}" is no catalog.`, `Name a folder that holds some of ${folderNames}, or a file in one.`);
      for (const { path, sort } of found) takeFile(path, sort);
    }
  }
  if (isTooMuch()) {
    const hint = `At most ${most.files} files with ${most.characters / 1e6} MB together are read. Name smaller folders.`;
    diagnostics.push(diagnose("config-problem", "/catalogs", spans, { problem: "The catalogs are too large.", hint }));
    return { files: [], diagnostics };
  }
  return { files: [...files.values()].toSorted((a, b) => compareText(a.file, b.file)), diagnostics };

  function takeFile(path: string, sort: CatalogSort): void {
    const file = project.name(path);
    if (files.has(file) || isTooMuch()) return;
    const real = realPathIn(project, path);
    const read =
      real === "outside" || real === "missing"
        ? unreadable(file, `This link leads ${real === "outside" ? "out of the project" : "nowhere"}.`, "Copy the file into the project.")
        : readTextFile(real, file);
    if (!("text" in read)) diagnostics.push(read.diagnostic);
    else if (read.text.length > mostPerFile)
      diagnostics.push(diagnose("too-large", "", startOf(file), { what: "text", limit: `${mostPerFile / 1e6} MB` }));
    else {
      characters += read.text.length;
      files.set(file, { file, sort, text: read.text });
    }
  }
};

const realPathIn = ({ root }: Project, path: string): string => {
  if (!isWithin(root, path)) return "outside";
  try {
    const real = realpathSync(path);
    return isWithin(root, real) ? real : "outside";
  } catch {
    return "missing";
  }
};

/** The files of a catalog: of its four folders, of one of them, or a single one. */
const catalogPaths = (path: string): { path: string; sort: CatalogSort }[] => {
  if (!statSync(path).isDirectory()) {
    const sort = sortOf.get(basename(dirname(path)));
    return sort && isYaml(path) ? [{ path, sort }] : [];
  }
  const itself = sortOf.get(basename(path));
  if (itself) return yamlFilesIn(path).map((file) => ({ path: file, sort: itself }));
  return [...sortOf].flatMap(([name, sort]) => yamlFilesIn(join(path, name)).map((file) => ({ path: file, sort })));
};

const yamlFilesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => isYaml(name) && !name.startsWith("."))
      .toSorted(compareText)
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
};

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);
