import { readYamlModel } from "@bartizan/read";
import { someControls } from "./some-controls.ts";

/** What is found in a text, each as "line:column code pointer". */
export const foundIn = (text: string): string[] =>
  readYamlModel(text, "model.yaml", someControls).diagnostics.map(({ code, pointer, span }) =>
    `${span?.line}:${span?.column} ${code} ${pointer}`.trimEnd(),
  );

/** A small model without mistakes; `more` goes behind its components. */
export const smallModel = (more = ""): string => `bartizan: 1
system: { name: Order help }
zones:
  cloud: { trust: trusted }
components:
  chat: { kind: web-app, in: cloud }
  assistant: { kind: agent, in: cloud }
${more}`;
