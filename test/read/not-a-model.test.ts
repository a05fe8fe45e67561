import { knownFormats, limits, parseYaml, readYamlModel, sniff } from "@bartizan/read";
import { describe, expect, test } from "vitest";
import { cpuTime } from "./cpu-time.ts";

/** A file of each format that people may take for a model. */
const files: Record<string, string> = {
  "a Threagile model": "threagile_version: 1.0.0\ntitle: Shop\ndata_assets: {}\ntechnical_assets: {}\n",
  "a model of the Open Threat Model (OTM)":
    "otmVersion: 0.2.0\nproject: { name: Shop, id: shop }\ntrustZones: []\ncomponents: []\ndataflows: []\n",
  "a CycloneDX bill of materials": '{ "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": [] }',
  "an SPDX bill of materials": '{ "spdxVersion": "SPDX-2.3", "packages": [] }',
  "a Threat Dragon model": '{ "version": "2.0", "summary": { "title": "Shop" }, "detail": { "diagrams": [] } }',
  "a Threat Composer workspace": '{ "schema": 1, "applicationInfo": {}, "architecture": {}, "threats": [], "mitigations": [] }',
  "a TM-BOM of the OWASP Threat Model Library":
    '{ "version": "1", "scope": {}, "trust_zones": [], "trust_boundaries": [], "components": [] }',
  "a threatcl model": '{ "spec_version": "0.1.0", "threatmodel": {} }',
  "a pytm model in JSON": '{ "name": "Shop", "isOrdered": true, "boundaries": [], "elements": [], "flows": [] }',
  "a TicTaaC model": "name: Shop\nassets: []\nelements: []\nboundaries: []\ndata-flows: []\n",
  "a report of bartizan": '{ "version": 1, "tool": { "name": "bartizan" }, "systems": [], "diagnostics": [] }',
  "a threat rule of a catalog": "id: a\ntitle: A\nsubject: { agent: [agent] }\nplace: agent\n",
  "a control of a catalog": "id: a\ntitle: A\nsummary: S\nlimits: L\n",
  "a technology of a catalog": "id: a\ntitle: A\ndefaults: {}\nsource: []\n",
  "a framework of a catalog": "id: a\nfamily: a\nedition: A\nentries: []\n",
  "a SARIF log": '{ "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [] }',
  "an OpenAPI description": "openapi: 3.1.0\ninfo: { title: Shop }\npaths: {}\ncomponents: { schemas: {} }\n",
  "an AsyncAPI description": "asyncapi: 3.0.0\ninfo: { title: Shop }\nchannels: {}\n",
  "a Helm chart": "apiVersion: v2\nname: shop\nversion: 0.1.0\n",
  "a Kubernetes manifest": "apiVersion: v1\nkind: Service\nmetadata: { name: shop }\n---\napiVersion: v1\nkind: Service\n",
  "a CloudFormation template": "Resources:\n  Bucket: { Type: AWS::S3::Bucket, Properties: { Name: !Ref Name } }\n",
  "a Terraform configuration in JSON": '{ "terraform": {}, "resource": {}, "provider": {} }',
  "a GitHub workflow": "name: CI\non: [push]\njobs: { test: { runs-on: ubuntu-latest } }\n",
  "a GitHub action": "name: Check\ndescription: Checks\nruns: { using: node20, main: index.js }\n",
  "a GitLab pipeline": "stages: [build]\nbuild: { stage: build, script: [make] }\n",
  "a Docker Compose file": "services:\n  web: { image: nginx, ports: [80:80] }\nvolumes: {}\n",
  "an MCP client configuration": '{ "mcpServers": { "files": { "command": "npx", "args": ["-y", "files"] } } }',
  "an MCP server's catalog entry": "name: fetch\nimage: mcp/fetch\ntype: server\nabout: { title: Fetch }\n",
  "a LangGraph configuration": '{ "node_version": "20", "graphs": { "agent": "./agent.ts:graph" }, "env": ".env" }',
  "a flow exported from a visual agent builder": '{ "name": "Help", "nodes": [], "connections": {} }',
  "a package.json": '{ "name": "shop", "version": "1.0.0", "scripts": { "test": "vitest" } }',
  "a tsconfig.json": '{ "compilerOptions": { "strict": true }, "include": ["src"] }',
  "a JSON Schema": '{ "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": {} }',
  "a definition of agents": "agents:\n  writer: { instructions: Write., tools: [search] }\n",
  "a configuration of model providers": "providers:\n  - { name: x, api_base: https://models.example, models: [a] }\n",
  "a file of Helm values": "servingEngineSpec:\n  modelSpec:\n    - { name: llama, repository: vllm/vllm-openai, tag: latest }\n",
};

const diagnosticsOf = (text: string) => readYamlModel(text, "other.yaml", new Map()).diagnostics;

describe("a file that is no model gets one diagnostic that says what it looks like", () => {
  test("there is a file for every known format", () => {
    expect(Object.keys(files).toSorted()).toEqual(knownFormats.map(({ name }) => name).toSorted());
  });

  test.each(Object.entries(files))("%s", (name, text) => {
    const diagnostics = diagnosticsOf(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(["not-a-model"]);
    expect(diagnostics[0]?.message).toContain(name);
    expect(diagnostics[0]?.span).toMatchObject({ line: 1, column: 1, endLine: 1 });
  });

  test.each([
    ["an empty file", ""],
    ["an empty file", "# nothing yet\n"],
    ["plain text", "hello"],
    ["plain text", "42"],
    ["a list", "- a\n- b\n"],
    ["an empty map", "{}"],
    ["something else than YAML", "# Title\n\nSome *text*: with: colons\n\n* and\n- more\n"],
    ["plain text", 'import { x } from "y";\nexport const z = () => { return [x; };\n'],
    [
      "a model of the Microsoft Threat Modeling Tool",
      '<ThreatModel xmlns="http://schemas.datacontract.org/2004/07/ThreatModeling.Model">\n</ThreatModel>\n',
    ],
    ["an HTML page", "<!doctype html>\n<html>\n"],
    ["a Terraform configuration", '# Ours\nresource "aws_s3_bucket" "files" {\n  bucket = "files"\n}\n'],
    ["a Terraform configuration", 'terraform {\n  required_version = ">= 1.3.0"\n}\n'],
    ["a threatcl model", 'spec_version = "0.7.0"\n\nthreatmodel "Shop" {\n  author = "a"\n}\n'],
    ["a pytm model", '"""Shop"""\nfrom pytm import TM, Actor\n\ntm = TM("Shop")\n'],
    ["a Dockerfile", "FROM node:20-slim AS build\nRUN npm ci\n"],
    ["a file of Helm values", "replicaCount: 1\nservice: { port: 80 }\n"],
    ["a file of Helm values", "image: { repository: nginx }\nservice: { port: 80 }\n"],
    ["XML", '<?xml version="1.0"?>\n<a: b: c>\n'],
    ["a part of a model", "bartizan: 1\ncomponents:\n  a: { kind: agent, in: cloud }\n"],
    ["", "some: keys\nof: their own\nof: a kind\n1: x\n"],
  ])("%s", (name, text) => {
    const diagnostics = diagnosticsOf(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(["not-a-model"]);
    expect(diagnostics[0]?.message).toContain(name);
  });
});

test.each([
  ["a Docker Compose file", "services:\n", "  web: { image: nginx, ports: ['80:80'] }\n"],
  ["an MCP client configuration", '{ "mcpServers": {', '"files": { "command": "npx" },'],
  ["a CycloneDX bill of materials", '{\n"bomFormat": "CycloneDX",\n"components": [', '{ "name": "x" },\n'],
  ["", "list:\n", "- 1\n"],
])("a large file costs no more than its beginning: %s", (name, head, line) => {
  const text = head + line.repeat(Math.floor((limits.text - head.length) / line.length));
  let diagnostics: ReturnType<typeof diagnosticsOf> = [];
  expect(
    cpuTime(() => {
      diagnostics = diagnosticsOf(text);
    }, 2),
  ).toBeLessThan(1000);
  expect(diagnostics.map(({ code }) => code)).toEqual(["not-a-model"]);
  expect(diagnostics[0]?.message).toContain(name);
});

describe("what is meant as a model is checked as one", () => {
  const body = "zones: { z: { trust: trusted } }\ncomponents: { a: { kind: agent, in: z } }\n";
  test.each([
    ["without its version", `system: { name: A }\n${body}`, "missing-member"],
    ["with its version misspelt", `bartisan: 1\nsystem: { name: A }\n${body}`, "unknown-key"],
    ["with its system misspelt", `bartizan: 1\nsistem: { name: A }\n${body}`, "unknown-key"],
    ["without system and version", `${body}flows: []\n`, "missing-member"],
  ])("%s", (_, text, code) => {
    const diagnostics = diagnosticsOf(text);
    expect(new Set(diagnostics.map((each) => each.code))).toEqual(new Set([code]));
  });

  test("without its version, however large it is", () => {
    const flows = "  - { from: a, to: a }\n".repeat(10_000);
    expect(diagnosticsOf(`system: { name: A }\n${body}flows:\n${flows}`).map(({ code }) => code)).toContain("missing-member");
  });

  test("another format with words like ours is not", () => {
    const text = "schemaVersion: 1\norganization: A\nsystem: { name: A }\nmethod: stride\nactors: []\ncomponents: []\nthreats: []\n";
    expect(diagnosticsOf(text).map(({ code }) => code)).toEqual(["not-a-model"]);
  });
});

test("a model and a part are told apart by their top level alone", () => {
  const sortOf = (text: string): string => sniff(parseYaml(text, "a.yaml").document).sort;
  expect(sortOf("bartizan: 1\nsystem: {}\n")).toBe("model");
  expect(sortOf("bartizan: 1\n")).toBe("part");
  expect(sortOf("system: {}\n")).toBe("other");
});
