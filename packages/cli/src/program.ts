import { Command, CommanderError, Option } from "commander";
import type { CliCommand } from "./command.ts";
import { commands } from "./commands.ts";
import { exitCodes, type ExitCode } from "./exit-code.ts";
import { version } from "./version.ts";

/** Runs one call of the tool. @param words the arguments after the name of the tool */
export const runProgram = async (words: readonly string[]): Promise<ExitCode> => {
  // What the scripts of `completion` call; no command for people.
  if (words[0] === "__complete") return (await import("./complete/run-complete.ts")).runComplete(words.slice(1));
  let result: ExitCode = exitCodes.fine;
  const program = new Command("bartizan")
    .description("Threat modeling as code for AI systems.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    .showHelpAfterError("Run bartizan --help for a list of calls.")
    .addHelpText("before", examplesText(commands.flatMap(({ isForNewcomers, examples }) => (isForNewcomers ? examples.slice(0, 1) : []))))
    .addHelpText("after", `\n${exitCodeText}`)
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .exitOverride();
  for (const command of commands) {
    program.addCommand(
      declared(command, (code) => {
        result = code;
      }),
    );
  }
  try {
    await program.parseAsync(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.fine : exitCodes.inputWrong;
  }
  return result;
};

const declared = (command: CliCommand, ended: (code: ExitCode) => void): Command => {
  const made = new Command(command.name)
    .summary(command.summary)
    .description(`${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`)
    .arguments(command.arguments)
    .helpOption("-h, --help", "show this help")
    .showHelpAfterError(`Run bartizan ${command.name} --help for its options.`)
    .addHelpText("before", examplesText(command.examples))
    .exitOverride();
  for (const { flags, description, choices, fallback, repeatable } of command.options) {
    const option = new Option(flags, description);
    if (choices) option.choices([...choices]);
    if (repeatable) option.argParser((word: string, before: readonly string[] | undefined) => [...(before ?? []), word]);
    if (fallback !== undefined) option.default(fallback);
    made.addOption(option);
  }
  return made.action(async () => ended(await command.run(made.args, made.opts())));
};

/** One line for each example where that fits, or else what it does on a line below. */
const examplesText = (examples: CliCommand["examples"]): string => {
  const width = Math.max(...examples.map(({ call }) => (call.length < 32 ? call.length : 0)));
  const lines = examples.map(({ call, what }) => {
    const line = `  bartizan ${call.padEnd(width)}  ${what}`;
    return line.length <= 80 && call.length <= width ? line : `  bartizan ${call}\n      ${what}`;
  });
  return `Examples:\n${lines.join("\n")}\n`;
};

const exitCodeText = `Exit codes:
  0  fine
  1  a gate failed (only with --fail-on, --fail-on-uncertain or fmt --check)
  2  a model, a catalog, the configuration or the call is wrong
  3  a fault of bartizan itself`;
