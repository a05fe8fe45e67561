import type { Loaded } from "@bartizan/model";
import { readerFor } from "@bartizan/read";
import { filesOf } from "./in-memory.ts";
import { someControls } from "./some-controls.ts";
import { somePatterns } from "./some-patterns.ts";

/** Reads one of these files, which are on no disk, as a model in TypeScript. */
export const readTypescript = async (files: Readonly<Record<string, string>> | string, file = "model.ts"): Promise<Loaded> => {
  const all = typeof files === "string" ? { [file]: files } : files;
  return readerFor(file).read(all[file] ?? "", file, someControls, filesOf(all), () => somePatterns);
};

/** What is found, each as "file:line code". */
export const foundInTypescript = async (files: Readonly<Record<string, string>> | string): Promise<string[]> =>
  (await readTypescript(files)).diagnostics.map(({ code, span }) => `${span?.file}:${span?.line} ${code}`);

/** A model that is complete: a chat and a language model, with more declarations before it, and more components in it. */
export const chatModel = (before = "", components = ""): string => `import * as b from "bartizan";
import { asset, flow, llm, system, tool, webApp, zone } from "bartizan";
const cloud = zone({ trust: "trusted" });
const question = asset({ kind: "data" });
const chat = webApp({ in: cloud });
const model = llm({ in: cloud });
${before}
export default system({
  name: "Chat", zones: { cloud }, assets: { question },
  components: { chat, model, ${components} },
  flows: [flow(chat, model, { carries: [question] })],
});
`;
