import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

const models = new URL("../models/", import.meta.url);

const modelsIn = (folder: URL): { name: string; document: unknown }[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => ({ name: file.slice(0, -".yaml".length), document: parse(readFileSync(new URL(file, folder), "utf8")) }));

/** The systems of models/, as plain data. */
export const workedModels = modelsIn(models);

/** The replayed incidents and their improved twins, as plain data. */
export const incidentModels = modelsIn(new URL("incidents/", models));
