import { describe, expect, test } from "vitest";
import { foundIn, smallModel } from "./found-in.ts";

const flow = "flows:\n  - { from: chat, to: assistant }\n";

/** Mistakes that make more go wrong than themselves; each is told once. */
const mistakes: Record<string, [text: string, found: string]> = {
  "a misspelt required key": [smallModel(flow).replace("components:", "componets:"), "5:1 unknown-key /componets"],
  "a misspelt optional key": [
    smallModel(`asets: { a: { kind: data } }\nflows: [{ from: chat, to: assistant, carries: [a] }]\n`),
    "8:1 unknown-key /asets",
  ],
  "a misspelt member": [smallModel().replace("kind: agent", "knd: agent"), "7:16 unknown-key /components/assistant/knd"],
  "a list in place of a map": [smallModel(flow).replace(/ {2}(chat|assistant): /g, "  - "), "6:3 wrong-type /components"],
  "no components": [smallModel(flow).replace(/components:\n.*\n.*\n/, ""), "1:1 missing-member"],
  "no zones": [smallModel().replace(/zones:\n.*\n/, ""), "1:1 missing-member"],
  "a section given twice": [smallModel(`${flow}components:\n  refunds: { kind: tool, in: cloud }\n`), "10:1 duplicate-key /components"],
  "a list given twice": [smallModel(`${flow}flows:\n  - { from: assistant, to: chat }\n`), "10:1 duplicate-key /flows"],
  "an attribute of flows on a component": [
    smallModel().replace("kind: agent", "kind: agent, encryption: none"),
    "7:29 attribute-not-of-kind /components/assistant/encryption",
  ],
  "a wrong value beside a control": [
    smallModel().replace("kind: agent", "kind: agent, humanApproval: nevr, controls: { human-approval: verified }"),
    "7:44 wrong-value /components/assistant/humanApproval",
  ],
  "a mistake that an alias repeats": [smallModel("assets:\n  a: &a { kind: dta }\n  b: *a\n"), "9:17 wrong-value /assets/a/kind"],
  "a zone in itself": [smallModel().replace("trust: trusted", "trust: trusted, in: cloud"), "4:32 zone-circle /zones/cloud/in"],
  "a zone in a map": [smallModel().replace("trust: trusted", "trust: trusted, in: { in: cloud }"), "4:32 wrong-type /zones/cloud/in"],
  "text where a fact is meant": [
    smallModel().replace("kind: agent", 'kind: agent, internetExposed: "true"'),
    "7:46 wrong-type /components/assistant/internetExposed",
  ],
  "a status that is none": [
    smallModel().replace("kind: agent", "kind: agent, controls: { monitoring: true }"),
    "7:53 wrong-value /components/assistant/controls/monitoring/status",
  ],
  "a wrong value in a long form": [
    smallModel().replace("kind: agent", "kind: agent, humanApproval: { is: nevr, source: app.ts }"),
    "7:50 wrong-value /components/assistant/humanApproval",
  ],
  "an unknown element out of scope": [smallModel("outOfScope: { asistant: Bought. }\n"), "8:15 unknown-reference /outOfScope/asistant"],
  "an unknown control of an own threat": [
    smallModel("threats:\n  t: { title: Loss, at: chat, likelihood: 1, impact: 1, mitigatedBy: [tsl] }\n"),
    "9:71 unknown-control /threats/t/mitigatedBy/0",
  ],
};

describe("one mistake is one diagnostic", () => {
  test.each(Object.entries(mistakes))("%s", (_, [text, found]) => {
    expect(foundIn(text)).toEqual([found]);
  });

  test("a model without mistakes has none", () => {
    expect(foundIn(smallModel(flow))).toEqual([]);
  });
});
