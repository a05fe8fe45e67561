import { flowId, type JsonRecord } from "@bartizan/model";
import { limits } from "../limits.ts";
import { isPrimitive, nameOfValue, nothing, type Entries, type Part, type Place, type Slot } from "./value.ts";
import { TooMuch, type Work } from "./work.ts";

/** Where a node of the document was written, and what is below it. */
export interface Placed {
  value: Place;
  /** Of the key, where it has one. */
  key?: Place;
  /** Of an element: where it was declared, and other places that have a part in it. */
  declared?: { at: Place; also: readonly Place[] };
  members?: Map<string, Placed>;
}

/** A system as the same document that YAML would give. */
export interface SystemDocument {
  document: JsonRecord;
  root: Placed;
  /** Whether something of it could not be read. */
  isDamaged: boolean;
}

/** The sections whose members other elements name, with the sort that belongs there. */
const sections = { zones: "zone", assets: "asset", identities: "identity", components: "component", use: "use" } as const;
const sectionOf = (key: string): Part["of"] | undefined =>
  Object.hasOwn(sections, key) ? sections[key as keyof typeof sections] : undefined;
const ownMembers = new Set(["name", "summary", "owner", "lifecycle", "follows"]);

export const systemDocument = (system: Part, work: Work): SystemDocument => new Documenter(work).document(system);

const put = (into: Placed, key: string, placed: Placed): void => {
  (into.members ??= new Map()).set(key, placed);
};

class Documenter {
  private readonly work: Work;
  private readonly ids = new Map<Part, string>();
  private nodes = 0;
  private isDamaged = false;

  constructor(work: Work) {
    this.work = work;
  }

  document(system: Part): SystemDocument {
    const root: Placed = { value: system.at };
    const result = Object.assign(Object.create(null) as JsonRecord, { bartizan: 1 });
    const options = this.entriesOf(system.options, "the system");
    for (const [section, of] of Object.entries(sections)) this.register(options?.members.get(section), of);
    this.registerFlows(options?.members.get("flows"));
    const own: Placed = { value: system.at, declared: { at: system.at, also: [] } };
    const about = Object.create(null) as JsonRecord;
    put(root, "system", own);
    result["system"] = about;
    for (const [key, member] of options?.members ?? []) {
      if (member.value === undefined) continue;
      const isOwn = ownMembers.has(key);
      const placed: Placed = { value: member.at, key: member.key };
      put(isOwn ? own : root, key, placed);
      (isOwn ? about : result)[key] = key === "outOfScope" ? this.reasons(member, placed) : this.plain(member, placed, key, 1);
    }
    return { document: result, root, isDamaged: this.isDamaged };
  }

  private register(section: Slot | undefined, of: Part["of"]): void {
    if (!section || typeof section.value !== "object" || section.value?.sort !== "entries") return;
    for (const [id, { value, key, at }] of section.value.members) {
      if (value === undefined || value === nothing) continue;
      if (typeof value !== "object" || value?.sort !== "part" || value.of !== of) {
        this.damage(
          this.work.refuse(
            at,
            `${nameOfValue(value)} among the ${of === "identity" ? "identities" : `${of}s`}`,
            `Write ${of === "component" ? "webApp" : of}({ ... }) here.`,
          ),
        );
      } else if (this.ids.has(value))
        this.damage(
          this.work.refuse(
            key,
            `A second name for the ${of} "${this.ids.get(value) ?? ""}"`,
            "Make another element, or take one of the names out.",
          ),
        );
      else this.ids.set(value, id);
    }
  }

  /** So that threats and assumptions can be about them. */
  private registerFlows(flows: Slot | undefined): void {
    if (!flows || typeof flows.value !== "object" || flows.value?.sort !== "list") return;
    for (const { value: flow } of flows.value.items) {
      if (typeof flow !== "object" || flow?.sort !== "part" || flow.of !== "flow") continue;
      const given = flow.options?.value;
      const id = typeof given === "object" && given?.sort === "entries" ? given.members.get("id")?.value : undefined;
      const [from, to] = flow.ends.map(({ value }) =>
        typeof value === "object" && value?.sort === "part" ? this.ids.get(value) : undefined,
      );
      this.ids.set(flow, flowId({ from, to, ...(typeof id === "string" && { id }) }));
    }
  }

  /** @param key of the node in what holds it */
  private plain({ value, at }: Slot, placed: Placed, key: string, depth: number): unknown {
    if (++this.nodes > limits.typescriptNodes) throw new TooMuch("repetition", `${limits.typescriptNodes} nodes`);
    if (depth > limits.depth) throw new TooMuch("nesting", `${limits.depth} levels`);
    if (value === nothing) return this.damage(null);
    if (isPrimitive(value)) return typeof value === "number" && !Number.isFinite(value) ? null : value;
    switch (value.sort) {
      case "list":
        return value.items.filter((item) => item.value !== undefined).map((item, index) => this.member(item, placed, String(index), depth));
      case "entries":
        return this.record(value, placed, depth, sectionOf(key));
      case "part":
        return value.of === "flow" && depth === 2 && /^\d+$/.test(key) ? this.element(value, placed, depth) : this.reference(value, at);
      case "function":
        // References to what is declared further down.
        if (key === "unlocks" || key === "holds") return this.plain({ value: value.call([], at), at }, placed, key, depth + 1);
        return this.damage(this.work.refuse(at, "A function where a value belongs", "Call it, or write the value.") && null);
    }
  }

  private member(slot: Slot, into: Placed, key: string, depth: number): unknown {
    const placed: Placed = { value: slot.at };
    put(into, key, placed);
    return this.plain(slot, placed, key, depth + 1);
  }

  /** @param declares the sort of element that is declared here; others are only named */
  private record(entries: Entries, placed: Placed, depth: number, declares?: Part["of"]): JsonRecord {
    const result = Object.create(null) as JsonRecord;
    for (const [key, member] of entries.members) {
      if (member.value === undefined) continue;
      const inner: Placed = { value: member.at, key: member.key };
      put(placed, key, inner);
      const { value } = member;
      const isElement = declares !== undefined && typeof value === "object" && value?.sort === "part" && value.of === declares;
      result[key] = isElement ? this.element(value, inner, depth + 1) : this.plain(member, inner, key, depth + 1);
    }
    return result;
  }

  private element(part: Part, placed: Placed, depth: number): JsonRecord {
    const also = [
      ...(part.calledAt ? [part.at] : []),
      ...(placed.key && placed.key.source !== (part.calledAt ?? part.at).source ? [placed.key] : []),
    ];
    placed.declared = { at: part.calledAt ?? part.at, also };
    placed.value = part.at;
    const result = Object.create(null) as JsonRecord;
    if (part.of === "use") {
      for (const slot of part.ends) result["pattern"] = this.member(slot, placed, "pattern", depth);
      if (part.options) result["with"] = this.member(part.options, placed, "with", depth);
      return result;
    }
    if (part.kind !== undefined) result["kind"] = this.member({ value: part.kind, at: part.at }, placed, "kind", depth);
    for (const [index, end] of part.ends.entries()) {
      const key = index === 0 ? "from" : "to";
      result[key] = this.member(end, placed, key, depth);
    }
    const options = this.entriesOf(part.options, "an element");
    return options ? Object.assign(result, this.record(options, placed, depth)) : result;
  }

  private reference(part: Part, at: Place): string | null {
    const { by, id: local } = part.brought ?? { by: part, id: undefined };
    const id = this.ids.get(by);
    if (id !== undefined) return local === undefined ? id : `${id}.${local}`;
    const what = part.of;
    const name = at.source.text.slice(at.start, Math.min(at.end, at.start + 60));
    this.work.tell(at, "unknown-reference", { what, id: name, near: undefined });
    return this.damage(null);
  }

  /** `[[element, reason], ...]` as a map by id. */
  private reasons({ value, at }: Slot, placed: Placed): JsonRecord {
    const result = Object.create(null) as JsonRecord;
    if (typeof value !== "object" || value?.sort !== "list") {
      this.damage(this.work.refuse(at, `${nameOfValue(value)} here`, "Write [[element, reason], ...]."));
      return result;
    }
    for (const { value: pair, at: pairAt } of value.items) {
      const [element, reason] = typeof pair === "object" && pair?.sort === "list" ? pair.items : [];
      const part = element?.value;
      if (typeof part !== "object" || part?.sort !== "part" || !element || !reason) {
        this.damage(pair === nothing || part === nothing ? null : this.work.refuse(pairAt, "This entry", "Write [element, reason]."));
        continue;
      }
      const id = this.reference(part, element.at);
      if (id !== null) {
        const inner: Placed = { value: reason.at, key: element.at };
        put(placed, id, inner);
        result[id] = this.plain(reason, inner, id, 2);
      }
    }
    return result;
  }

  private entriesOf(options: Slot | undefined, whose: string): Entries | undefined {
    if (!options || options.value === undefined) return undefined;
    if (typeof options.value === "object" && options.value?.sort === "entries") return options.value;
    if (options.value !== nothing)
      this.work.refuse(options.at, `${nameOfValue(options.value)} as the description of ${whose}`, "Write { ... } here.");
    this.isDamaged = true;
    return undefined;
  }

  private damage<T>(value: T): T {
    this.isDamaged = true;
    return value;
  }
}
