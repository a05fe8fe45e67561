import { isRecord, modelMembers, pointerOf } from "@bartizan/model";
import { writtenValue, type Sources } from "./model-value.ts";
import { yamlScalar } from "./yaml-scalar.ts";

/** Lines are not longer, where they can be broken. */
const width = 140;

/** A model, or some of its sections, as YAML that says the same. @param sources where facts were read, by pointer */
export const yamlModel = (model: object, sources: Sources): string => {
  const members = new Map<string, unknown>(Object.entries(model));
  const sections = modelMembers()("").flatMap((key): string[] => {
    const value = members.get(key);
    if (value === undefined) return [];
    if (key === "flows" && Array.isArray(value)) {
      const flows = value.map((flow: unknown, index) => element(flow, pointerOf(key, index), sources));
      return [blockText(key, flows, 0)];
    }
    if (!isRecord(value) || key === "system" || key === "outOfScope") return [blockText(key, value, 0)];
    const elements = Object.entries(value).map(([id, each]) => [id, element(each, pointerOf(key, id), sources)]);
    return [blockText(key, Object.fromEntries(elements), 0, true)];
  });
  return `${sections.join("\n")}\n`;
};

const element = (value: unknown, pointer: string, sources: Sources): unknown =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, writtenValue(member, key, pointer, sources)]))
    : value;

/** A key and its value: on one line where that fits, else broken into lines. @param isOpen whether it is broken in any case */
const blockText = (key: string, value: unknown, indent: number, isOpen = false): string => {
  const start = `${" ".repeat(indent)}${yamlScalar(key)}:`;
  const short = `${start} ${flowText(value)}`;
  const isSection = indent === 0 && (Array.isArray(value) ? value.some(isRecord) : isOpen);
  if (!isRecord(value) && !(Array.isArray(value) && value.some(isRecord))) return short;
  const entries = Object.entries(value);
  if (entries.length === 0 || (short.length <= width && !isSection)) return short;
  if (!Array.isArray(value)) return [start, ...entries.map(([inner, member]) => blockText(inner, member, indent + 2))].join("\n");
  return [start, ...value.map((item) => itemText(item, indent + 2))].join("\n");
};

const itemText = (item: unknown, indent: number): string => {
  const dash = `${" ".repeat(indent)}- `;
  const short = dash + flowText(item);
  if (short.length <= width || !isRecord(item)) return short;
  const lines = Object.entries(item).map(([key, value]) => blockText(key, value, indent + 2));
  return dash + lines.join("\n").trimStart();
};

const flowText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  if (!isRecord(value)) return yamlScalar(value);
  const members = Object.entries(value).map(([key, member]) => `${yamlScalar(key)}: ${flowText(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
};
