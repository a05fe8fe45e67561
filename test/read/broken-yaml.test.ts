import { parseYaml } from "@bartizan/read";
import { describe, expect, test } from "vitest";
import { foundIn, smallModel } from "./found-in.ts";

describe("what a file may not hold", () => {
  const refused: Record<string, [text: string, found: string[]]> = {
    "a tag that names code": [smallModel().replace("agent", "!!js/function agent"), ["7:36 yaml-syntax /components/assistant/kind"]],
    "a tag of its own": [smallModel("flows: !include flows.yaml\n"), ["8:17 yaml-syntax /flows"]],
    "a tag named like a property of every object": [smallModel("flows: !<constructor> []\n"), ["8:23 yaml-syntax /flows"]],
    "a tag on a key": [smallModel("  !x tool: { kind: tool, in: cloud }\n"), ["8:6 yaml-syntax /components/tool"]],
    "binary data": [smallModel().replace("Order help", "!!binary aGVscA=="), ["2:26 yaml-syntax /system/name"]],
    "a second document": [smallModel("---\na: b\n---\nc: d\n"), ["8:1 yaml-syntax"]],
    "an alias without an anchor": [smallModel().replace("in: cloud", "in: *cloud"), ["6:30 yaml-syntax /components/chat/in"]],
    "an alias of what it is part of": [smallModel("assets: &all\n  a: *all\n"), ["9:6 yaml-syntax /assets/a"]],
    "a merge of itself": [smallModel("assets:\n  a: &a { kind: data, <<: *a }\n"), ["9:23 yaml-syntax /assets/a/<<"]],
    "a merge of what is no map": [smallModel("assets:\n  a: { kind: data, <<: 5 }\n"), ["9:20 yaml-syntax /assets/a/<<"]],
    "a tab as indentation": [smallModel().replace("  chat", "\tchat"), ["6:1 yaml-syntax"]],
    "a quote that is never closed": [smallModel().replace("name: Order", 'name: "Order'), ["2:17 yaml-syntax"]],
    "a character that steers a terminal": [smallModel().replace("Order", "\u001B[31m"), ["2:17 yaml-syntax"]],
    "nothing but noise": ["\u0000\u0001\u0002PNG\uFFFD{[", ["1:1 yaml-syntax"]],
  };

  test.each(Object.entries(refused))("%s", (_, [text, found]) => {
    expect(foundIn(text)).toEqual(found);
  });

  test("tags that say what a value is anyway are read", () => {
    expect(parseYaml("a: !!str 5\nb: !!map {}\nc: !!seq [!!int 1]\nd: !!bool true\ne: ! x\nf: !!null\n", "a.yaml").diagnostics).toEqual([]);
  });
});

describe("where the YAML is broken", () => {
  test("what stands above for certain is still checked, and nothing that may only follow is told", () => {
    const text = smallModel("flows:\n  - from: chat\n   to: assistant\n  - { from: helper, to: chat }\n")
      .replace("kind: agent", "kind: agnt")
      .replace("trust: trusted", "trust: trustd");
    expect(foundIn(text)).toEqual([
      "4:19 wrong-value /zones/cloud/trust",
      "7:22 unknown-kind /components/assistant/kind",
      "10:1 yaml-syntax",
    ]);
  });

  test("a flow between what is no text is told, also beside a team's own threats", () => {
    const text = smallModel("flows:\n  - { from: {}, to: chat }\n  - { from: [], to: chat }\nthreats: { t: {} }\n");
    expect(foundIn(text).filter((found) => found.includes("/flows/"))).toEqual([
      "9:13 wrong-type /flows/0/from",
      "10:13 wrong-type /flows/1/from",
    ]);
  });

  test("several independent faults are all told", () => {
    const text = smallModel().replace("Order help", "@help").replace("trusted", "`trusted");
    expect(foundIn(text)).toEqual(["2:17 yaml-syntax", "4:19 yaml-syntax"]);
  });
});

describe("encodings", () => {
  const wrong = smallModel().replace("agent", "agnt");

  test("a byte order mark is no part of the first line", () => {
    expect(foundIn(`\uFEFF${wrong}`)).toEqual(["7:22 unknown-kind /components/assistant/kind"]);
    expect(foundIn(`\uFEFF${smallModel().replace("bartizan", "brtizan")}`)).toEqual(["1:1 unknown-key /brtizan"]);
  });

  test("lines may end as on Windows", () => {
    expect(foundIn(wrong.replaceAll("\n", "\r\n"))).toEqual(foundIn(wrong));
  });

  test("columns count as editors do", () => {
    expect(foundIn(wrong.replace("assistant: {", "assistant: { name: 🐦é,"))).toEqual(["7:33 unknown-kind /components/assistant/kind"]);
  });
});
