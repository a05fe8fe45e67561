import { isRecord, type JsonRecord } from "@bartizan/model";

/** A format that people have at hand and may take for a model. */
export interface KnownFormat {
  /** With its article, as in "it looks like a ...". */
  name: string;
  matches(root: JsonRecord): boolean;
}

const all =
  (...keys: string[]) =>
  (root: JsonRecord): boolean =>
    keys.every((key) => root[key] !== undefined);

const any =
  (...keys: string[]) =>
  (root: JsonRecord): boolean =>
    keys.some((key) => root[key] !== undefined);

/** Does a map of maps stand under the key, each of them with one of these members? */
const mapOf =
  (key: string, ...members: string[]) =>
  (root: JsonRecord): boolean => {
    const map = root[key];
    return isRecord(map) && Object.values(map).some((each) => isRecord(each) && any(...members)(each));
  };

/** Does a list of maps stand under some key, each of them with one of these members? */
const someListOf =
  (...members: string[]) =>
  (root: JsonRecord): boolean =>
    Object.values(root).some((list) => Array.isArray(list) && list.some((each) => isRecord(each) && any(...members)(each)));

/** Is it so of the map, or of one so many levels inside it? */
const within = (node: unknown, levels: number, matches: (map: JsonRecord) => boolean): boolean => {
  if (typeof node !== "object" || node === null || levels === 0) return false;
  return (isRecord(node) && matches(node)) || Object.values(node).some((each) => within(each, levels - 1, matches));
};

const isText = (value: unknown): boolean => typeof value === "string";

/** The first that matches is named, so what is unmistakable comes first. */
export const knownFormats: readonly KnownFormat[] = [
  {
    name: "a Threagile model",
    matches: (root) => any("threagile_version", "technical_assets")(root) || all("data_assets", "trust_boundaries")(root),
  },
  { name: "a model of the Open Threat Model (OTM)", matches: (root) => any("otmVersion")(root) || all("project", "trustZones")(root) },
  { name: "a CycloneDX bill of materials", matches: (root) => root["bomFormat"] === "CycloneDX" },
  { name: "an SPDX bill of materials", matches: any("spdxVersion") },
  { name: "a Threat Dragon model", matches: (root) => isRecord(root["detail"]) && any("summary", "version")(root) },
  {
    name: "a Threat Composer workspace",
    matches: (root) => root["schema"] !== undefined && any("applicationInfo", "assumptionLinks", "mitigationLinks")(root),
  },
  { name: "a TM-BOM of the OWASP Threat Model Library", matches: all("trust_zones", "trust_boundaries", "scope") },
  { name: "a threatcl model", matches: any("threatmodel") },
  {
    name: "a pytm model in JSON",
    matches: (root) => all("boundaries", "elements", "flows")(root) && any("isOrdered", "onDuplicates", "mergeResponses")(root),
  },
  { name: "a TicTaaC model", matches: all("elements", "data-flows") },
  { name: "a report of bartizan", matches: (root) => all("systems", "diagnostics", "tool")(root) },
  { name: "a threat rule of a catalog", matches: all("id", "subject", "place") },
  { name: "a control of a catalog", matches: all("id", "summary", "limits") },
  { name: "a technology of a catalog", matches: all("id", "defaults", "source") },
  { name: "a framework of a catalog", matches: all("id", "edition", "entries") },
  { name: "a SARIF log", matches: (root) => Array.isArray(root["runs"]) && any("$schema", "version")(root) },
  { name: "an OpenAPI description", matches: any("openapi", "swagger") },
  { name: "an AsyncAPI description", matches: any("asyncapi") },
  { name: "a Helm chart", matches: (root) => all("apiVersion", "name", "version")(root) && !any("kind")(root) },
  { name: "a Kubernetes manifest", matches: all("apiVersion", "kind") },
  { name: "a CloudFormation template", matches: (root) => any("AWSTemplateFormatVersion")(root) || mapOf("Resources", "Type")(root) },
  { name: "a Terraform configuration in JSON", matches: (root) => any("terraform")(root) || all("resource", "provider")(root) },
  { name: "a GitHub workflow", matches: all("on", "jobs") },
  { name: "a GitHub action", matches: all("runs", "name") },
  { name: "a GitLab pipeline", matches: (root) => any("stages")(root) && mapOf(".", "script")({ ".": root }) },
  {
    name: "a Docker Compose file",
    matches: (root) => mapOf("services", "image", "build", "extends", "command", "environment", "ports", "volumes", "deploy")(root),
  },
  { name: "an MCP client configuration", matches: (root) => isRecord(root["mcpServers"]) || mapOf("servers", "command", "url")(root) },
  { name: "an MCP server's catalog entry", matches: (root) => all("name", "type", "about")(root) && any("image", "run", "source")(root) },
  {
    name: "a LangGraph configuration",
    matches: (root) => isRecord(root["graphs"]) && any("dependencies", "node_version", "python_version")(root),
  },
  {
    name: "a flow exported from a visual agent builder",
    matches: (root) => Array.isArray(root["nodes"]) && any("edges", "connections")(root),
  },
  {
    name: "a package.json",
    matches: (root) => any("name", "private")(root) && any("dependencies", "devDependencies", "scripts", "workspaces")(root),
  },
  { name: "a tsconfig.json", matches: (root) => isRecord(root["compilerOptions"]) },
  {
    name: "a JSON Schema",
    matches: (root) => any("$schema", "$id", "$defs")(root) && any("type", "properties", "$defs", "definitions")(root),
  },
  { name: "a definition of agents", matches: mapOf("agents", "instructions", "model", "tools", "role", "goal") },
  { name: "a configuration of model providers", matches: someListOf("api_base", "api_key", "api_key_env_var", "litellm_params") },
  {
    name: "a file of Helm values",
    matches: (root) =>
      any("nameOverride", "fullnameOverride")(root) ||
      (isRecord(root["image"]) && any("service", "ingress", "resources")(root)) ||
      // Charts of several services have a group of values for each.
      within(root, 5, ({ replicaCount, repository, tag }) => typeof replicaCount === "number" || (isText(repository) && isText(tag))),
  },
];
