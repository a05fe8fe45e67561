import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from "node:fs";
import { diagnose, type Diagnostic } from "@bartizan/model";
import { startOf } from "./start-of.ts";

/** Larger files are not read. */
const largestFile = 5_000_000;

export interface Unreadable {
  diagnostic: Diagnostic;
}

/**
 * The bytes of a regular file, or why there are none. Never throws for what it finds on the disk, and never waits as a pipe would make it.
 * @param file what the diagnostic names
 */
export const readRegularFile = (path: string, file: string): { bytes: Buffer } | Unreadable => {
  let handle: number | undefined;
  try {
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    return refusal(fstatSync(handle), file) ?? { bytes: readFileSync(handle) };
  } catch (error) {
    return unreadable(file, ...reasonOf(error));
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
};

/** UTF-8 text, or that the bytes are none. */
export const textOf = (bytes: Buffer, file: string): { text: string } | Unreadable => {
  const text = bytes.toString("utf8");
  if (!bytes.includes(0) && (!text.includes("\ufffd") || Buffer.from(text).equals(bytes))) return { text };
  const looksLike = hasMarkOfUtf16(bytes) ? "text in UTF-16, and models are written in UTF-8" : "something other than UTF-8 text";
  return { diagnostic: diagnose("not-a-model", "", startOf(file), { looksLike }) };
};

/** As Windows writes it. https://www.unicode.org/faq/utf_bom.html#bom4 */
const hasMarkOfUtf16 = (bytes: Buffer): boolean => ["fffe", "feff"].includes(bytes.toString("hex", 0, 2));

/** Both in one step. */
export const readTextFile = (path: string, file: string): { text: string } | Unreadable => {
  const read = readRegularFile(path, file);
  return "bytes" in read ? textOf(read.bytes, file) : read;
};

export const unreadable = (file: string, problem: string, hint: string): Unreadable => ({
  diagnostic: diagnose("config-problem", "", startOf(file), { problem, hint }),
});

const refusal = (stats: Stats, file: string): Unreadable | undefined => {
  if (!stats.isFile()) return unreadable(file, "This is not a regular file.", "Name a model file, or a folder that holds some.");
  if (stats.size <= largestFile) return undefined;
  return { diagnostic: diagnose("too-large", "", startOf(file), { what: "text", limit: `${largestFile / 1e6} MB` }) };
};

const reasonOf = (error: unknown): [problem: string, hint: string] => {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
    case "ENOTDIR":
      return ["There is no such file or folder.", "Check the path; it starts from the current folder."];
    case "EACCES":
    case "EPERM":
      return ["This may not be read.", "Give yourself the right to read it."];
    case "ELOOP":
      return ["This link leads in a circle.", "Correct the link."];
    default:
      return [`This cannot be read: ${error instanceof Error ? error.message : String(error)}`, "Check the path and the disk."];
  }
};
