import type { Reader } from "../reader.ts";
import { readYamlModel } from "../read-yaml-model.ts";

export const yamlReader: Reader = { name: "yaml", extensions: [".yaml", ".yml"], read: readYamlModel };
