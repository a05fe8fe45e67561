import type { CliCommand } from "./command.ts";
import { askCommand } from "./commands/ask.ts";
import { catalogCommand } from "./commands/catalog.ts";
import { checkCommand } from "./commands/check.ts";
import { completionCommand } from "./commands/completion.ts";
import { convertCommand } from "./commands/convert.ts";
import { explainCommand } from "./commands/explain.ts";
import { fmtCommand } from "./commands/fmt.ts";
import { initCommand } from "./commands/init.ts";
import { planCommand } from "./commands/plan.ts";
import { reportCommand } from "./commands/report.ts";
import { schemaCommand } from "./commands/schema.ts";
import { serveCommand } from "./commands/serve.ts";
import { showCommand } from "./commands/show.ts";
import { whatIfCommand } from "./commands/what-if.ts";

/** Every command, sorted by name. */
export const commands: readonly CliCommand[] = [
  askCommand,
  catalogCommand,
  checkCommand,
  completionCommand,
  convertCommand,
  explainCommand,
  fmtCommand,
  initCommand,
  planCommand,
  reportCommand,
  schemaCommand,
  serveCommand,
  showCommand,
  whatIfCommand,
];
