import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneModule from "ajv/dist/standalone/index.js";
import { compile, type JSONSchema } from "json-schema-to-typescript";
import { parse } from "yaml";
import { plainModelSchema } from "./plain-model-schema.ts";
import { editorSchema } from "./editor-schema.ts";
import { keyReferenceOf } from "./key-reference.ts";
import { vocabularyOf } from "./vocabulary.ts";
import { readPatterns } from "./read-patterns.ts";
import { withPatterns } from "./with-patterns.ts";
import type { SchemaNode } from "./schema-node.ts";

// ajv is CommonJS: its types name the module, its default export holds the function.
const standalone = (standaloneModule as unknown as { default: typeof standaloneModule }).default;

const schemaFolder = new URL("../schema/", import.meta.url);
const outFolder = new URL("../src/generated/", import.meta.url);

const read = (name: string): SchemaNode =>
  parse(readFileSync(new URL(`${name}.schema.yaml`, schemaFolder), "utf8"), { maxAliasCount: 100 }) as SchemaNode;
const write = (name: string, text: string): void => writeFileSync(new URL(name, outFolder), text);

/** The generated code copies the list of errors at every reference, which is quadratic where a file has very many; adding to it is not. */
const linear = (code: string): string =>
  code.replaceAll(
    /vErrors = vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\)/g,
    "(vErrors ??= []).push(...$1.errors)",
  );

/** Makes types, validators and the published schemas of every format from the hand-written schemas. */
export const generateModel = async (): Promise<void> => {
  mkdirSync(outFolder, { recursive: true });
  const source = read("model");
  const patterns = readPatterns();
  const schemas = {
    model: plainModelSchema(source),
    rule: read("rule"),
    control: read("control"),
    technology: read("technology"),
    framework: read("framework"),
    pattern: read("pattern"),
    report: read("report"),
    catalog: read("catalog"),
    config: read("config"),
  };
  // What others refer to by its name: a catalog holds whole files of these.
  const namedSchemas = [schemas.framework, schemas.technology];
  for (const [name, schema] of Object.entries(schemas)) {
    const ajv = new Ajv2020({ allErrors: true, strict: false, unicode: false, logger: false, code: { source: true, esm: true } });
    for (const each of namedSchemas) if (schema !== each) ajv.addSchema(each);
    write(`validate-${name}.js`, linear(standalone(ajv, ajv.compile(schema))));
    write(
      `validate-${name}.d.ts`,
      'import type { ValidateFunction } from "ajv";\ndeclare const validate: ValidateFunction;\nexport default validate;\n',
    );
    if (name === "model") write("model.plain.json", JSON.stringify(schema));
    write(
      `${name}.ts`,
      await compile(structuredClone(schema) as JSONSchema, name, {
        bannerComment: "",
        additionalProperties: false,
        $refOptions: {
          resolve: {
            urn: {
              order: 1,
              canRead: /^urn:/,
              read: ({ url }: { url: string }) => structuredClone(namedSchemas.find(({ $id }) => $id === url)) ?? null,
            },
          },
        },
      }),
    );
    write(`${name}.schema.json`, `${JSON.stringify(name === "model" ? withPatterns(editorSchema(source), patterns) : schema, null, 2)}\n`);
  }
  const { rule, control, pattern } = schemas;
  write("key-reference.json", `${JSON.stringify(keyReferenceOf({ model: source, rule, control, pattern }), null, 1)}\n`);
  write("vocabulary.json", `${JSON.stringify(vocabularyOf(source), null, 1)}\n`);
};
