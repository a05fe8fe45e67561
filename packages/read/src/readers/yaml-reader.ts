import type { Reader } from "../reader.ts";
import { readYamlModel } from "../read-yaml-model.ts";

/** Models written in YAML. */
export const yamlReader: Reader = { name: "yaml", extensions: [".yaml", ".yml"], read: readYamlModel };
