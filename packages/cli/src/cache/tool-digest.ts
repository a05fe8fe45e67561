import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundledFile } from "../bundled-file.ts";
import { sha256 } from "../sha256.ts";

/** Of everything that this tool consists of, its catalogs included: what another build of it made does not count. */
export const toolDigest = (): string => {
  const folder = fileURLToPath(bundledFile("."));
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return sha256(JSON.stringify([process.version, files.map((file) => [file.slice(folder.length), sha256(readFileSync(file))])]));
};
