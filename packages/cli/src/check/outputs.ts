import { writers, type Writer } from "@bartizan/write";
import { InputError } from "../input-error.ts";

/** One result to write. */
export interface Output {
  writer: Writer;
  /** Standard output where there is none. */
  file: string | undefined;
}

/**
 * What to write where. `--output format=file` adds a file; `--output file` sends the result in the chosen format there instead of to
 * standard output. A file whose name begins like `name=` is given as `./name=`.
 */
export const outputsOf = (format: string, outputs: readonly string[]): Output[] => {
  const files = outputs.map((word) => {
    const [, name, file = ""] = /^([a-z][a-z0-9-]*)=(.*)$/s.exec(word) ?? [];
    if (name === undefined) return { writer: writerOf(format), file: word };
    if (file === "") throw new InputError(`--output ${word} names no file.`, `Write --output ${name}=<file>.`);
    return { writer: writerOf(name), file, added: true };
  });
  const twice = files.find(({ file }, index) => files.findIndex((each) => each.file === file) !== index);
  if (twice) throw new InputError(`${twice.file} is named twice as an output.`, "Give each output a file of its own.");
  const main = files.some((each) => !each.added) ? [] : [{ writer: writerOf(format), file: undefined }];
  return [...main, ...files.map(({ writer, file }) => ({ writer, file }))];
};

const writerOf = (name: string): Writer => {
  const writer = writers.find((each) => each.name === name);
  if (!writer) throw new InputError(`There is no format "${name}".`, `Formats: ${writers.map((each) => each.name).join(", ")}.`);
  return writer;
};
