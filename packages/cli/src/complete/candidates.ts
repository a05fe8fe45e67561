import type { CliCommand, CommandOption } from "../command.ts";
import { schemaNames } from "../schema/schema-names.ts";
import { shells } from "./completion-script.ts";

/** Ids that are read only where somebody completes one. */
export interface IdSources {
  /** Everything that `explain` knows. */
  explained: () => Promise<readonly string[]>;
  frameworks: () => readonly string[];
  patterns: () => readonly string[];
}

/**
 * What the word at the cursor may become; nothing where it may be a file.
 * @param words what stands after the name of the tool, up to the cursor; the last one is being written
 */
export const candidates = async (words: readonly string[], commands: readonly CliCommand[], ids: IdSources): Promise<readonly string[]> => {
  const current = words.at(-1) ?? "";
  return (await all()).filter((word) => word.startsWith(current) && isSafe(word));

  async function all(): Promise<readonly string[]> {
    const [name] = words;
    if (words.length < 2) return [...commands.map((command) => command.name), "help", "--help", "--version"];
    if (name === "help") return words.length === 2 ? commands.map((command) => command.name) : [];
    const command = commands.find((each) => each.name === name);
    if (!command) return [];
    const before = command.options.find((option) => namesOf(option).includes(words.at(-2) ?? ""));
    if (before?.flags.startsWith("--pattern")) return ids.patterns().map((id) => current.replace(/[^,]*$/, id));
    if (before && /</.test(before.flags)) return before.choices ?? [];
    if (current.startsWith("-")) return [...command.options.flatMap(namesOf), "--help"];
    return argumentsOf(command.name, words.slice(1, -1));
  }

  async function argumentsOf(name: string, before: readonly string[]): Promise<readonly string[]> {
    if (name === "explain" && before.length === 0) return ids.explained();
    if (name === "schema") return schemaNames;
    if (name === "completion") return shells;
    if (name === "catalog" && before.length === 0) return ["test", "coverage"];
    if (name === "catalog" && before[0] === "coverage") return ids.frameworks();
    return [];
  }
};

const namesOf = ({ flags }: CommandOption): string[] => flags.split(/[ ,]+/).filter((part) => part.startsWith("-"));

/** Shells must not read anything into a word from a file of somebody else. */
const isSafe = (word: string): boolean => /^[\w.:@+,/-]+$/.test(word);
