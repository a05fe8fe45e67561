import { readdirSync, readFileSync } from "node:fs";
import { assert, nat, property, record } from "fast-check";
import {
  attributeFits,
  attributes,
  isError,
  pointerOf,
  valueIn,
  type AttributeWord,
  type Loaded,
  type Model,
  type Statement,
} from "@bartizan/model";
import { formatModel, readYamlModel, stateInModel, type ModelFiles, type Stating } from "@bartizan/read";
import { describe, expect, test } from "vitest";
import { builtInCatalog } from "../built-in-catalog.ts";
import { filesOf } from "./in-memory.ts";
import { chatModel, readTypescript } from "./typescript-model.ts";

const controls = new Map(builtInCatalog().catalog.controls.map((control) => [control.id, control]));

const reading = (files: Record<string, string>, main: string): { loaded: Loaded & { model: Model }; around: ModelFiles } => {
  const read = (all: Record<string, string>): Loaded => readYamlModel(all[main] ?? "", main, controls, filesOf(all));
  const loaded = read(files);
  const { model } = loaded;
  if (!model) throw new Error(loaded.diagnostics.map((each) => `${each.code} ${each.message}`).join("\n"));
  return {
    loaded: { ...loaded, model },
    around: { textOf: (file) => files[file], readWith: (file, text) => read({ ...files, [file]: text }) },
  };
};

const stated = (files: Record<string, string>, statement: Statement, main = "model.yaml"): Stating => {
  const { loaded, around } = reading(files, main);
  return stateInModel(loaded, statement, around);
};

/** The new text of the one file that changes. */
const textAfter = (text: string, element: string, keys: Statement["keys"], value: Statement["value"]): string => {
  const result = stated({ "model.yaml": text }, { element, keys, value });
  return "text" in result ? result.text : result.diagnostics.map((each) => each.code).join();
};

const head = "bartizan: 1\nsystem: { name: X }\nzones: { cloud: { trust: trusted } }\n";

describe("in the worked models", () => {
  const models = ["../../models/", "../../models/incidents/"].flatMap((path) => {
    const folder = new URL(path, import.meta.url);
    return readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
  });
  const opened = new Map<string, ReturnType<typeof opening>>();
  const opening = ({ name, text }: (typeof models)[number]) => {
    const { loaded, around } = reading({ [name]: text }, name);
    return { lines: text.split("\n"), loaded, around, elements: elementsOf(loaded.model) };
  };
  const anything = record({ model: nat(), element: nat(), word: nat(), value: nat(), control: nat({ max: 3 }) });
  const pick = <T>(list: readonly T[], by: number): T => list[by % list.length] as T;

  test("at most one line makes room for others, all the rest keep every byte, and the model says what was asked for", () => {
    assert(
      property(anything, (seed) => {
        const model = pick(models, seed.model);
        const { lines, loaded, around, elements } = opened.get(model.name) ?? opening(model);
        opened.set(model.name, { lines, loaded, around, elements });
        const { pointer, words, bears } = pick(elements, seed.element);
        const word = pick(words, seed.word);
        const statement: Statement =
          seed.control === 0 && bears
            ? { element: pointer, keys: ["controls", pick([...controls.keys()], seed.word)], value: "implemented" }
            : { element: pointer, keys: [word.id], value: pick(word.values, seed.value).value };
        const result = stateInModel(loaded, statement, around);
        // What a control of the model already says otherwise is refused, as `check` would.
        if (!("text" in result)) {
          expect(result.diagnostics.map((each) => each.code)).toEqual(["contradiction"]);
          return;
        }
        expect([result.file, result.loaded.diagnostics.filter(isError)]).toEqual([model.name, []]);
        expect(valueIn(result.loaded.model, pointer + pointerOf(...statement.keys))).toEqual(
          statement.keys.length === 1 ? statement.value : expect.objectContaining({ status: statement.value }),
        );
        const after = result.text.split("\n");
        const first = lines.findIndex((line, index) => line !== after[index]);
        const kept = lines.toReversed().findIndex((line, index) => line !== after.at(-1 - index));
        if (first >= 0) expect(lines.length - first - kept).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

const sorts = ["components", "assets", "identities"] as const;

/** Every element with the attributes that can be said of it. */
function elementsOf(model: Model): { pointer: string; words: AttributeWord[]; bears: boolean }[] {
  const words = (sort: string) => attributes.filter((word) => word.of.includes(sort));
  return [
    ...sorts.flatMap((sort) =>
      Object.entries(model[sort] ?? {}).map(([id, { kind }]) => ({
        pointer: pointerOf(sort, id),
        words:
          sort === "components" ? attributes.filter((word) => attributeFits(word, kind)) : words(sort === "assets" ? "asset" : "identity"),
        bears: sort !== "assets",
      })),
    ),
    ...(model.flows ?? []).map((_, index) => ({ pointer: pointerOf("flows", index), words: words("flow"), bears: true })),
  ];
}

test.for<[string, string, Statement["keys"], Statement["value"], string]>([
  [
    "a map in one line",
    "components: { x: { kind: tool, in: cloud } }\n",
    ["humanApproval"],
    "none",
    "components: { x: { kind: tool, in: cloud, humanApproval: none } }\n",
  ],
  [
    "an unknown in place",
    "components: { x: { kind: tool, humanApproval: unknown, in: cloud } } # why\n",
    ["humanApproval"],
    "none",
    "components: { x: { kind: tool, humanApproval: none, in: cloud } } # why\n",
  ],
  [
    "quotes",
    "components: { x: { kind: tool, humanApproval: 'unknown', in: cloud } }\n",
    ["humanApproval"],
    "none",
    "components: { x: { kind: tool, humanApproval: 'none', in: cloud } }\n",
  ],
  [
    "the long form",
    "components: { x: { kind: tool, in: cloud, humanApproval: { is: unknown, source: a.py } } }\n",
    ["humanApproval"],
    "none",
    "components: { x: { kind: tool, in: cloud, humanApproval: { is: none, source: a.py } } }\n",
  ],
  [
    "a block with comments",
    "components:\n  x: # of x\n    kind: tool # a\n    in: cloud # b\n\n    # about controls\n    controls: { monitoring: planned }\n  # of y\n  y: { kind: llm, in: cloud }\n",
    ["humanApproval"],
    "none",
    "components:\n  x: # of x\n    kind: tool # a\n    in: cloud # b\n\n    # about controls\n    controls: { monitoring: planned }\n    humanApproval: none\n  # of y\n  y: { kind: llm, in: cloud }\n",
  ],
  [
    "a list of words",
    "components: { x: { kind: tool, in: cloud } }\n",
    ["effects"],
    ["pay", "send"],
    "components: { x: { kind: tool, in: cloud, effects: [pay, send] } }\n",
  ],
  [
    "yes and no",
    "components: { x: { kind: tool, in: cloud } }\n",
    ["internetExposed"],
    true,
    "components: { x: { kind: tool, in: cloud, internetExposed: true } }\n",
  ],
  [
    "the first control",
    "components: { x: { kind: tool, in: cloud } }\n",
    ["controls", "monitoring"],
    "implemented",
    "components: { x: { kind: tool, in: cloud, controls: { monitoring: implemented } } }\n",
  ],
  [
    "a further control",
    "components:\n  x:\n    kind: tool\n    in: cloud\n    controls:\n      mfa: planned\n",
    ["controls", "monitoring"],
    "implemented",
    "components:\n  x:\n    kind: tool\n    in: cloud\n    controls:\n      mfa: planned\n      monitoring: implemented\n",
  ],
  [
    "the status of a control",
    "components: { x: { kind: tool, in: cloud, controls: { mfa: { status: planned, ticket: A-1 } } } }\n",
    ["controls", "mfa"],
    "implemented",
    "components: { x: { kind: tool, in: cloud, controls: { mfa: { status: implemented, ticket: A-1 } } } }\n",
  ],
  [
    "a list of the element over several lines",
    "components:\n  x:\n    kind: tool\n    in: cloud\n    effects: [read,\n      send] # so far\n    controls:\n      mfa: planned\n",
    ["humanApproval"],
    "none",
    "components:\n  x:\n    kind: tool\n    in: cloud\n    effects: [read,\n      send] # so far\n    controls:\n      mfa: planned\n    humanApproval: none\n",
  ],
  [
    "an empty map of controls",
    "components: { x: { kind: tool, in: cloud, controls: {} } }\n",
    ["controls", "mfa"],
    "planned",
    "components: { x: { kind: tool, in: cloud, controls: { mfa: planned } } }\n",
  ],
  [
    "no end of line at the end",
    "components:\n  x:\n    kind: tool\n    in: cloud",
    ["humanApproval"],
    "none",
    "components:\n  x:\n    kind: tool\n    in: cloud\n    humanApproval: none",
  ],
  [
    "a text that keeps its blank lines",
    "components:\n  x:\n    in: cloud\n    kind: tool\n    description: |+\n      two\n\n",
    ["humanApproval"],
    "none",
    "components:\n  x:\n    in: cloud\n    humanApproval: none\n    kind: tool\n    description: |+\n      two\n\n",
  ],
])("%s", ([, body, keys, value, expected]) => {
  expect(textAfter(head + body, "/components/x", keys, value)).toBe(head + expected);
  const windows = (text: string): string => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
  expect(textAfter(windows(head + body), "/components/x", keys, value)).toBe(windows(head + expected));
});

test("flows are found by their place in the list", () => {
  const flows =
    "components: { x: { kind: tool, in: cloud }, y: { kind: llm, in: cloud } }\nflows:\n  - { from: x, to: y }\n  - from: y # back\n    to: x\n";
  expect(textAfter(head + flows, "/flows/0", ["encryption"], "none")).toBe(head + flows.replace("to: y }", "to: y, encryption: none }"));
  expect(textAfter(head + flows, "/flows/1", ["encryption"], "none")).toBe(`${head}${flows}    encryption: none\n`);
});

test("a file in the usual form stays in it, however long the line becomes", () => {
  const long = `${head}components:\n  x: { description: ${"word ".repeat(19).trim()}, kind: tool, in: cloud }\n`;
  expect(formatModel(long, "model.yaml").text).toBe(long);
  const after = textAfter(long, "/components/x", ["humanApproval"], "sensitive-only");
  expect(after).not.toBe(long);
  expect(formatModel(after, "model.yaml").text).toBe(after);
});

describe("a model of several files", () => {
  const files = {
    "model.yaml": `${head}extends: base.yaml\nimports: [tools.yaml, { system: pay/pay.yaml, as: pay }]\ncomponents: { chat: { controls: { mfa: planned } } }\n`,
    "base.yaml": `${head}components: { chat: { kind: web-app, in: cloud, csp: unknown } }\n`,
    "tools.yaml": "bartizan: 1\ncomponents:\n  refunds: { kind: tool, in: cloud }\n",
    "pay/pay.yaml": `${head}components:\n  bank: { kind: api, in: cloud }\n`,
  };
  test.for<[string, Statement["keys"], string, string, string]>([
    ["/components/refunds", ["humanApproval"], "none", "tools.yaml", "refunds: { kind: tool, in: cloud, humanApproval: none }"],
    ["/components/pay.bank", ["authentication"], "none", "pay/pay.yaml", "bank: { kind: api, in: cloud, authentication: none }"],
    ["/components/chat", ["csp"], "none", "base.yaml", "csp: none }"],
    ["/components/chat", ["controls", "mfa"], "implemented", "model.yaml", "controls: { mfa: implemented }"],
    ["/components/chat", ["authentication"], "none", "model.yaml", "authentication: none"],
  ])("%s %s is written where it stands", ([element, keys, value, file, text]) => {
    const result = stated(files, { element, keys, value });
    expect(result).toMatchObject({ file, text: expect.stringContaining(text) as string });
  });

  test("a file that may not be changed is left alone", () => {
    const { loaded, around } = reading(files, "model.yaml");
    const without = { ...around, textOf: (file: string) => (file === "tools.yaml" ? undefined : around.textOf(file)) };
    expect(stateInModel(loaded, { element: "/components/refunds", keys: ["humanApproval"], value: "none" }, without)).toMatchObject({
      diagnostics: [{ code: "cannot-write" }],
    });
  });
});

test.for([
  ["an alias", "components: { x: &a { kind: tool, in: cloud }, y: *a }\n", "cannot-write"],
  ["what others share", "components: { y: &a { kind: tool, in: cloud, humanApproval: unknown }, x: *a }\n", "cannot-write"],
  [
    "what a control says otherwise",
    "components: { x: { kind: tool, in: cloud, controls: { human-approval: verified } } }\n",
    "contradiction",
  ],
])("%s is refused", ([, body = "", code]) => {
  expect(textAfter(head + body, "/components/x", ["humanApproval"], "none")).toBe(code);
});

test("what comes through a merge key is overruled at the element", () => {
  const body = "components:\n  y: &a { kind: tool, in: cloud, humanApproval: unknown }\n  x: { <<: *a, name: X }\n";
  expect(textAfter(head + body, "/components/x", ["humanApproval"], "none")).toBe(
    `${head}${body.replace("name: X }", "name: X, humanApproval: none }")}`,
  );
});

test("code is not rewritten; its place is told", async () => {
  const text = chatModel();
  const loaded = await readTypescript(text);
  const { model } = loaded;
  const statement: Statement = { element: "/components/model", keys: ["safetyTraining"], value: true };
  const result = model && stateInModel({ ...loaded, model }, statement, { textOf: () => text, readWith: () => loaded });
  expect(result).toMatchObject({ diagnostics: [{ code: "not-rewritten", span: { file: "model.ts", line: 6 } }] });
});
