import { build } from "vite";
import { clientBuild, renderBuild } from "./vite.config.ts";

/** Writes `site/dist`: `client.js` and `style.css` for readers, and `render.js`, which carries both and draws the pages. */
export const buildSite = async (): Promise<void> => {
  await build({ ...clientBuild, configFile: false });
  await build({ ...renderBuild, configFile: false });
};
