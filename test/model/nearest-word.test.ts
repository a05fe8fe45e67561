import { nearestAmong, nearestWord } from "@bartizan/model";
import { describe, expect, test } from "vitest";
import { cpuTime } from "../read/cpu-time.ts";

describe("the word that was meant", () => {
  test.each([
    ["asistant", "assistant"],
    ["web_app", "web-app"],
    ["WebApp", "web-app"],
    ["ssistant", "assistant"],
    ["assitsant", "assistant"],
    ["lmm", "llm"],
  ])("%s is %s", (word, meant) => {
    expect(nearestWord(word, ["web-app", "assistant", "llm", "database"])).toBe(meant);
  });

  test.each(["", "x", "something-else", "a".repeat(1000), "constructor"])("%s is none of them", (word) => {
    expect(nearestWord(word, ["web-app", "assistant", "llm", "database"])).toBeUndefined();
  });

  test("is found again, and looked for no more after a million comparisons", () => {
    let fetched = 0;
    const nearest = nearestAmong(() => {
      fetched++;
      return Array.from({ length: 1000 }, (_, index) => `component-${index}`);
    });
    expect(fetched).toBe(0);
    const time = cpuTime(() => {
      for (let index = 0; index < 20_000; index++) nearest(`komponent-${index % 10_000}`);
    });
    expect(fetched).toBe(1);
    expect(nearest("komponent-7")).toBe("component-7");
    expect(nearest("komponent-9999")).toBeUndefined();
    expect(time).toBeLessThan(4000);
  });
});
