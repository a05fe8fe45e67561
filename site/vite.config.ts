import { fileURLToPath } from "node:url";
import { defineConfig, type InlineConfig } from "vite";

const root = fileURLToPath(new URL(".", import.meta.url));
const shared: InlineConfig = { root, logLevel: "warn", publicDir: false };
const output = { outDir: "dist", emptyOutDir: false };

/** What a reader's browser runs: one classic script, since browsers refuse modules from disk. */
export const clientBuild: InlineConfig = {
  ...shared,
  build: {
    ...output,
    modulePreload: false,
    rolldownOptions: { input: `${root}/src/client.ts`, output: { format: "iife", entryFileNames: "client.js" } },
  },
};

/** What the command line runs: one module with everything in it, the client and the style sheet as text included. Comes after the client. */
export const renderBuild: InlineConfig = {
  ...shared,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  ssr: { noExternal: true },
  build: {
    ...output,
    ssr: `${root}/src/render.tsx`,
    minify: false,
    // The style sheet is for browsers, unlike the module that carries it.
    cssMinify: "lightningcss",
    cssTarget: ["chrome111", "edge111", "firefox114", "safari16.4"],
    rolldownOptions: {
      // Only words are taken from the model's room; its validators stay out.
      treeshake: { moduleSideEffects: false },
      output: { entryFileNames: "render.js", codeSplitting: false },
    },
  },
};

export default defineConfig(({ mode }) => (mode === "client" ? clientBuild : renderBuild));
