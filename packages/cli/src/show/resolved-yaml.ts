import { compareText, isRecord, modelMembers, pointerOf, type Model, type Span, type SpanIndex } from "@bartizan/model";
import { lineText, yamlScalar } from "@bartizan/write";
import { shown } from "../shown.ts";

/** The model as YAML, in a fixed order, with the file and line of each value behind it. Reading it gives the same model. */
export const resolvedYaml = (model: Model, spans: SpanIndex): string => {
  const lines: string[] = [];

  const put = (start: string, value: unknown, pointer: string, indent: string): void => {
    const from = `  # ${placeText(spans.key(pointer))}`;
    if (isRecord(value) && Object.keys(value).length > 0) {
      lines.push(`${start}${from}`);
      for (const key of Object.keys(value)) put(`${indent}  ${yamlScalar(key)}:`, value[key], pointer + pointerOf(key), `${indent}  `);
    } else if (Array.isArray(value) && value.some(isRecord)) {
      lines.push(`${start}${from}`);
      for (const [index, item] of value.entries()) putItem(item, pointer + pointerOf(index), indent);
    } else lines.push(`${start} ${inline(value)}${from}`);
  };

  const putItem = (item: unknown, pointer: string, indent: string): void => {
    if (!isRecord(item)) {
      put(`${indent}  -`, item, pointer, indent);
      return;
    }
    for (const [index, [key, value]] of Object.entries(item).entries()) {
      put(`${indent}  ${index === 0 ? "-" : " "} ${yamlScalar(key)}:`, value, pointer + pointerOf(key), `${indent}    `);
    }
  };

  for (const key of modelMembers()("")) {
    const value: unknown = model[key as keyof Model];
    if (value === undefined) continue;
    const pointer = pointerOf(key);
    if (key === "system" || !isRecord(value)) {
      put(`${key}:`, value, pointer, "");
      continue;
    }
    const ids = Object.keys(value).toSorted(compareText);
    lines.push(ids.length === 0 ? `${key}: {}` : `${key}:`);
    for (const id of ids) put(`  ${yamlScalar(id)}:`, value[id], pointer + pointerOf(id), "  ");
  }
  return `${lines.join("\n")}\n`;
};

const placeText = (span: Span | undefined): string => (span ? shown(lineText(span)) : "no file");

const inline = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  return isRecord(value) ? "{}" : yamlScalar(value);
};
