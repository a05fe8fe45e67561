import { exitCodes } from "./exit-code.ts";
import { InputError } from "./input-error.ts";
import { logLine } from "./output.ts";
import { runProgram } from "./program.ts";
import { shown } from "./shown.ts";

// Whoever reads our output may stop early, as `head` does; that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

try {
  process.exitCode = await runProgram(process.argv.slice(2));
} catch (error) {
  if (error instanceof InputError) {
    logLine(`${shown(error.message)}\n${shown(error.hint)}`);
    process.exitCode = exitCodes.inputWrong;
  } else {
    logLine(
      `bartizan failed, and that is a fault of bartizan:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    process.exitCode = exitCodes.fault;
  }
}
