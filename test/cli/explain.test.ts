import { expect, test } from "vitest";
import { threatenedModel } from "./models.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const cwd = temporaryFolder({ "desk.yaml": threatenedModel });
const nowhere = temporaryFolder();
const explain = (id: string, folder = cwd) => runCli(["explain", id], { cwd: folder });

test("a threat shows its conditions with their places, its route, its risk and what to do", () => {
  const { status, stdout } = explain("indirect-prompt-injection@helper");
  expect(status).toBe(0);
  expect(stdout).toMatch(/✓ .*influence\(stranger, source\)/);
  expect(stdout).toMatch(/desk\.yaml:\d+/);
  expect(stdout).toMatch(/- mailbox with mail/);
  expect(stdout).toMatch(/likelihood +\d of 5/);
  expect(stdout).toContain("untrusted-content-quarantine");
  expect(stdout).toContain("AML.T0051.001");
});

test.for([
  { id: "indirect-prompt-injection", says: ["strangers(agent, source)", "Mail helper", "indirect-prompt-injection@helper"] },
  { id: "AML.T0051.001", says: ["LLM Prompt Injection: Indirect", "2026.09", "indirect-prompt-injection@helper"] },
  { id: "AML.T0051", says: ["AML.T0051.001", "AML.TA0005", "AML.M0020", "riskPromptInjection", "indirect-prompt-injection@helper"] },
  { id: "LLM01:2026", says: ["edition 2026", "CC-BY-SA-4.0", "ASI01:2026", "memory-poisoning", "indirect-prompt-injection@helper"] },
  { id: "llm01", says: ["LLM01:2025", "LLM01:2026", "superseded"] },
  { id: "AML.TA0005", says: ["Execution", "AML.T0051"] },
  { id: "AML.M0020", says: ["input-guardrail", "AML.T0051"] },
  { id: "spoofing", says: ["external-entity", "process"] },
  { id: "maestro", says: ["mcp-server", "L3"] },
  { id: "owasp-llm", says: ["owasp-llm-2025", "owasp-llm-2026"] },
  { id: "L3", says: ["mcp-server", "AST01:2026", "indirect-prompt-injection@helper"] },
  { id: "untrusted-content-quarantine", says: ["What it cannot do", "indirect-prompt-injection@helper"] },
  { id: "helper", says: ["zone", "L3", "spoofing", "mailbox--helper", "indirect-prompt-injection@helper"] },
  { id: "mailbox--helper", says: ["carries", "mail"] },
  { id: "orders", says: ["asset", "confidentiality is confidential"] },
  { id: "internet", says: ["untrusted", "sender"] },
  { id: "rules", says: ["indirect-prompt-injection"] },
  { id: "controls", says: ["input-guardrail"] },
  { id: "patterns", says: ["secure-rag"] },
  { id: "secure-rag", says: ["documents", "retrieval-source-vetting", "indirect-prompt-injection", "AML.M0019", "use:"] },
  { id: "frameworks", says: ["owasp-llm-2026"] },
])("explains $id", ({ id, says }) => {
  const { status, stdout } = explain(id);
  expect(status).toBe(0);
  for (const word of says) expect(stdout.toLowerCase()).toContain(word.toLowerCase());
});

test("a pattern shows where models use it", () => {
  const folder = temporaryFolder();
  runCli(["init", "mine", "--pattern", "sandboxed-tools"], { cwd: folder });
  expect(explain("sandboxed-tools", folder).stdout).toMatch(/- mine +bartizan\/mine\.yaml:\d+ \(pattern sandboxed-tools\)/);
  expect(explain("sandboxed-tools", nowhere).stdout).not.toContain("mine.yaml");
});

test("a retired id finds what it is called now", () => {
  const { status, stdout } = explain(retired.former);
  expect(status).toBe(0);
  expect(stdout).toContain(retired.current);
  expect(stdout).toContain(`${retired.former} is its former id`);
});

// From catalogs/frameworks/atlas-2026.09.yaml.
const retired = { former: "AML.T0019", current: "AML.T0115.000" };

test("the catalog is explained where no model is", () => {
  expect(explain("rules", nowhere).status).toBe(0);
  expect(explain("LLM01:2026", nowhere).stdout).toContain("none");
});

test.for(["promt-injection", "AML.T9999", "hlper", ""])("an unknown id ends with 2 and names the three nearest: %s", (id) => {
  const { status, stdout, stderr } = explain(id);
  expect([status, stdout]).toEqual([2, ""]);
  expect(/The nearest: (.*)/.exec(stderr)?.[1]?.split(", ")).toHaveLength(3);
});

test("models with errors are said to be missing", () => {
  const folder = temporaryFolder({ "desk.yaml": threatenedModel, "broken.yaml": "bartizan: 1\nsystem: {}\n" });
  const { status, stdout, stderr } = explain("helper", folder);
  expect(status).toBe(0);
  expect(stdout).toContain("helper");
  expect(stderr).toContain("bartizan check");
});
