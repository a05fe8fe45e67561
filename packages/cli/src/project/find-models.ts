import { readdirSync, realpathSync, statSync, type Dirent } from "node:fs";
import { join, resolve } from "node:path";
import { compareText, type Diagnostic } from "@bartizan/model";
import { ignoreRulesAt, type IgnoreRules } from "./ignore-rules.ts";
import { isModelText, isTypescript, mayBeModel } from "./is-model-text.ts";
import { isWithin, type Project } from "./project.ts";
import { readRegularFile, readTextFile, textOf, unreadable } from "./read-text-file.ts";
import { systemIds } from "./system-ids.ts";

interface FoundFile {
  /** Without links. */
  path: string;
  /** Path relative to the project root, with forward slashes. */
  file: string;
  text: string;
}

export interface FoundModel extends FoundFile {
  /** What its system is called among those that were found. */
  id: string;
}

export interface FoundModels {
  /** Sorted by file, each once. */
  models: FoundModel[];
  /** About paths that the caller named and that cannot be read. */
  diagnostics: Diagnostic[];
  /** Folders that were searched, and how many YAML files they hold that are no models. */
  searched: string[];
  otherFiles: number;
  /** What was left out for a reason that the caller may not expect, a sentence each. */
  leftOut: string[];
}

/**
 * Reads the models at the given paths. A file is taken as it is; a folder is searched, without node_modules, dist, folders whose name
 * begins with a dot, and what git ignores.
 * @param ignored more to leave out, as in a .gitignore at the root of the project
 */
export const findModels = (paths: readonly string[], cwd: string, project: Project, ignored: readonly string[]): FoundModels => {
  const search = new Search(project, ignored);
  for (const path of paths.length > 0 ? paths : ["."]) search.take(resolve(cwd, path));
  const files = search.files.toSorted((a, b) => compareText(a.file, b.file));
  const ids = systemIds(files.map(({ file }) => file));
  return { ...search.found, models: files.map((each) => ({ ...each, id: ids.get(each.file) ?? each.file })) };
};

class Search {
  readonly found: Omit<FoundModels, "models"> = { diagnostics: [], searched: [], otherFiles: 0, leftOut: [] };
  readonly files: FoundFile[] = [];
  private readonly taken = new Set<string>();
  private readonly project: Project;
  private readonly ignored: readonly string[];

  constructor(project: Project, ignored: readonly string[]) {
    this.project = project;
    this.ignored = ignored;
  }

  /** A path that the caller named. */
  take(path: string): void {
    const { root, name } = this.project;
    const real = realPathOf(path);
    const leaves = real !== undefined && isWithin(root, path) && !isWithin(root, real);
    if (leaves)
      this.refuse(unreadable(name(path), "This link leaves the project.", "Copy the file into the project, or name where the link leads."));
    else if (real === undefined || !statSync(real).isDirectory()) this.takeFile(path, real ?? path);
    else {
      this.found.searched.push(name(real));
      this.searchFolder(real, ignoreRulesAt(real, root, this.ignored), isWithin(root, real) ? root : real);
    }
  }

  private takeFile(path: string, real: string): void {
    const file = this.project.name(isWithin(this.project.root, path) ? path : real);
    const read = readTextFile(real, file);
    if ("text" in read) this.add(real, file, read.text);
    else this.refuse(read);
  }

  /** @param limit the folder that links may not leave */
  private searchFolder(folder: string, rules: IgnoreRules, limit: string): void {
    for (const entry of this.entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!isSkipped(entry.name) && !rules.ignores(entry.name, true)) this.searchFolder(path, rules.into(entry.name), limit);
      } else if (/\.(ya?ml|m?ts)$/i.test(entry.name) && !/\.d\.m?ts$/i.test(entry.name) && !rules.ignores(entry.name, false)) {
        const real = entry.isSymbolicLink() ? realPathOf(path) : path;
        if (real !== undefined && isWithin(limit, real)) this.consider(real);
        else if (!isTypescript(entry.name))
          this.found.leftOut.push(
            `${this.project.name(path)} is a link that ${real === undefined ? "leads nowhere" : "leaves the project"}.`,
          );
      }
    }
  }

  /** A file that was come across. */
  private consider(path: string): void {
    const file = this.project.name(path);
    const read = readRegularFile(path, file);
    if (!("bytes" in read)) {
      if (!isTypescript(file)) this.found.leftOut.push(`${file}: ${read.diagnostic.message}`);
      return;
    }
    const decoded = mayBeModel(read.bytes) ? textOf(read.bytes, file) : undefined;
    if (decoded && "text" in decoded && isModelText(decoded.text, file)) this.add(path, file, decoded.text);
    else if (!isTypescript(file)) this.found.otherFiles++;
  }

  private add(path: string, file: string, text: string): void {
    if (this.taken.has(path)) return;
    this.taken.add(path);
    this.files.push({ path, file, text });
  }

  private refuse({ diagnostic }: { diagnostic: Diagnostic }): void {
    this.found.diagnostics.push(diagnostic);
  }

  private entriesOf(folder: string): Dirent[] {
    try {
      return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => compareText(a.name, b.name));
    } catch {
      this.found.leftOut.push(`The folder ${this.project.name(folder)} may not be read.`);
      return [];
    }
  }
}

const isSkipped = (folder: string): boolean => folder === "node_modules" || folder === "dist" || folder.startsWith(".");

const realPathOf = (path: string): string | undefined => {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
};
