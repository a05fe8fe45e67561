import { buildStep } from "./build-step.ts";

// Later steps import what earlier ones generate, so nothing is imported before its step.
await buildStep({
  name: "model",
  from: ["packages/model/build", "packages/model/schema", "catalogs/patterns"],
  makes: ["model.schema.json", "validate-model.js", "key-reference.json"].map((name) => `packages/model/src/generated/${name}`),
  run: async () => (await import("../../model/build/generate.ts")).generateModel(),
});
await buildStep({
  name: "dsl",
  from: ["packages/dsl/build", "packages/model/build", "packages/model/schema", "packages/model/src/camel-case.ts", "catalogs/patterns"],
  makes: ["packages/dsl/src/generated/kinds.ts", "packages/dsl/src/generated/options.ts", "packages/dsl/src/generated/patterns.ts"],
  run: async () => (await import("../../dsl/build/generate.ts")).generateDsl(),
});
await buildStep({
  name: "catalog",
  from: ["catalogs", "packages/model/src", "packages/read/src", "packages/engine/src", "packages/write/src/diagram"],
  makes: ["catalog", "catalog-pages", "patterns", "example-drawings", "pattern-drawings"].map(
    (name) => `packages/cli/src/generated/${name}.json`,
  ),
  run: async () => (await import("./compile-catalogs.ts")).compileCatalogs(),
});
await buildStep({
  name: "site",
  from: ["site/src", "site/build.ts", "site/vite.config.ts", "site/package.json", "packages/model/src", "packages/write/src"],
  makes: ["site/dist/render.js"],
  run: async () => (await import("../../../site/build.ts")).buildSite(),
});
await buildStep({
  name: "cli",
  from: [
    "packages/cli/src",
    "packages/cli/package.json",
    "packages/dsl/src",
    "packages/model/src",
    "packages/read/src",
    "packages/engine/src",
    "packages/write/src",
    "site/dist",
    "LICENSE",
    "NOTICE",
  ],
  makes: ["packages/cli/dist/bartizan.js"],
  run: async () => (await import("./bundle-cli.ts")).bundleCli(),
});
