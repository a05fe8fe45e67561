import { fileURLToPath } from "node:url";
import { defineConfig, type InlineConfig } from "vite";

const root = fileURLToPath(new URL(".", import.meta.url));
const shared: InlineConfig = { root, logLevel: "warn", publicDir: false };

/** What a reader's browser loads: one classic script, since browsers refuse modules from disk, and one style sheet. */
export const clientBuild: InlineConfig = {
  ...shared,
  build: {
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: {
      input: `${root}/src/client.ts`,
      output: { format: "iife", entryFileNames: "client.js", assetFileNames: "style[extname]" },
    },
  },
};

/** What the command line runs: one module with everything in it, the client's files as text included. Comes after the client. */
export const renderBuild: InlineConfig = {
  ...shared,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  ssr: { noExternal: true },
  build: {
    outDir: "dist",
    emptyOutDir: false,
    ssr: `${root}/src/render.tsx`,
    minify: false,
    rolldownOptions: {
      // Only words are taken from the model's room; its validators stay out.
      treeshake: { moduleSideEffects: false },
      output: { entryFileNames: "render.js", codeSplitting: false },
    },
  },
};

export default defineConfig(({ mode }) => (mode === "client" ? clientBuild : renderBuild));
