import { build } from "vite";
import { clientBuild, renderBuild } from "./vite.config.ts";

/** Writes `site/dist`: `client.js` for readers, and `render.js`, which carries it with the style sheet and draws the pages. */
export const buildSite = async (): Promise<void> => {
  await build({ ...clientBuild, configFile: false });
  await build({ ...renderBuild, configFile: false });
};
