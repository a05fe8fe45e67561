import type { Reader } from "../reader.ts";

/** The parser is loaded only where there is such a model. */
export const typescriptReader: Reader = {
  name: "typescript",
  extensions: [".ts", ".mts"],
  read: async (...given) => (await import("../read-typescript-model.ts")).readTypescriptModel(...given),
};
