import { isAlias, isNode, visit, type Alias, type Node } from "yaml";
import type { YamlDocument } from "./compose-document.ts";

/** What each alias stands for: the last node before it with its anchor. `yaml` looks for it from the start of the file each time. */
export const resolveAliases = (document: YamlDocument): ReadonlyMap<Alias, Node> => {
  const targets = new Map<Alias, Node>();
  const anchors = new Map<string, Node>();
  visit(document, (_, node) => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) targets.set(node, target);
    } else if (isNode(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
  });
  return targets;
};
