import type { ControlWord, Loaded } from "@bartizan/model";
import type { Patterns } from "./compose/compose-model.ts";
import type { LoadFile } from "./compose/load-file.ts";

/** A way in: turns the text of a file into a model. */
export interface Reader {
  name: string;
  /** Endings of the files it reads, with their dot. */
  extensions: readonly string[];
  /**
   * Never throws: what is wrong is in the diagnostics. A promise where the way in needs much to be loaded, so that others do not pay for it.
   * @param file path relative to the project root, with forward slashes
   * @param controls the controls of the catalog, by id
   * @param load fetches the files that the model imports or extends; without it they are reported as unreadable
   * @param patterns the patterns of the catalog, asked for where a model uses one; without it there are none
   */
  read(
    text: string,
    file: string,
    controls: ReadonlyMap<string, ControlWord>,
    load?: LoadFile,
    patterns?: Patterns,
  ): Loaded | Promise<Loaded>;
}
