import { parse } from "@babel/parser";
import type { ExportSpecifier, Expression, FunctionDeclaration, ImportDeclaration, Statement } from "@babel/types";
import type { LoadFile } from "../compose/load-file.ts";
import { limits } from "../limits.ts";
import { lineIndex } from "../yaml/line-index.ts";
import { declareStatement } from "./declare-statement.ts";
import { dslFunctions, dslNames } from "./dsl-functions.ts";
import { evaluator } from "./evaluate.ts";
import { functionValue } from "./function-value.ts";
import { loadModule } from "./module-path.ts";
import { once, Scope } from "./scope.ts";
import { entriesOf, nothing, type Member, type Place, type Source, type Value } from "./value.ts";
import { TooMuch, type Work } from "./work.ts";

/** What a file offers others, by name. */
export interface Module {
  scope: Scope;
  exports: Map<string, () => Value>;
  /** Files whose names it passes on. */
  others: (() => Module | undefined)[];
}

/** The files of one model: each is parsed once, and only what somebody asks for is worked out. */
export class ModuleStore {
  private readonly work: Work;
  private readonly load: LoadFile;
  private readonly evaluate: (node: Expression, scope: Scope) => Value;
  private readonly known = new Map<string, Module | undefined>();
  private readonly dsl: Module;
  private text = 0;

  constructor(work: Work, load: LoadFile) {
    this.work = work;
    this.load = load;
    this.evaluate = evaluator(work);
    const exports = [...dslFunctions(work)].map(([name, value]): [string, () => Value] => [name, () => value]);
    this.dsl = { scope: new Scope(sourceOf("", "")), exports: new Map(exports), others: [] };
  }

  /** Undefined where the text is no TypeScript; that has been told. */
  read(file: string, text: string): Module | undefined {
    if (this.known.has(file)) return this.known.get(file);
    if (this.known.size >= limits.importedFiles) throw new TooMuch("other files", `${limits.importedFiles} files`);
    if ((this.text += text.length) > limits.typescriptText) throw new TooMuch("text", `${limits.typescriptText / 1e6} MB over all files`);
    const source = sourceOf(file, text);
    const statements = this.parsed(source);
    const module = statements && { scope: new Scope(source), exports: new Map<string, () => Value>(), others: [] };
    this.known.set(file, module);
    if (module) for (const statement of statements) this.declare(statement, module);
    return module;
  }

  /** @param at where it is asked for */
  exported({ exports, others, scope }: Module, name: string, at: Place, trail: readonly Module[] = []): Value {
    const own = this.findExport({ exports, others, scope }, name, trail);
    if (own) return own();
    return this.work.refuse(at, `"${name.slice(0, 100)}", which ${scope.source.file || "bartizan"} does not export,`, "Correct the name.");
  }

  private findExport(module: Module, name: string, trail: readonly Module[]): (() => Value) | undefined {
    const own = module.exports.get(name);
    if (own || name === "default" || trail.length > limits.importDepth) return own;
    for (const open of module.others) {
      const other = open();
      const found = other && !trail.includes(other) ? this.findExport(other, name, [...trail, module]) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  private parsed(source: Source): Statement[] | undefined {
    const refuse = (start: number, problem: string) =>
      this.work.tell({ source, start, end: start + 1 }, "typescript-syntax", {
        problem: problem.replace(/ \(\d+:\d+\)$/, "").replace(/\.?$/, "."),
      });
    try {
      const { program, errors } = parse(source.text, {
        sourceType: "module",
        plugins: ["typescript"],
        errorRecovery: true,
        attachComment: false,
      });
      for (const error of errors ?? []) refuse(positionOf(error), String((error as { message?: unknown }).message));
      return errors && errors.length > 0 ? undefined : program.body;
    } catch (error) {
      if (error instanceof RangeError) throw new TooMuch("nesting", "what the parser can follow");
      if (!(error instanceof SyntaxError)) throw error;
      refuse(positionOf(error), error.message);
      return undefined;
    }
  }

  private declare(statement: Statement, module: Module): void {
    const { scope, exports } = module;
    switch (statement.type) {
      case "ImportDeclaration":
        if (statement.importKind !== "type") this.declareImport(statement, scope);
        return;
      case "ExportAllDeclaration":
        if (statement.exportKind !== "type")
          module.others.push(() => this.open(statement.source.value, scope.place(statement.source), scope));
        return;
      case "ExportNamedDeclaration":
        if (statement.exportKind === "type") return;
        if (statement.declaration) {
          for (const name of this.declareHere(statement.declaration, scope)) exports.set(name, () => scope.find(name)?.());
        }
        for (const specifier of statement.specifiers) {
          if (specifier.type !== "ExportSpecifier") this.work.refuse(scope.place(specifier), "This export");
          else exports.set(nameOf(specifier.exported), this.passedOn(specifier, statement.source?.value, scope));
        }
        return;
      case "ExportDefaultDeclaration": {
        const { declaration } = statement;
        if (declaration.type === "FunctionDeclaration") exports.set("default", () => this.functionOf(declaration, scope));
        else if (declaration.type === "ClassDeclaration" || declaration.type === "TSDeclareFunction")
          this.work.refuse(scope.place(declaration), "This export");
        else
          exports.set(
            "default",
            once(
              () => this.evaluate(declaration, scope),
              () => nothing,
            ),
          );
        return;
      }
      case "ReturnStatement":
      case "IfStatement":
      case "BlockStatement":
        this.work.refuse(scope.place(statement), "This statement");
        return;
      default:
        this.declareHere(statement, scope);
    }
  }

  private declareHere(statement: Statement, scope: Scope): string[] {
    return declareStatement(statement, scope, this.evaluate, (declaration, inner) => this.functionOf(declaration, inner), this.work);
  }

  private functionOf(declaration: FunctionDeclaration, scope: Scope): Value {
    return functionValue(declaration, scope, this.evaluate, this.work);
  }

  private declareImport({ specifiers, source }: ImportDeclaration, scope: Scope): void {
    const sourceAt = scope.place(source);
    const open = (): Module | undefined => this.open(source.value, sourceAt, scope);
    for (const specifier of specifiers) {
      if (specifier.type === "ImportSpecifier" && specifier.importKind === "type") continue;
      const at = scope.place(specifier);
      scope.declare(
        specifier.local.name,
        once(
          () => {
            const module = open();
            if (!module) return nothing;
            if (specifier.type === "ImportNamespaceSpecifier") return this.namespace(module, at);
            return this.exported(module, specifier.type === "ImportSpecifier" ? nameOf(specifier.imported) : "default", at);
          },
          () => this.work.refuse(at, "What is made from itself through other files", "Break the circle."),
        ),
      );
    }
  }

  private passedOn(specifier: ExportSpecifier, from: string | undefined, scope: Scope): () => Value {
    const at = scope.place(specifier);
    const { name } = specifier.local;
    if (from === undefined) return () => scope.find(name)?.() ?? this.work.refuse(at, `"${name}"`);
    return () => {
      const module = this.open(from, at, scope);
      return module ? this.work.within(() => this.exported(module, name, at)) : nothing;
    };
  }

  private namespace(module: Module, at: Place): Value {
    const members = [...module.exports].map(([name, value]): [string, Member] => [name, { key: at, at, value: value() }]);
    return entriesOf(new Map(members));
  }

  private open(specifier: string, at: Place, scope: Scope): Module | undefined {
    if (dslNames.has(specifier)) return this.dsl;
    const loaded = loadModule(scope.source.file, specifier, this.load);
    if (!("problem" in loaded)) return this.read(loaded.file, loaded.text);
    this.work.tell(at, "import-unreadable", { path: specifier.slice(0, 100), ...loaded });
    return undefined;
  }
}

const sourceOf = (file: string, text: string): Source => ({ file, text, lines: lineIndex(text, file) });

const nameOf = (name: { type: "Identifier"; name: string } | { type: "StringLiteral"; value: string }): string =>
  name.type === "Identifier" ? name.name : name.value;

/** Where the parser stumbled; its types do not say so. */
const positionOf = (error: unknown): number => {
  const position: unknown = typeof error === "object" && error !== null && "pos" in error ? error.pos : 0;
  return typeof position === "number" ? position : 0;
};
