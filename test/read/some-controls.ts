import type { ControlWord } from "@bartizan/model";

const control = (id: string, sets?: ControlWord["sets"], on?: ControlWord["on"]): [string, ControlWord] => [
  id,
  { id, title: id, cost: "low", ...(sets && { sets }), ...(on && { on }) },
];

/** Four controls, so that tests do not hang on the catalog. */
export const someControls: ReadonlyMap<string, ControlWord> = new Map([
  control("tls", { encryption: ["transport", "end-to-end"] }),
  control("human-approval", { humanApproval: ["per-call", "per-reply"] }),
  control("monitoring"),
  control("csp", undefined, ["application"]),
]);
