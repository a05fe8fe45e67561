import type { Reader } from "./reader.ts";
import { typescriptReader } from "./readers/typescript-reader.ts";
import { yamlReader } from "./readers/yaml-reader.ts";

/** Every way in, by name. Help texts and menus are computed from it. */
export const readers: readonly Reader[] = [typescriptReader, yamlReader];

/** Who reads a file of this name; YAML is what is meant where the ending says nothing. */
export const readerFor = (file: string): Reader =>
  readers.find(({ extensions }) => extensions.some((extension) => file.toLowerCase().endsWith(extension))) ?? yamlReader;
