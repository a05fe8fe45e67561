import { describe, expect, test } from "vitest";
import { chatModel, foundInTypescript, readTypescript } from "./typescript-model.ts";

/** The chat with one line that uses a pattern in line 7, and with more flows. */
const using = (line: string, flows = ""): string =>
  chatModel(line).replace("components: {", "use: { a }, components: {").replace("flows: [", `flows: [${flows}`);

const guard = 'const a = b.use("guarded", { agent: model, zone: cloud });';

describe("a pattern that a model in TypeScript uses", () => {
  test("joins it where it is called, and its elements are its members", async () => {
    const { model, spans, diagnostics } = await readTypescript(
      using(guard, 'flow(chat, a.guard), flow(chat, a["guard"], { id: "again" }), '),
    );
    expect(diagnostics).toEqual([]);
    expect(model?.components["a.guard"]).toMatchObject({ kind: "guardrail", in: "a.box" });
    expect(model?.components["model"]).toMatchObject({ kind: "llm", humanApproval: "per-call" });
    expect(model?.flows?.filter(({ to }) => to === "a.guard").map(({ from }) => from)).toEqual(["model", "chat", "chat"]);
    expect(spans.key("/components/a.guard")).toMatchObject({ line: 7, pattern: "guarded" });
    expect(spans.key("/components/model/humanApproval")).toMatchObject({ line: 7, pattern: "guarded" });
  });

  test("says less than the model itself", async () => {
    const own = 'const guard = b.guardrail({ in: cloud, logging: "none" });';
    const text = using(`${guard} ${own}`).replace("components: { chat,", 'components: { "a.guard": guard, chat,');
    const { model, diagnostics } = await readTypescript(text);
    expect(diagnostics).toEqual([]);
    expect(model?.components["a.guard"]).toMatchObject({
      in: "cloud",
      logging: "none",
      controls: { monitoring: { status: "implemented" } },
    });
  });

  test("may come from a list, a function and another file", async () => {
    const files = {
      "model.ts": using('import { guarded } from "./uses.ts"; const [a] = [model].map((agent) => guarded(agent, cloud));'),
      "uses.ts": 'import { use } from "bartizan"; export const guarded = (agent, zone) => use("guarded", { agent, zone });',
    };
    const { model, diagnostics } = await readTypescript(files);
    expect(diagnostics).toEqual([]);
    expect(model?.components).toHaveProperty(["a.guard"]);
  });
});

test.each([
  ["a pattern that does not exist", 'const a = b.use("none", { agent: model });', "", "model.ts:7 unknown-pattern"],
  ["no pattern", "const a = b.use();", "", "model.ts:7 missing-member"],
  ["a number for a pattern", "const a = b.use(5, {});", "", "model.ts:7 wrong-type"],
  ["a component of another kind", guard.replace("model", "chat"), "", "model.ts:7 wrong-value"],
  ["a zone where a component belongs", guard.replace("model", "cloud"), "", "model.ts:7 unknown-reference"],
  ["a missing parameter", guard.replace("agent: model,", ""), "", "model.ts:7 missing-member"],
  ["a parameter that it does not have", guard.replace("agent:", "thing: chat, agent:"), "", "model.ts:7 unknown-key"],
  ["an element that it does not bring", guard, "flow(chat, a.thing), ", "model.ts:11 unknown-reference"],
  [
    "an element of a use that has no name",
    guard,
    'flow(chat, b.use("guarded", { agent: model, zone: cloud }).guard), ',
    "model.ts:11 unknown-reference",
  ],
])("%s is told where it stands", async (_, line, flows, expected) => {
  expect(await foundInTypescript(using(line, flows))).toEqual([expected]);
});

test("what is no use among them is refused", async () => {
  expect(await foundInTypescript(using("const a = chat;"))).toEqual(["model.ts:10 not-readable"]);
});
