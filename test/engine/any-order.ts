import { flowId, type Analysis } from "@bartizan/model";
import type { ModelDocument } from "./model-document.ts";

/** The same model with keys and flows in another order, drawn by a number. */
export const inAnyOrder = (model: ModelDocument, by: number): ModelDocument => {
  let state = by;
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((item): [number, T] => [(state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1), item])
      .toSorted(([a], [b]) => a - b)
      .map(([, item]) => item);
  const deep = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(deep);
    return typeof value === "object" && value !== null
      ? Object.fromEntries(shuffled(Object.entries(value)).map(([key, of]) => [key, deep(of)]))
      : value;
  };
  return { ...(deep(model) as ModelDocument), flows: shuffled(model.flows.map(deep)) as ModelDocument["flows"] };
};

/** The bytes of an analysis without places in the file: pointers name flows by their ids. */
export const textWithoutPlaces = ({ flows }: ModelDocument, analysis: Analysis): string => {
  const ids = flows.map((flow) => flowId(flow));
  return JSON.stringify(analysis).replaceAll(/"\/flows\/(\d+)/g, (_, position: string) => `"/flows/${ids[Number(position)]}`);
};
