export { dotOf, type DiagramOptions } from "./diagram/dot-of.ts";
export { drawDiagram, type Drawing } from "./diagram/draw-diagram.ts";
export { flowTable, type FlowRow } from "./flow-table.ts";
export { typescriptModel } from "./model/typescript-model.ts";
export { yamlModel } from "./model/yaml-model.ts";
export { yamlScalar } from "./model/yaml-scalar.ts";
export { renderDiagnostics } from "./render-diagnostics.ts";
export { writers } from "./writers.ts";
export type { WriteInput, WriteOptions, Writer } from "./writer.ts";
