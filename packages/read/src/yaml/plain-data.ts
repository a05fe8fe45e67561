import { diagnose, isRecord, mostFound, pointerOf, type Diagnostic, type JsonRecord, type SpanIndex } from "@bartizan/model";
import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import { limits } from "../limits.ts";
import type { KeyProblem, NodeTree } from "./node-tree.ts";
import { isRefusedTag } from "./refused-tag.ts";

export interface PlainData {
  /** Maps have no prototype. */
  document: unknown;
  diagnostics: Diagnostic[];
  /** Pointers of nodes that could not be read as they were meant; what is found at or below them says nothing more. */
  unreadable: Set<string>;
  /** What grew too large when aliases were followed. */
  tooMuch: "nesting" | "repetition" | undefined;
}

export interface Budget {
  /** How many more nodes may be repeated. */
  left: number;
}

/**
 * Turns a document into plain data, with every problem that only shows in the nodes. Where a key is given twice, its maps or lists are taken
 * together, so that nothing in the second one seems to be missing.
 * @param placed the spans of a node that may not be the first with its pointer
 */
export const plainData = (tree: NodeTree, budget: Budget, placed: (node: Node) => SpanIndex): PlainData => {
  const diagnostics: Diagnostic[] = [];
  const unreadable = new Set<string>();
  const open = new Set<Node>();
  let tooMuch: PlainData["tooMuch"];
  let repeating = 0;

  const complain = (pointer: string, node: Node, problem: string): void => {
    if (repeating > 0) return;
    if (diagnostics.length < mostFound) diagnostics.push(diagnose("yaml-syntax", pointer, placed(node), { problem }));
    unreadable.add(pointer);
  };

  const tellKeyProblem = (problem: KeyProblem, pointer: string): void => {
    if (repeating > 0 || diagnostics.length > mostFound) return;
    const { node } = problem;
    switch (problem.sort) {
      case "duplicate":
        diagnostics.push(diagnose("duplicate-key", pointer + pointerOf(problem.key), placed(node), { key: problem.key.slice(0, 100) }));
        return;
      case "not-text":
        diagnostics.push(diagnose("key-not-text", pointer, placed(node), { got: problem.got, text: problem.text }));
        return;
      case "tag":
        complain(pointer + pointerOf(problem.key), node, tagProblem(node));
        return;
      case "merge":
        diagnostics.push(
          diagnose("yaml-syntax", `${pointer}/<<`, placed(node), {
            problem: '"<<" takes a map, or a list of maps, from elsewhere in the file.',
          }),
        );
        unreadable.add(pointer);
    }
  };

  const ofMap = (map: YAMLMap, pointer: string, depth: number): JsonRecord => {
    const result = Object.create(null) as JsonRecord;
    const { members, problems } = tree.contentOf(map);
    for (const problem of problems) tellKeyProblem(problem, pointer);
    for (const [key, { values, inherited }] of members) {
      repeating += inherited ? 1 : 0;
      result[key] = ofValues(values, pointer + pointerOf(key), depth + 1);
      repeating -= inherited ? 1 : 0;
    }
    return result;
  };

  const ofList = (list: YAMLSeq, pointer: string, depth: number, from: number): unknown[] =>
    list.items.map((item, index) => ofNode(isNode(item) ? item : null, pointer + pointerOf(from + index), depth + 1, 0));

  const ofValues = (values: readonly (Node | null)[], pointer: string, depth: number): unknown => {
    const [first = null, ...others] = values;
    let result = ofNode(first, pointer, depth, 0);
    for (const other of others) {
      const next = ofNode(other, pointer, depth, Array.isArray(result) ? result.length : 0);
      if (Array.isArray(result) && Array.isArray(next)) result = [...(result as unknown[]), ...(next as unknown[])];
      else if (isRecord(result) && isRecord(next)) result = Object.assign(next, result);
    }
    return result;
  };

  const ofAlias = (alias: Node, pointer: string, depth: number): unknown => {
    const target = tree.resolve(alias);
    if (!target || open.has(target)) {
      complain(pointer, alias, target ? "This alias stands for something that it is part of." : "There is no anchor of this name above.");
      return null;
    }
    repeating++;
    const value = ofNode(target, pointer, depth + 1, 0);
    repeating--;
    return value;
  };

  const ofNode = (node: Node | null, pointer: string, depth: number, from: number): unknown => {
    if (repeating > 0 && --budget.left < 0) tooMuch ??= "repetition";
    if (depth > limits.depth) tooMuch ??= "nesting";
    if (node === null || tooMuch !== undefined) return null;
    if (isRefusedTag(node)) complain(pointer, node, tagProblem(node));
    if (isAlias(node)) return ofAlias(node, pointer, depth);
    if (isScalar(node)) return node.value;
    open.add(node);
    const value = isMap(node) ? ofMap(node, pointer, depth) : isSeq(node) ? ofList(node, pointer, depth, from) : null;
    open.delete(node);
    return value;
  };

  const document = ofNode(tree.root, "", 0, 0);
  return { document, diagnostics, unreadable, tooMuch: budget.left < 0 ? "repetition" : tooMuch };
};

const tagProblem = (node: Node): string => {
  const tag = isAlias(node) ? undefined : node.tag?.slice(0, 100).replace("tag:yaml.org,2002:", "!!");
  return `The tag "${tag}" is not read: a model is data, and nothing in it is executed or included.`;
};
