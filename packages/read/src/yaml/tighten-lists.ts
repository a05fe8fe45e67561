import { isScalar, visit, YAMLSeq } from "yaml";
import type { YamlDocument } from "./compose-document.ts";

/** Lists of words are written `[a, b]` where maps are written `{ a: b }`; `yaml` knows one padding for both. */
export const tightenLists = (document: YamlDocument): void => {
  visit(document, {
    Seq: (_, list) => {
      if (!list.flow || !list.items.every(isScalar)) return;
      list.toString = (context, ...rest) =>
        YAMLSeq.prototype.toString.call(list, context && { ...context, flowCollectionPadding: "" }, ...rest);
    },
  });
};
