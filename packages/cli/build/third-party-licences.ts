import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { inRepository } from "./repository.ts";

interface PackageFile {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/**
 * The licence texts of everything that is packed into the tool.
 * @param modules paths of the modules in the bundle; the site's bundle adds what its package depends on
 */
export const licencesOf = (modules: readonly string[]): string => {
  const names = new Set(modules.flatMap((path) => packageName(path) ?? []));
  addDependencies("../site", names);
  return [...names]
    .toSorted()
    .map((name) => {
      const { version, license = "unknown" } = packageFile(name);
      return `${name} ${version} (${license})\n\n${licenceText(name)}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
};

const addDependencies = (name: string, names: Set<string>): void => {
  for (const each of Object.keys(packageFile(name).dependencies ?? {})) {
    if (each.startsWith("@bartizan/") || names.has(each)) continue;
    names.add(each);
    addDependencies(each, names);
  }
};

const packageName = (path: string): string | undefined =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path.replaceAll("\\", "/"))?.[1];

const folderOf = (name: string): string => inRepository(join("node_modules", name));

const packageFile = (name: string): PackageFile => JSON.parse(readFileSync(join(folderOf(name), "package.json"), "utf8")) as PackageFile;

const licenceText = (name: string): string => {
  const folder = folderOf(name);
  const file = existsSync(folder) ? readdirSync(folder).find((each) => /^licen[cs]e/i.test(each)) : undefined;
  return file ? readFileSync(join(folder, file), "utf8").trim() : "The package comes without a licence text.";
};
