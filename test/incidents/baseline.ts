import { readFileSync } from "node:fs";
import type { Result } from "./result.ts";
import type { Techniques } from "./techniques.ts";

/** The baseline as it is kept: `technique@place` and `node>node`, in order. */
interface BaselineFile {
  tool: string;
  cases: Record<string, { threats: string[]; paths: string[] }>;
}

/**
 * The floor to beat: for each component, every technique ever seen at that kind in the other incidents, with the mitigations ATLAS lists.
 * It knows nothing of a design but the kinds of its components.
 */
export const loadBaseline = (techniques: Techniques, file: URL = new URL("baseline-naive-kind.json", import.meta.url)): Result => {
  const { tool, cases } = JSON.parse(readFileSync(file, "utf8")) as BaselineFile;
  return {
    tool,
    cases: Object.fromEntries(
      Object.entries(cases).map(([id, { threats, paths }]) => [
        id,
        {
          threats: threats.map((entry) => {
            const [technique = "", place = ""] = entry.split("@");
            return { technique, on: [place], mitigations: techniques.get(technique)?.mitigations ?? [] };
          }),
          paths: paths.map((path) => ({ nodes: path.split(">") })),
        },
      ]),
    ),
  };
};
