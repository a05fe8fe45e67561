import { setFlagsFromString } from "node:v8";
import { exitCodes } from "./exit-code.ts";
import { InputError } from "./input-error.ts";
import { logLine } from "./output.ts";
import { runProgram } from "./program.ts";
import { shown } from "./shown.ts";

// Most runs end within a second, and half of their work would be V8 compiling functions to be faster later. It waits until they are hotter;
// the V8 of Node 22 has a cheaper compiler of its own for that, and other options.
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=1000000");

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
