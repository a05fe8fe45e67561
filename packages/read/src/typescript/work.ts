import { diagnose, type Diagnostic, type DiagnosticCode } from "@bartizan/model";
import { limits } from "../limits.ts";
import { nothing, type Place } from "./value.ts";

/** The file asks for more than reading a model may cost. */
export class TooMuch extends Error {
  readonly what: string;
  readonly limit: string;

  constructor(what: string, limit: string) {
    super(what);
    this.what = what;
    this.limit = limit;
  }
}

/** What reading has cost and found so far, over all files of one model. */
export class Work {
  /** Calls that are under way, the outermost first. They stay as they are where a limit is met, to say where that was. */
  readonly callers: Place[] = [];
  /** What is being worked out. */
  here: Place | undefined;
  private readonly found = new Map<string, Diagnostic>();
  private steps = 0;
  private characters = 0;
  private depth = 0;

  get diagnostics(): Diagnostic[] {
    return [...this.found.values()];
  }

  spend(steps: number): void {
    if ((this.steps += steps) > limits.steps) throw new TooMuch("to work out", `${limits.steps} steps`);
  }

  /** Text that the file puts together. */
  made(text: string): string {
    if ((this.characters += text.length) > limits.madeText) throw new TooMuch("text that it puts together", `${limits.madeText / 1e6} MB`);
    return text;
  }

  /** Goes one level deeper for as long as the work takes. */
  within<T>(work: () => T): T {
    this.spend(1);
    if (++this.depth > limits.expressionDepth)
      throw new TooMuch("nesting, or functions that call themselves", `${limits.expressionDepth} levels`);
    const result = work();
    this.depth--;
    return result;
  }

  tell<C extends DiagnosticCode>(at: Place, code: C, parameters: Parameters<typeof diagnose<C>>[3]): typeof nothing {
    const mark = `${at.source.file}:${at.start}:${at.end}:${code}`;
    const span = at.source.lines.firstLine(at.start, at.end);
    if (!this.found.has(mark)) this.found.set(mark, diagnose(code, "", { key: () => span, value: () => span }, parameters));
    return nothing;
  }

  /** @param what begins the sentence that says what cannot be read */
  refuse(at: Place, what: string, hint = supported): typeof nothing {
    return this.tell(at, "not-readable", { what, hint });
  }
}

const supported =
  "What is read: constants, objects, lists, spreads, template strings, conditions, imports of other parts, map, filter, flatMap, Object.entries, and functions that return a value.";
