import { Document, isCollection, stringify, visit } from "yaml";

/** A model of an incident as YAML text, one element a line. */
export const modelText = (name: string, document: object): string => {
  const yaml = new Document(document);
  // Elements are short: each stands on one line.
  visit(yaml, {
    Collection: (_, node, path) => {
      if (path.length >= 4 && isCollection(node)) node.flow = true;
    },
  });
  const study = name.replace(/\.fixed$/, "");
  const which = name === study ? "The architecture as it stood before." : "The same with a few facts improved.";
  return `# Replay of ${study}, a case study of MITRE ATLAS 5.6.0 (Apache-2.0). ${which}\n${stringify(yaml, { lineWidth: 0, flowCollectionPadding: true })}`;
};
