import type { CommandOption } from "./command.ts";

/** Of every command that prints for people. */
export const colorOptions: readonly CommandOption[] = [
  { flags: "--color", description: "colour, whatever the terminal says" },
  { flags: "--no-color", description: "no colour, whatever the terminal says" },
];

/** Of every command that plans: what the plan is to reach. */
export const goalOptions: readonly CommandOption[] = [
  {
    flags: "--appetite <level>",
    description: "the highest risk that may remain; medium, unless you say otherwise",
    choices: ["low", "medium", "high"],
  },
  { flags: "--budget <n>", description: "the best n controls, instead of as many as it takes" },
];

/** Of every command that looks for models. */
export const ignoreOption: CommandOption = { flags: "--ignore <glob...>", description: "leave out paths, as in a .gitignore at the root" };
