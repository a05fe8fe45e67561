import { parse } from "yaml";
import { isRecord } from "@bartizan/model";

/** What experts found in one system: its architecture as they drew it, and their threats. */
export interface ExpertList {
  id: string;
  /** Who wrote it: an audit, a team, one expert, a tool. */
  provenance: string;
  components: { id: string; kind: string; zone: string; tech: string }[];
  flows: { from: string; to: string; data: string }[];
  assets: string[];
  threats: { id: string; title: string; target: string; class: string }[];
}

const text = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");
const records = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** Reads a list; undefined where the file is none. */
export const readExpertList = (source: string): ExpertList | undefined => {
  const file: unknown = parse(source);
  if (!isRecord(file) || !isRecord(file["architecture"]) || !Array.isArray(file["threats"])) return undefined;
  const { architecture } = file;
  return {
    id: text(file["id"]),
    provenance: text(file["provenance"]),
    components: records(architecture["components"]).map((each) => ({
      id: text(each["id"]),
      kind: text(each["kind"]),
      zone: text(each["zone"]),
      tech: text(each["tech"]),
    })),
    flows: records(architecture["flows"]).map((each) => ({ from: text(each["from"]), to: text(each["to"]), data: text(each["data"]) })),
    assets: Array.isArray(architecture["assets"]) ? architecture["assets"].map(text) : [],
    threats: records(file["threats"]).map((each) => ({
      id: text(each["source_id"]),
      title: text(each["title"]),
      target: text(each["target"]),
      class: text(each["class"]),
    })),
  };
};
