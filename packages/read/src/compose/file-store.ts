import { diagnose, type Diagnostic, type DiagnosticCode } from "@bartizan/model";
import { limits } from "../limits.ts";
import type { Budget } from "../yaml/plain-data.ts";
import { importedPath } from "./imported-path.ts";
import type { LoadFile } from "./load-file.ts";
import { readSourceFile, type SourceFile } from "./source-file.ts";

/** Where a file names another one. */
export interface Naming {
  from: SourceFile;
  path: string;
  /** Of the path, in that file. */
  pointer: string;
  /** The files that led here, `from` last. */
  trail: readonly string[];
}

/** The files around a model: each is parsed once, and all of them together keep within the limits. */
export class FileStore {
  readonly diagnostics: Diagnostic[] = [];
  /** Whether something that a file names is not there, so that what it would declare is not known. */
  isIncomplete = false;
  private readonly load: LoadFile;
  private readonly known = new Map<string, SourceFile>();
  private readonly repeated: Budget = { left: limits.repeated };
  private uses = 0;
  private text = 0;
  private nodes = 0;
  private isFull = false;

  constructor(load: LoadFile) {
    this.load = load;
  }

  /** The file, or undefined where it cannot be had; then that has been told. */
  open(naming: Naming): SourceFile | undefined {
    const { from, path, trail } = naming;
    if (this.isFull) return undefined;
    // Every use counts, since another system may be imported under many prefixes.
    if (++this.uses > limits.importedFiles) return this.full(naming, `beyond ${limits.importedFiles} files`);
    const there = importedPath(from.file, path);
    if (typeof there !== "string") return this.refuse(naming, "import-unreadable", { path: path.slice(0, 100), ...there });
    const loaded = this.load(there);
    if ("problem" in loaded) return this.refuse(naming, "import-unreadable", { path: path.slice(0, 100), ...loaded });
    const { file, text } = loaded;
    if (trail.includes(file)) {
      const way = [...trail.slice(trail.indexOf(file)), file];
      return this.refuse(naming, "import-circle", { way: way.join(" -> ") });
    }
    if (trail.length > limits.importDepth) return this.full(naming, `deeper than ${limits.importDepth} files`);
    const known = this.known.get(file);
    if (!known && (this.text += text.length) > limits.importedText) return this.full(naming, `beyond ${limits.importedText / 1e6} MB`);
    const source = known ?? readSourceFile(file, text, this.repeated);
    if (!known) this.tell(source.diagnostics);
    this.known.set(file, source);
    if (!source.isWhole) this.isIncomplete = true;
    return source;
  }

  /** Whether so many more nodes of other systems, or of patterns, may join. */
  spend(nodes: number, naming: Naming): boolean {
    if ((this.nodes += nodes) <= limits.importedNodes) return true;
    this.full(naming, `beyond ${limits.importedNodes} nodes of other systems and of patterns`);
    return false;
  }

  /** One by one: a hostile file has more than fit on the stack as arguments. */
  tell(diagnostics: readonly Diagnostic[]): void {
    for (const each of diagnostics) this.diagnostics.push(each);
  }

  refuse<C extends DiagnosticCode>(naming: Naming, code: C, parameters: Parameters<typeof diagnose<C>>[3]): undefined {
    this.isIncomplete = true;
    this.diagnostics.push(diagnose(code, naming.pointer, naming.from.spans, parameters));
  }

  private full(naming: Naming, limit: string): undefined {
    // Said once; all that follows has the same cause.
    if (!this.isFull) this.refuse(naming, "too-many-imports", { limit });
    this.isFull = true;
  }
}
