import type { Catalog, Report } from "@bartizan/model";
import type { Notation } from "./diagram/dot-of.ts";

export interface WriteOptions {
  /** Escape sequences for colour. What a colour says is always said in letters too. */
  color: boolean;
  /** Columns of a line; less than 40 counts as 40. */
  width: number;
  /** The lines of a source file, for the frames under diagnostics; undefined where it cannot be read. */
  sources?: (file: string) => readonly string[] | undefined;
  /** Everything there is, where the short answer leaves something out. */
  verbose?: boolean;
  /** How diagrams are drawn. */
  notation?: Notation;
}

export interface WriteInput {
  report: Report;
  /** What was applied; rules are described from it. */
  catalog: Catalog;
  options: WriteOptions;
}

/** A way out: the whole report, or a system of it, as text. The same input gives the same bytes. */
export interface Writer {
  /** What `--format` takes. */
  name: string;
  title: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  /** What one output is about. Those for a system that draw it take reports of exactly one and reject others with a RangeError. */
  per: "run" | "system";
  write: (input: WriteInput) => Promise<string>;
}
