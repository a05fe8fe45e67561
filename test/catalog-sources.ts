import { readCatalog } from "./read-catalog.ts";

let read: ReturnType<typeof readCatalog> | undefined;

/** The files of the built-in catalog, read once for all tests of a file. */
export const catalogSources = (): ReturnType<typeof readCatalog> => (read ??= readCatalog());
