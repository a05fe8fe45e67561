import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bin } from "../cli/run-cli.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";

/** The compiler of TypeScript, and its language server. */
export const compiler = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));

/** A model with something of each sort. */
export const model = `import { agent, asset, flow, identity, llm, secretsStore, system, tool, use, vectorStore, webApp, zone } from "bartizan";
const cloud = zone({ trust: "trusted" });
const key = asset({ kind: "credential", unlocks: () => [model] });
const helperSa = identity({ kind: "agent" });
const model = llm({ in: cloud, holds: [key] });
const helper = agent({ in: cloud, identity: helperSa, humanApproval: { is: "none", source: "policy.yaml:3" } });
const vaultTool = tool({ in: cloud, effects: ["read"] });
const chat = webApp({ in: cloud, csp: "strict" });
const index = vectorStore({ in: cloud });
const vault = secretsStore({ in: cloud });
const tools = use("mcp-gateway", { agent: helper, server: vaultTool, calls: [key], zone: cloud });
const ask = flow(chat, helper, { carries: [key], as: "end-user" });
export default system({
  name: "Chat",
  zones: { cloud },
  assets: { key },
  components: { model, helper, chat, index, vault, vaultTool, "pay-tool": tool({ in: cloud, effects: ["pay"] }) },
  identities: { helperSa },
  use: { tools },
  flows: [ask, flow(helper, model), flow(tools.gateway, index)],
  assumptions: { so: { text: "So it is.", about: [chat, ask] } },
  outOfScope: [[vault, "Bought."]],
});
`;

/** A folder with a model as a team has it that installed the package. */
export const folderWith = (text: string): string => {
  const cwd = temporaryFolder({ "model.ts": text, "package.json": '{ "type": "module" }' });
  mkdirSync(join(cwd, "node_modules"));
  symlinkSync(join(dirname(bin), ".."), join(cwd, "node_modules/bartizan"));
  return cwd;
};

/** Compiles a model there; what is wrong, as "line:column code". */
export const compile = (text: string): string[] => {
  const cwd = folderWith(text);
  const options = [
    "--noEmit",
    "--strict",
    "--exactOptionalPropertyTypes",
    "--module",
    "nodenext",
    "--skipLibCheck",
    "false",
    "--types",
    "",
  ];
  const { stdout } = spawnSync(process.execPath, [compiler, ...options, "--pretty", "false", "model.ts"], { cwd, encoding: "utf8" });
  return [...stdout.matchAll(/^model\.ts\((\d+),(\d+)\): error (TS\d+)/gm)].map(([, line, column, code]) => `${line}:${column} ${code}`);
};
