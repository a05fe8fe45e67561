export { knownFormats, type KnownFormat } from "./known-formats.ts";
export { limits } from "./limits.ts";
export { parseYaml, type ParsedYaml } from "./parse-yaml.ts";
export { readCatalogFile, type ReadCatalogFile } from "./read-catalog-file.ts";
export { readYamlModel } from "./read-yaml-model.ts";
export type { Reader } from "./reader.ts";
export { readers } from "./readers.ts";
export { sniff, type Sniffed } from "./sniff.ts";
