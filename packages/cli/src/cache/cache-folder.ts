import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../input-error.ts";
import { sha256 } from "../sha256.ts";

const digestLength = 64;
const entryName = /^[a-z]+-[0-9a-f]{64}\.json$/;

export interface CacheEntry {
  /** Anything. */
  value: unknown;
  digest: string;
}

/**
 * What one run leaves so that the next need not do it again, a file for each entry: a digest, and what it is of. Whatever else lies there is
 * as good as nothing. The digest finds what was spoilt, not what was forged: only those who may write the report may write here.
 */
export class CacheFolder {
  private readonly folder: string;
  private readonly used = new Set<string>();

  /** An InputError where nothing can be written. */
  constructor(folder: string) {
    this.folder = folder;
    this.orExplain(() => mkdirSync(folder, { recursive: true }));
  }

  /** @param key a SHA-256; undefined where there is no such entry, or not as it was written */
  read(sort: string, key: string): CacheEntry | undefined {
    try {
      const bytes = readFileSync(this.pathOf(sort, key));
      const digest = bytes.toString("latin1", 0, digestLength);
      const content = bytes.subarray(digestLength);
      return sha256(content) === digest ? { value: JSON.parse(content.toString()) as unknown, digest } : undefined;
    } catch {
      return undefined;
    }
  }

  /** @returns the digest of the entry */
  write(sort: string, key: string, value: object): string {
    const path = this.pathOf(sort, key);
    const content = JSON.stringify(value);
    const digest = sha256(content);
    this.orExplain(() => {
      writeFileSync(`${path}.${process.pid}`, digest + content);
      renameSync(`${path}.${process.pid}`, path);
    });
    return digest;
  }

  /** Removes the entries that nobody asked for, so that the folder does not grow. */
  prune(): void {
    this.orExplain(() => {
      for (const name of readdirSync(this.folder))
        if (entryName.test(name) && !this.used.has(name)) rmSync(join(this.folder, name), { force: true });
    });
  }

  private pathOf(sort: string, key: string): string {
    const name = `${sort}-${key}.json`;
    this.used.add(name);
    return join(this.folder, name);
  }

  private orExplain(act: () => void): void {
    try {
      act();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new InputError(`Cannot keep anything in ${this.folder}: ${why}`, "Name another folder with --cache.");
    }
  }
}
