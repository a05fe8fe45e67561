import { isRecord } from "@bartizan/model";

/** The same data with the members of its objects in the order that they have in another, so that the two can be read side by side. */
export const orderedLike = (data: unknown, other: unknown): unknown => {
  if (Array.isArray(data))
    return data.map((item, index) => orderedLike(item, Array.isArray(other) ? (other[index] as unknown) : undefined));
  if (!isRecord(data)) return data;
  const beside = isRecord(other) ? other : {};
  const keys = [
    ...Object.keys(beside).filter((key) => Object.hasOwn(data, key)),
    ...Object.keys(data).filter((key) => !Object.hasOwn(beside, key)),
  ];
  return Object.fromEntries(keys.map((key) => [key, orderedLike(data[key], beside[key])]));
};
