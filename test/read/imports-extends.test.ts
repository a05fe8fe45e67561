import { describe, expect, test } from "vitest";
import { placesIn, readAmong } from "./in-memory.ts";

const base = `bartizan: 1
system: { name: Order help, owner: support, lifecycle: production }
imports: [tools.yaml]
zones: { cloud: { trust: trusted } }
components:
  chat: { kind: web-app, in: cloud, csp: none, rendersLinks: true, controls: { tls: planned, monitoring: verified } }
  llm: { kind: llm, in: cloud }
flows:
  - { from: chat, to: llm, protocol: https }
  - { id: answer, from: llm, to: chat }
`;
const tools = `bartizan: 1
components:
  refunds: { kind: tool, in: cloud, effects: [pay], owner: payments }
`;
const files = (top: string) => ({ "env/prod.yaml": `bartizan: 1\nextends: ../base.yaml\n${top}`, "base.yaml": base, "tools.yaml": tools });
const prod = (top: string) => readAmong(files(top), "env/prod.yaml");

describe("a file over the one that it extends", () => {
  test("is the same where it says nothing", () => {
    const { model, diagnostics } = prod("");
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(model)).toBe(JSON.stringify(readAmong(files(""), "base.yaml").model));
  });

  test("goes before it attribute by attribute, control by control, and each value keeps its place", () => {
    const { model, spans } = prod(
      "system: { name: Order help in production }\ncomponents:\n  chat: { csp: strict, controls: { tls: implemented } }\n  refunds: { owner: me }\n",
    );
    expect(model?.system).toEqual({ name: "Order help in production", owner: "support", lifecycle: "production" });
    expect(model?.components["chat"]).toMatchObject({
      kind: "web-app",
      csp: "strict",
      rendersLinks: true,
      controls: { tls: { status: "implemented" }, monitoring: { status: "verified" } },
    });
    expect(model?.components["refunds"]).toMatchObject({ kind: "tool", owner: "me" });
    const place = (pointer: string) => `${spans.key(pointer)?.file}:${spans.key(pointer)?.line}`;
    expect(place("/components/chat/csp")).toBe("env/prod.yaml:5");
    expect(place("/components/chat/rendersLinks")).toBe("base.yaml:6");
    expect(place("/components/chat/controls/monitoring")).toBe("base.yaml:6");
    expect(place("/components/llm")).toBe("base.yaml:7");
    expect(place("/components/refunds/effects")).toBe("tools.yaml:3");
    expect(place("/system/owner")).toBe("base.yaml:2");
  });

  test("flows merge by their ids, their default ids, too", () => {
    const { model, diagnostics } = prod(
      "flows:\n  - { from: chat, to: llm, protocol: grpc }\n  - { id: answer, protocol: kafka }\n  - { from: chat, to: refunds }\n",
    );
    expect(diagnostics).toEqual([]);
    expect(model?.flows).toEqual([
      { from: "chat", to: "llm", protocol: "grpc" },
      { id: "answer", from: "llm", to: "chat", protocol: "kafka" },
      { from: "chat", to: "refunds" },
    ]);
    expect(prod("flows: [{ id: chat--llm, protocol: grpc }]\n").model?.flows?.[0]).toEqual({ from: "chat", to: "llm", protocol: "grpc" });
  });

  test("null removes an element, an attribute, a control, a flow", () => {
    const { model, diagnostics } = prod(
      "components:\n  chat: { csp: null, controls: { tls: null } }\n  refunds: null\nflows:\n  - { id: chat--llm, from: null }\n",
    );
    expect(diagnostics).toEqual([]);
    expect(Object.keys(model?.components ?? {})).toEqual(["chat", "llm"]);
    expect(model?.components["chat"]).not.toHaveProperty("csp");
    expect(Object.keys(model?.components["chat"]?.controls ?? {})).toEqual(["monitoring"]);
    expect(model?.flows?.map((flow) => flow.id)).toEqual(["answer"]);
  });

  test("removing what is not there is a mistake, in its place", () => {
    const top = "components:\n  none: null\n  chat: { owner: null }\nflows:\n  - { id: no-flow, from: null }\n";
    expect(placesIn(files(top), "env/prod.yaml")).toEqual([
      "env/prod.yaml:4 nothing-to-remove",
      "env/prod.yaml:5 nothing-to-remove",
      "env/prod.yaml:7 nothing-to-remove",
    ]);
  });

  test("what names a removed element is a mistake where it is named", () => {
    expect(placesIn(files("components: { llm: null }\n"), "env/prod.yaml")).toEqual([
      "base.yaml:9 unknown-reference",
      "base.yaml:10 unknown-reference",
    ]);
  });

  test("goes before what it extends, and that before its parts", () => {
    const more = {
      ...files("imports: [more.yaml]\ncomponents: { cache: { owner: first } }\n"),
      "env/more.yaml":
        "bartizan: 1\ncomponents:\n  llm: { kind: agent, in: cloud, owner: third }\n  cache: { kind: cache, in: cloud, owner: third }\n",
    };
    const { model, diagnostics } = readAmong(more, "env/prod.yaml");
    expect(diagnostics).toEqual([]);
    expect(model?.components["llm"]).toEqual({ kind: "llm", in: "cloud", owner: "third" });
    expect(model?.components["cache"]).toEqual({ kind: "cache", in: "cloud", owner: "first" });
  });

  test("may extend a file that extends another, and may have its system itself", () => {
    const chain = {
      ...files(""),
      "staging.yaml": "bartizan: 1\nextends: env/prod.yaml\nsystem: { lifecycle: development }\n",
      "test.yaml": "bartizan: 1\nextends: staging.yaml\nsystem: { name: Test }\n",
    };
    expect(readAmong(chain, "test.yaml").model?.system).toEqual({ name: "Test", owner: "support", lifecycle: "development" });
  });
});

test.each([
  ["a circle", "bartizan: 1\nextends: model.yaml\n", "import-circle"],
  ["a missing file", "bartizan: 1\nextends: none.yaml\n", "import-unreadable"],
  ["another format", "bartizan: 1\nextends: compose.yaml\n", "not-a-part"],
  ["a list", "bartizan: 1\nextends: [base.yaml]\n", "wrong-type"],
])("what cannot be extended: %s", (_, text, code) => {
  expect(placesIn({ ...files(""), "compose.yaml": "services: {}\n", "model.yaml": text })).toEqual([`model.yaml:2 ${code}`]);
});
