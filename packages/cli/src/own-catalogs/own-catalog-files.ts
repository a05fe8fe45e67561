import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { compareText, diagnose, pointerOf, type CatalogSort, type Diagnostic } from "@bartizan/model";
import { isWithin, type Project } from "../project/project.ts";
import type { Configuration } from "../project/read-configuration.ts";
import { readTextFile, unreadable } from "../project/read-text-file.ts";

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

/** Files of all own catalogs together. More are a mistake, such as the root of a disk. */
const mostFiles = 2_000;

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
  if (files.size > mostFiles) {
    const parameters = { problem: `The catalogs hold ${files.size} files.`, hint: `At most ${mostFiles} are read. Name smaller folders.` };
    diagnostics.push(diagnose("config-problem", "/catalogs", spans, parameters));
    return { files: [], diagnostics };
  }
  return { files: [...files.values()].toSorted((a, b) => compareText(a.file, b.file)), diagnostics };

  function takeFile(path: string, sort: CatalogSort): void {
    const file = project.name(path);
    if (files.has(file) || files.size > mostFiles) return;
    const real = realPathIn(project, path);
    const read =
      real === "outside" || real === "missing"
        ? unreadable(file, `This link leads ${real === "outside" ? "out of the project" : "nowhere"}.`, "Copy the file into the project.")
        : readTextFile(real, file);
    if ("text" in read) files.set(file, { file, sort, text: read.text });
    else diagnostics.push(read.diagnostic);
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
