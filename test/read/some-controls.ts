import type { ControlFile } from "@bartizan/model";

const control = (id: string, sets?: ControlFile["sets"]): [string, ControlFile] => [
  id,
  { id, title: id, summary: "For tests.", limits: "For tests.", ...(sets && { sets }) },
];

/** Three controls, so that tests do not hang on the catalog. */
export const someControls: ReadonlyMap<string, ControlFile> = new Map([
  control("tls", { encryption: ["transport", "end-to-end"] }),
  control("human-approval", { humanApproval: ["per-call", "per-reply"] }),
  control("monitoring"),
]);
