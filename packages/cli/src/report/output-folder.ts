import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { InputError } from "../input-error.ts";
import { manifestName, manifestText, replaceableFiles } from "./made-folder.ts";

/** Beside the folders of systems, which hold nothing of others. */
export const drawingsFolder = "diagrams";

/** What can be taken over as one: a folder at the top, or a file in one that systems share. */
export const topOf = (path: string): string => {
  const [top = path] = path.split("/");
  return top === drawingsFolder ? path : top;
};

/** A folder that appears at once when all of it is written, and not at all otherwise. */
export interface OutputFolder {
  /** @param path relative, with forward slashes */
  write: (path: string, content: string) => void;
  /** Where it will be, and an earlier one is. */
  target: string;
  /** The files of the earlier one. */
  earlier: readonly string[];
  /** Takes files over from the earlier one when all is written; nothing else may lie in their folder at the top. */
  take: (files: readonly string[]) => void;
  /** Puts the folder where it belongs, in place of an earlier one. */
  finish: () => void;
  /** Removes what was written; does nothing after `finish`. */
  discard: () => void;
}

/** @param named the folder as the caller named it; an InputError where it holds anything that we did not make */
export const outputFolder = (named: string): OutputFolder => {
  const target = existsSync(named) ? realpathSync(named) : resolve(named);
  const earlier = replaceableFiles(target, named);
  const partial = `${target}.partial-${process.pid}`;
  const paths: string[] = [];
  const folders = new Set<string>();
  let made = false;
  const discard = (): void => {
    if (made) rmSync(partial, { recursive: true, force: true });
  };
  const stop = (): void => {
    discard();
    process.exit(130);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);

  const write = (path: string, content: string): void => {
    if (!/^[^/\\]+(\/[^/\\]+)*$/.test(path) || path.split("/").includes("..")) throw new Error(`"${path}" is not a path within a report.`);
    orExplain(named, () => {
      if (!made) {
        mkdirSync(dirname(partial), { recursive: true });
        // Fails where somebody else has put something in its place.
        mkdirSync(partial);
        made = true;
      }
      const parent = dirname(join(partial, path));
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      writeFileSync(join(partial, path), content);
    });
    paths.push(path);
  };
  const taken = new Set<string>();
  const take = (files: readonly string[]): void => {
    for (const path of files) {
      taken.add(topOf(path));
      paths.push(path);
    }
  };
  const finish = (): void => {
    write(manifestName, manifestText(paths));
    // Somebody may have put a file there in the meantime; what is taken over stays.
    replaceableFiles(target, named, taken);
    orExplain(named, () => replace(target, partial, taken));
    process.off("SIGINT", stop).off("SIGTERM", stop);
  };
  return { write, target, earlier, take, finish, discard };
};

const replace = (target: string, partial: string, taken: Iterable<string>): void => {
  if (!existsSync(target)) {
    renameSync(partial, target);
    return;
  }
  const former = `${target}.former-${process.pid}`;
  const moved: string[] = [];
  renameSync(target, former);
  try {
    for (const path of taken) {
      mkdirSync(dirname(join(partial, path)), { recursive: true });
      renameSync(join(former, path), join(partial, path));
      moved.push(path);
    }
    renameSync(partial, target);
  } catch (error) {
    for (const path of moved) renameSync(join(partial, path), join(former, path));
    renameSync(former, target);
    throw error;
  }
  rmSync(former, { recursive: true, force: true });
};

const orExplain = (named: string, act: () => void): void => {
  try {
    act();
  } catch (error) {
    throw new InputError(
      `Cannot write to ${named}: ${error instanceof Error ? error.message : String(error)}`,
      "Name another folder with --output.",
    );
  }
};
