import { isAlias, isMap, isScalar, isSeq, type Node } from "yaml";

/** Was the node given a tag that makes it anything but what it is? In other tools tags can name code; here a file is data. */
export const isRefusedTag = (node: Node): boolean => {
  if (isAlias(node) || node.tag === undefined) return false;
  if (isMap(node)) return node.tag !== "tag:yaml.org,2002:map";
  if (isSeq(node)) return node.tag !== "tag:yaml.org,2002:seq";
  return !isScalar(node) || !scalarTags.get(node.tag)?.(node.value);
};

const scalarTags: ReadonlyMap<string, (value: unknown) => boolean> = new Map<string, (value: unknown) => boolean>([
  ["!", () => true],
  ["tag:yaml.org,2002:str", () => true],
  ["tag:yaml.org,2002:int", (value) => typeof value === "number"],
  ["tag:yaml.org,2002:float", (value) => typeof value === "number"],
  ["tag:yaml.org,2002:bool", (value) => typeof value === "boolean"],
  ["tag:yaml.org,2002:null", (value) => value === null],
]);
