import { jsonText } from "../visible.ts";
import type { Writer } from "../writer.ts";

/** The report itself, as its schema describes it. */
export const jsonWriter: Writer = {
  name: "json",
  title: "JSON, as the report schema describes it",
  extension: "json",
  mediaType: "application/json",
  per: "run",
  write: ({ report }) => Promise.resolve(jsonText(report)),
};
