import { typeName } from "@bartizan/model";
import { isAlias, isMap, isNode, isScalar, isSeq, type Alias, type Node, type YAMLMap } from "yaml";
import { isRefusedTag } from "./refused-tag.ts";

interface Member {
  key: Node;
  /** More than one where the key is given more than once; null where it has no value. */
  values: (Node | null)[];
  /** It comes from a merge key, `<<`. */
  inherited: boolean;
}

/** Something wrong with the keys of one map. */
export type KeyProblem =
  | { sort: "duplicate"; node: Node; key: string }
  | { sort: "not-text"; node: Node; got: string; text: string | undefined }
  | { sort: "tag"; node: Node; key: string }
  | { sort: "merge"; node: Node };

interface MapContent {
  members: ReadonlyMap<string, Member>;
  problems: readonly KeyProblem[];
}

export interface NodeTree {
  root: Node | null;
  /** The node, or what its alias stands for. */
  resolve(node: Node): Node | undefined;
  contentOf(map: YAMLMap): MapContent;
}

/** Of a key that is given more often than this, the rest is left out. */
const mostValues = 20;

/** @param spend told how many members each merge key repeats; says whether there may be more */
export const nodeTree = (root: Node | null, aliases: ReadonlyMap<Alias, Node>, spend: (members: number) => boolean): NodeTree => {
  const contents = new Map<YAMLMap, MapContent>();
  const open = new Set<YAMLMap>();

  const resolve = (node: Node): Node | undefined => (isAlias(node) ? aliases.get(node) : node);

  /** The maps that a merge key names, best first; undefined where one of them is not a map, or this map itself. */
  const mergedMaps = (value: unknown): YAMLMap[] | undefined => {
    const node = isNode(value) ? resolve(value) : undefined;
    if (isMap(node)) return open.has(node) ? undefined : [node];
    if (!isSeq(node)) return undefined;
    const maps = node.items.map((item) => (isNode(item) ? resolve(item) : undefined));
    return maps.every((map): map is YAMLMap => isMap(map) && !open.has(map)) ? maps : undefined;
  };

  const read = (map: YAMLMap): MapContent => {
    const members = new Map<string, Member>();
    const problems: KeyProblem[] = [];
    const merges: { node: Node; value: unknown }[] = [];
    for (const { key: node, value } of map.items) {
      if (!isNode(node)) continue;
      const key = resolve(node);
      if (!isScalar(key) || typeof key.value !== "string") {
        problems.push({
          sort: "not-text",
          node,
          got: isScalar(key) ? typeName(key.value) : isSeq(key) ? "a list" : "a map",
          text: sourceOf(key),
        });
        continue;
      }
      const first = members.get(key.value);
      if (first || (key.value === "<<" && merges.length > 0)) problems.push({ sort: "duplicate", node, key: key.value });
      if (isRefusedTag(key)) problems.push({ sort: "tag", node, key: key.value });
      if (key.value === "<<" && key.type === "PLAIN") merges.push({ node, value });
      else if (!first) members.set(key.value, { key: node, values: [isNode(value) ? value : null], inherited: false });
      else if (first.values.length < mostValues) first.values.push(isNode(value) ? value : null);
    }
    for (const { node, value } of merges) {
      const maps = mergedMaps(value);
      if (!maps) problems.push({ sort: "merge", node });
      for (const source of maps ?? []) {
        const inherited = contentOf(source).members;
        if (!spend(inherited.size)) break;
        for (const [key, member] of inherited) if (!members.has(key)) members.set(key, { ...member, inherited: true });
      }
    }
    return { members, problems };
  };

  const contentOf = (map: YAMLMap): MapContent => {
    const known = contents.get(map);
    if (known) return known;
    open.add(map);
    const content = read(map);
    open.delete(map);
    contents.set(map, content);
    return content;
  };

  return { root, resolve, contentOf };
};

const sourceOf = (key: Node | undefined): string | undefined => (isScalar(key) && key.source ? key.source.slice(0, 100) : undefined);
