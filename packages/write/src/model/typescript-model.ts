import { camelCase, flowId, pointerOf, type JsonRecord, type Loaded, type Model } from "@bartizan/model";
import { codeText, dataCode, stringText, type Code } from "./code-text.ts";
import { constantNames } from "./constant-names.ts";
import { modelWithUses, type ModelWithUses } from "./model-with-uses.ts";
import { writtenValue, type Sources } from "./model-value.ts";

const sections = { zones: "zone", identities: "identity", assets: "asset", components: "component" } as const;
type Section = keyof typeof sections;

/**
 * A model as a TypeScript file that says the same.
 * @param sources where facts were read, by pointer
 * @param written what it says itself, where it uses patterns; they are then used there, too, as far as TypeScript can say it
 */
export const typescriptModel = (model: Model, sources: Sources, written?: Loaded["written"]): string => {
  const using = written && modelWithUses(model, written.document);
  return using ? new TypescriptModel(using.model, written.sources, using).text() : new TypescriptModel(model, sources).text();
};

class TypescriptModel {
  private readonly model: Model;
  private readonly sources: Sources;
  private readonly functions: Set<string>;
  private readonly names = new Map<string, string>();
  private readonly useNames = new Map<string, string>();
  private readonly lines: string[] = [];
  private readonly uses: ModelWithUses["uses"];
  private readonly brought: ModelWithUses["brought"];

  constructor(model: Model, sources: Sources, { uses, brought }: Pick<ModelWithUses, "uses" | "brought"> = noUses) {
    this.model = model;
    this.sources = sources;
    this.uses = uses;
    this.brought = brought;
    this.functions = new Set(["system", "zone", ...Object.values(model.components).map(({ kind }) => camelCase(kind))]);
    if (uses.length > 0) this.functions.add("use");
    if (model.assets) this.functions.add("asset");
    if (model.identities) this.functions.add("identity");
    if (model.flows && model.flows.length > 0) this.functions.add("flow");
  }

  text(): string {
    const nameFor = constantNames(this.functions);
    const all = this.sectionEntries();
    for (const [section, elements] of all) for (const [id] of elements) this.names.set(id, nameFor(id, sections[section]));
    for (const { as } of this.uses) this.nameUse(as, nameFor(as, "use"));
    for (const [section, elements] of all) {
      for (const [id, element] of elements) this.declare(id, this.call(section, id, element));
      if (elements.length > 0) this.lines.push("");
    }
    for (const { as, pattern, given } of this.uses) this.declare(as, this.useCall(pattern, given), this.useNames);
    if (this.uses.length > 0) this.lines.push("");
    const { members } = this.system((id) => nameFor(id, "flow"));
    const imports = [...this.functions].toSorted().map((name): [string, Code] => [name, name]);
    const head = `import ${codeText({ members: imports }, 0, 22)} from "bartizan";\n\n`;
    return `${head}${this.lines.map((line) => `${line}\n`).join("")}export default system(${codeText({ members }, 0, width)});\n`;
  }

  private declare(id: string, code: string, names: ReadonlyMap<string, string> = this.names): void {
    this.lines.push(`const ${names.get(id) ?? ""} = ${code};`);
  }

  /** What a pattern brings is a member of its use. */
  private nameUse(as: string, name: string): void {
    this.useNames.set(as, name);
    for (const id of this.brought.get(as) ?? []) {
      const local = id.slice(as.length + 1);
      this.names.set(id, /^[A-Za-z_$][\w$]*$/.test(local) ? `${name}.${local}` : `${name}[${stringText(local)}]`);
    }
  }

  private useCall(pattern: string, given: Readonly<Record<string, unknown>>): string {
    const members = Object.entries(given).map(([name, value]): [string, Code] => [
      name,
      Array.isArray(value) ? { list: value.map((id) => this.reference(id)) } : this.reference(value),
    ]);
    return `use(${stringText(pattern)}, ${codeText({ members }, 0, pattern.length + 24)})`;
  }

  /** Zones stand before those that lie within them. */
  private sectionEntries(): [Section, [string, JsonRecord][]][] {
    const zones: [string, JsonRecord][] = [];
    const place = (id: string): void => {
      const zone = this.model.zones[id];
      if (!zone || zones.some(([known]) => known === id)) return;
      if (zone.in !== undefined) place(zone.in);
      zones.push([id, { ...zone }]);
    };
    for (const id of Object.keys(this.model.zones)) place(id);
    const others = (["identities", "assets", "components"] as const).map((section): [Section, [string, JsonRecord][]] => [
      section,
      Object.entries(this.model[section] ?? {}).map(([id, element]) => [id, { ...element }]),
    ]);
    return [["zones", zones], ...others];
  }

  private call(section: Section, id: string, element: JsonRecord): string {
    const { kind, ...rest } = element;
    const isComponent = section === "components";
    const name = isComponent ? camelCase(String(kind)) : sections[section];
    const options = this.options(isComponent ? rest : element, pointerOf(section, id));
    return `${name}(${codeText(options, 0, `const ${this.names.get(id) ?? ""} = ${name}();`.length)})`;
  }

  private options(element: JsonRecord, pointer: string): Code {
    return { members: Object.entries(element).map(([key, value]): [string, Code] => [key, this.option(key, value, pointer)]) };
  }

  private option(key: string, value: unknown, pointer: string): Code {
    if (key === "in" || key === "identity" || key === "at" || (key === "as" && value !== "end-user")) return this.reference(value);
    if (["carries", "returns", "holds", "about"].includes(key) && Array.isArray(value))
      return { list: value.map((id) => this.reference(id)) };
    // Components are declared after the assets that unlock them.
    if (key === "unlocks" && Array.isArray(value)) return `() => ${codeText({ list: value.map((id) => this.reference(id)) }, 0)}`;
    return dataCode(writtenValue(value, key, pointer, this.sources));
  }

  private reference(id: unknown): string {
    return this.names.get(String(id)) ?? stringText(String(id));
  }

  private system(nameFor: (id: string) => string): { members: [string, Code][] } {
    const { model } = this;
    const flows = (model.flows ?? []).map((flow, index) => ({ id: flowId(flow), call: this.flow({ ...flow }, pointerOf("flows", index)) }));
    const spoken = new Set([
      ...Object.values(model.threats ?? {}).map(({ at }) => at),
      ...Object.values(model.assumptions ?? {}).flatMap(({ about }) => about ?? []),
      ...Object.keys(model.outOfScope ?? {}),
    ]);
    for (const { id, call } of flows) {
      if (!spoken.has(id) || this.names.has(id)) continue;
      this.names.set(id, nameFor(id));
      this.declare(id, call(0));
    }
    if (flows.some(({ id }) => this.names.has(id))) this.lines.push("");
    const members: [string, Code][] = Object.entries(model.system).map(([key, value]) => [key, dataCode(value)]);
    for (const section of ["zones", "assets", "components"] as const) if (model[section]) members.push([section, this.byName(section)]);
    if (model.flows) members.push(["flows", { list: flows.map(({ id, call }) => this.names.get(id) ?? call(4)) }]);
    if (model.identities) members.push(["identities", this.byName("identities")]);
    if (model.use) {
      const uses = Object.keys(model.use).map((as): [string, Code] => [as, this.useNames.get(as) ?? ""]);
      members.push(["use", { members: uses }]);
    }
    if (model.interfaces) members.push(["interfaces", { list: model.interfaces.map((id) => this.reference(id)) }]);
    for (const section of ["threats", "assumptions"] as const) {
      const entries = Object.entries(model[section] ?? {}).map(([id, each]): [string, Code] => [
        id,
        this.options({ ...each }, pointerOf(section, id)),
      ]);
      if (model[section]) members.push([section, { members: entries }]);
    }
    if (model.outOfScope) {
      const reasons = Object.entries(model.outOfScope).map(([id, reason]): Code => ({ list: [this.reference(id), stringText(reason)] }));
      members.push(["outOfScope", { list: reasons }]);
    }
    return { members };
  }

  private byName(section: Section): Code {
    return { members: Object.keys(this.model[section] ?? {}).map((id): [string, Code] => [id, this.reference(id)]) };
  }

  private flow({ from, to, ...rest }: JsonRecord, pointer: string): (indent: number) => string {
    const ends = `flow(${this.reference(from)}, ${this.reference(to)}`;
    if (Object.keys(rest).length === 0) return () => `${ends})`;
    const options = this.options(rest, pointer);
    return (indent) => `${ends}, ${codeText(options, indent, ends.length + 4)})`;
  }
}

const noUses = { uses: [], brought: new Map<string, readonly string[]>() };

/** The call of `system` is always broken into lines. */
const width = 1000;
