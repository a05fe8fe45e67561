import type { CliCommand } from "./command.ts";
import { checkCommand } from "./commands/check.ts";
import { explainCommand } from "./commands/explain.ts";
import { initCommand } from "./commands/init.ts";
import { reportCommand } from "./commands/report.ts";

/** Every command, sorted by name. */
export const commands: readonly CliCommand[] = [checkCommand, explainCommand, initCommand, reportCommand];
