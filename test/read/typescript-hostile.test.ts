import { readerFor } from "@bartizan/read";
import { beforeAll, describe, expect, test } from "vitest";
import { harmlessFiles, refusedFiles } from "./typescript-hostile.ts";
import { runCli } from "../cli/run-cli.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { chatModel, readTypescript } from "./typescript-model.ts";

const expectUntouched = (): void => {
  expect("pwned" in globalThis).toBe(false);
  expect((Object.prototype as Record<string, unknown>)["polluted"]).toBeUndefined();
};

/** Milliseconds of processor time. */
const timed = async (text: string) => {
  const start = process.cpuUsage();
  const loaded = await readTypescript(text);
  const { user, system } = process.cpuUsage(start);
  return { loaded, time: (user + system) / 1000 };
};

// The parser is loaded before anything is timed.
beforeAll(async () => void (await readerFor("a.ts").read(chatModel(), "a.ts", new Map())));

describe("is refused", () => {
  test.each(Object.entries(refusedFiles))("%s", async (_, text) => {
    const { loaded, time } = await timed(text);
    expect(time).toBeLessThan(2000);
    expect(loaded.model).toBeUndefined();
    expect(loaded.diagnostics.length).toBeGreaterThan(0);
    for (const { span, message, hint } of loaded.diagnostics) {
      expect(span?.line).toBeGreaterThan(0);
      expect((message + hint).length).toBeLessThan(1500);
    }
    expectUntouched();
  });
});

describe("is read, and does nothing", () => {
  test.each(Object.entries(harmlessFiles))("%s", async (_, text) => {
    const { loaded, time } = await timed(text);
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.model).toBeDefined();
    expect(time).toBeLessThan(2000);
    expectUntouched();
  });
});

test("what grows is stopped where it grows", async () => {
  const { diagnostics } = await readTypescript(refusedFiles["maps in maps"] ?? "");
  expect(diagnostics.map(({ code, span }) => [code, span?.line])).toEqual([["too-large", 7]]);
});

test("what grows takes little memory", () => {
  const growing = [
    "a huge spread",
    "shared lists that unfold",
    "shared objects that unfold",
    "text that doubles",
    "many mistakes",
    "a long sum",
    "a very long file",
  ];
  const probe = `data:text/javascript,${encodeURIComponent('process.on("exit",()=>process.stderr.write("rss "+process.resourceUsage().maxRSS))')}`;
  for (const name of growing) {
    const cwd = temporaryFolder({ "model.ts": refusedFiles[name] ?? "" });
    const { stderr } = runCli(["check", "model.ts"], { cwd, env: { NODE_OPTIONS: `--import=${probe}` } });
    expect(stderr, name).toMatch(/rss \d+/);
    expect(Number(/rss (\d+)/.exec(stderr)?.[1]) / 1024, name).toBeLessThan(300);
  }
});
