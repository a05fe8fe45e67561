import type { CommandOption } from "./command.ts";

/** Of every command that prints for people. */
export const colorOptions: readonly CommandOption[] = [
  { flags: "--color", description: "colour, whatever the terminal says" },
  { flags: "--no-color", description: "no colour, whatever the terminal says" },
];

/** Of every command that looks for models. */
export const ignoreOption: CommandOption = { flags: "--ignore <glob...>", description: "leave out paths, as in a .gitignore at the root" };
