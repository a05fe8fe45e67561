import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A path of this repository. */
export const inRepository = (path: string): string => join(root, path);
