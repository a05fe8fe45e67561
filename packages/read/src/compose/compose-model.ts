import {
  checkModel,
  compareText,
  diagnose,
  isRecord,
  type ControlWord,
  type Diagnostic,
  type JsonRecord,
  type PatternWord,
} from "@bartizan/model";
import { sniff } from "../sniff.ts";
import { FileStore } from "./file-store.ts";
import { joinSystems, type JoiningSystem, type WithSystems } from "./join-systems.ts";
import { layerFiles, type SystemImport } from "./layer-files.ts";
import type { LoadFile } from "./load-file.ts";
import { composedSpans, originAt, type Sourced } from "./origin.ts";
import { countNodes, elementsOf, prefixedSystem } from "./prefixed-system.ts";
import { usePatterns } from "./use-patterns.ts";
import type { SourceFile } from "./source-file.ts";

export interface ComposedModel {
  document: JsonRecord;
  /** The same before patterns joined it, where it uses some. */
  written: JsonRecord | undefined;
  spans: ReturnType<typeof composedSpans>;
  /** What is wrong with the files and how they are put together. */
  diagnostics: Diagnostic[];
  /** Is a problem that was found in the whole one of its own, or may it come from what could not be read? */
  isOwn: (diagnostic: Diagnostic) => boolean;
}

/** The patterns of the catalog by id, fetched where a model uses one. */
export type Patterns = () => ReadonlyMap<string, PatternWord>;

/** Does a model take anything from other files, or from patterns? */
export const isComposed = (document: unknown): document is JsonRecord =>
  isRecord(document) && ["imports", "extends", "use"].some((key) => document[key] !== undefined);

/**
 * Puts a model together from its file, the file that it extends, parts, patterns, and other systems. Every node keeps the place where it was written.
 * The order of imports does not matter.
 */
export const composeModel = (
  top: SourceFile,
  controls: ReadonlyMap<string, ControlWord>,
  load: LoadFile,
  patterns: Patterns,
): ComposedModel => {
  const store = new FileStore(load);
  store.tell(top.diagnostics);
  store.isIncomplete = !top.isWhole;
  const { whole, written } = new Composer(store, controls, patterns).compose(top, []);
  return { document: whole.value, written, spans: composedSpans(whole.origin), diagnostics: store.diagnostics, isOwn: ownIn(whole, store) };
};

const ownIn =
  (whole: Sourced, store: FileStore) =>
  (diagnostic: Diagnostic): boolean => {
    const { code } = diagnostic;
    if (store.isIncomplete && (code === "unknown-reference" || code === "missing-member")) return false;
    const { source, pointer } = originAt(whole.origin, diagnostic.pointer);
    return source.isOwn({ ...diagnostic, pointer });
  };

class Composer {
  private readonly store: FileStore;
  private readonly controls: ReadonlyMap<string, ControlWord>;
  private readonly patterns: Patterns;

  constructor(store: FileStore, controls: ReadonlyMap<string, ControlWord>, patterns: Patterns) {
    this.store = store;
    this.controls = controls;
    this.patterns = patterns;
  }

  /** @param above the files that led here */
  compose(top: SourceFile, above: readonly string[]): WithSystems & Pick<ComposedModel, "written"> {
    const { whole, systems } = layerFiles(top, above, this.store);
    const joining = new Map<string, JoiningSystem>();
    const inOrder = systems.toSorted((a, b) => compareText(a.as, b.as) || compareText(a.from.file, b.from.file));
    for (const each of inOrder) {
      const system = this.open(each);
      const known = joining.get(each.as);
      if (!system || known?.file === system.file) continue;
      if (known) {
        const { from, pointer } = each;
        const other = `the system ${known.file}`;
        this.store.diagnostics.push(diagnose("duplicate-id", pointer, from.spans, { id: each.as, other }));
      } else joining.set(each.as, system);
    }
    const systemsHere = [...joining.values()];
    const others = systemsHere.map(({ system }) => elementsOf(system));
    const used = whole.value["use"] === undefined ? whole : usePatterns(whole, this.patterns(), others, this.store);
    // What is wrong with the systems is told of the whole.
    const written = used === whole ? undefined : joinSystems(whole, systemsHere, []).whole.value;
    return { ...joinSystems(used, systemsHere, this.store.diagnostics), written };
  }

  /** Another system, composed and checked by itself; undefined where something is wrong with it. */
  private open(naming: SystemImport): JoiningSystem | undefined {
    const { store } = this;
    const { as } = naming;
    const file = store.open(naming);
    if (!file) return undefined;
    if (sniff(file.document).sort !== "model") {
      const hint = "Import a part by its path alone.";
      if (file.isWhole) store.refuse(naming, "not-a-part", { file: file.file, what: "is no system", hint });
      return undefined;
    }
    const before = store.diagnostics.length;
    const { whole, reasons } = this.compose(file, naming.trail);
    const spans = composedSpans(whole.origin);
    const checked = checkModel(whole.value, this.controls, spans);
    store.tell(checked.diagnostics.filter(ownIn(whole, store)));
    if (store.diagnostics.length > before || !checked.model || !store.spend(countNodes(whole.value), naming)) {
      store.isIncomplete = true;
      return undefined;
    }
    const prefixed = (id: string): string => `${as}.${id}`;
    return {
      as,
      file: file.file,
      origin: { source: naming.from, pointer: naming.pointer },
      system: prefixedSystem(whole, as, new Set(reasons.keys())),
      interfaces: new Set((checked.model.interfaces ?? []).map(prefixed)),
      reasons: new Map([...reasons].map(([id, reason]) => [prefixed(id), reason])),
    };
  }
}
