import type { Reader } from "./reader.ts";
import { yamlReader } from "./readers/yaml-reader.ts";

/** Every way in, by name. Help texts and menus are computed from it. */
export const readers: readonly Reader[] = [yamlReader];
