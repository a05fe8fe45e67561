import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareText, type Analysis } from "@bartizan/model";
import type { SiteEvidence, SiteFile, WrittenSystem } from "../../../../site/src/site-contract.ts";
import type { LoadedReport } from "../load/load-report.ts";
import { topOf, type OutputFolder } from "../report/output-folder.ts";
import { sha256 } from "../sha256.ts";
import type { Cache } from "./cache.ts";

const sort = "pages";

/** A file of an earlier report. What the disk says of it spares reading it again, as long as it says the same. */
interface KeptFile {
  path: string;
  sha256: string;
  disk: string;
}

export interface KeptSystem extends WrittenSystem {
  files: KeptFile[];
}

/** Which pages of an earlier report, still lying where it was written, are what this one would write again. */
export class KeptPages {
  private readonly cache: Cache;
  private readonly folder: Pick<OutputFolder, "target" | "earlier">;
  private readonly systems: readonly Analysis[];
  private readonly evidence: SiteEvidence;
  /** What all pages depend on, as a digest. */
  private readonly shared: string;
  /** Digests of what was written now, by system and path. */
  private readonly digests = new Map<string, Map<string, string>>();

  constructor(
    cache: Cache,
    folder: Pick<OutputFolder, "target" | "earlier">,
    { report, notation, catalogPages }: LoadedReport,
    evidence: SiteEvidence,
  ) {
    this.cache = cache;
    this.folder = folder;
    this.systems = report.systems;
    this.evidence = evidence;
    // Folders of systems are named so that they differ, pages count the systems, and catalogs may be the team's own.
    const ids = report.systems.map(({ system }) => system.id);
    this.shared = sha256(JSON.stringify([cache.tool, notation, ids, evidence.catalog, catalogPages()]));
  }

  /** The systems of which every file lies there as it would be written, and no other, by their ids. */
  written(): ReadonlyMap<string, KeptSystem> {
    const lying = new Map<string, string[]>();
    for (const path of this.folder.earlier) {
      const top = topOf(path);
      const beside = lying.get(top);
      if (beside) beside.push(path);
      else lying.set(top, [path]);
    }
    const found = new Map<string, KeptSystem>();
    for (const analysis of this.systems) {
      const kept = this.cache.folder.read(sort, this.keyOf(analysis))?.value;
      if (!isKept(kept)) continue;
      const paths = kept.files.map(({ path }) => path);
      const there = [...new Set(paths.map(topOf))].flatMap((top) => lying.get(top) ?? []);
      if (sorted(paths) === sorted(there) && kept.files.every((file) => this.isSame(file))) found.set(analysis.system.id, kept);
    }
    return found;
  }

  /** Takes note of a file that is written now. */
  note({ path, content, system }: SiteFile): void {
    if (system === undefined) return;
    const digests = this.digests.get(system) ?? new Map<string, string>();
    this.digests.set(system, digests.set(path, sha256(content)));
  }

  /** Keeps what was noted, once it lies in the target. */
  keep(systems: ReadonlyMap<string, WrittenSystem>): void {
    for (const analysis of this.systems) {
      const written = systems.get(analysis.system.id);
      const digests = this.digests.get(analysis.system.id);
      if (!written || !digests) continue;
      const files = [...digests].map(([path, digest]): KeptFile => ({
        path,
        sha256: digest,
        disk: diskOf(join(this.folder.target, path)) ?? "",
      }));
      this.cache.folder.write(sort, this.keyOf(analysis), { ...written, files } satisfies KeptSystem);
    }
  }

  private isSame({ path, sha256: digest, disk }: KeptFile): boolean {
    const file = join(this.folder.target, path);
    const now = diskOf(file);
    return now !== undefined && (now === disk || sha256(readFileSync(file)) === digest);
  }

  private keyOf(analysis: Analysis): string {
    const others = new Set(this.systems.filter((each) => each !== analysis).map(({ system }) => system.file));
    const inputs = this.evidence.inputs.filter(({ file }) => !others.has(file));
    return sha256(JSON.stringify([this.shared, inputs, this.cache.judged.get(analysis.system.file) ?? analysis]));
  }
}

const sorted = (paths: readonly string[]): string => paths.toSorted(compareText).join("\n");

/** Changes whenever somebody writes the file; undefined where there is none. */
const diskOf = (file: string): string | undefined => {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? [stat.ino, stat.size, stat.mtimeMs].join(" ") : undefined;
};

const isKept = (value: unknown): value is KeptSystem => {
  const { files, told, missingPictures } = (value ?? {}) as Partial<KeptSystem>;
  return [
    Array.isArray(files) && files.every((each) => areTexts(each.path, each.sha256, each.disk)),
    Array.isArray(told) && told.every((each) => areTexts(each.section, each.line)),
    Array.isArray(missingPictures) && areTexts(...missingPictures),
  ].every(Boolean);
};

const areTexts = (...values: readonly unknown[]): boolean => values.every((value) => typeof value === "string");
