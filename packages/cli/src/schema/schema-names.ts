/** The schemas that are published: of what people write, and of what the tool writes. */
export const schemaNames: readonly string[] = ["config", "control", "framework", "model", "report", "rule", "technology"];
