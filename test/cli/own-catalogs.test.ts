import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { calmModel } from "./models.ts";
import { deskModel, ownCatalog, ownRule } from "./own-rule.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

interface Result {
  systems: { rulesRun: number; threats: { id: string; controls: { control: string }[] }[] }[];
  diagnostics: { code: string; pointer: string; span: { file: string; line: number } }[];
}

const checked = (cwd: string): { status: number | null; result: Result; seconds: number } => {
  const start = performance.now();
  const { status, stdout, stderr } = runCli(["check", "--format", "json"], { cwd });
  expect(stderr).not.toContain("a fault of bartizan");
  return { status, result: JSON.parse(stdout) as Result, seconds: (performance.now() - start) / 1000 };
};

/** Code, file and line of everything that is wrong. */
const placesOf = ({ diagnostics }: Result): string[] => diagnostics.map(({ code, span }) => `${code} ${span.file}:${span.line}`);

test("a team's own rules, controls and frameworks count like the built-in ones", () => {
  const cwd = temporaryFolder(ownCatalog);
  const { status, result } = checked(cwd);
  expect([status, result.diagnostics]).toEqual([0, []]);
  const threat = result.systems[0]?.threats.find((each) => each.id === "no-record@helper");
  expect(threat?.controls.map((each) => each.control)).toContain("house-log");
  expect(runCli(["explain", "no-record"], { cwd }).stdout).toContain("H1");
  expect(runCli(["explain", "house-log"], { cwd }).status).toBe(0);
});

test("single files and single folders of a catalog can be named, and the tool runs from anywhere in the project", () => {
  const cwd = temporaryFolder({
    ...ownCatalog,
    "bartizan.config.yaml": "catalogs: [security/controls, security/frameworks/house.yaml, security/threats/no-record.yaml]\n",
    "deep/desk.yaml": deskModel,
  });
  expect(checked(join(cwd, "deep")).result.systems[0]?.threats.map((each) => each.id)).toContain("no-record@helper");
});

test("without own catalogs the configuration changes nothing", () => {
  const model = deskModel.replace(", controls: { house-log: planned }", "");
  const plain = runCli(["check", "--format", "json"], { cwd: temporaryFolder({ "desk.yaml": model }) });
  const configured = runCli(["check", "--format", "json"], {
    cwd: temporaryFolder({ "desk.yaml": model, "bartizan.config.yaml": "# nothing yet\n" }),
  });
  expect([configured.status, configured.stdout, configured.stderr]).toEqual([0, plain.stdout, plain.stderr]);
});

test.for([
  { config: "catalogs: nowhere\n", place: "wrong-type bartizan.config.yaml:1" },
  { config: "catalog: [security]\n", place: "unknown-key bartizan.config.yaml:1" },
  { config: "catalogs:\n  - nowhere\n", place: "config-problem bartizan.config.yaml:2" },
  { config: "catalogs:\n  - security\n  - ../..\n", place: "config-problem bartizan.config.yaml:3" },
  { config: "catalogs: [/etc]\n", place: "config-problem bartizan.config.yaml:1" },
  { config: "catalogs: [desk.yaml]\n", place: "config-problem bartizan.config.yaml:1" },
  { config: "catalogSeconds: 0\n", place: "wrong-value bartizan.config.yaml:1" },
  { config: "catalogs: [security\n", place: "yaml-syntax bartizan.config.yaml:2" },
  { config: "__proto__: { catalogs: [security] }\n", place: "unknown-key bartizan.config.yaml:1" },
])("a mistake in the configuration has its place: $config", ({ config, place }) => {
  const model = deskModel.replace(", controls: { house-log: planned }", "");
  const { status, result } = checked(temporaryFolder({ ...ownCatalog, "desk.yaml": model, "bartizan.config.yaml": config }));
  expect(status).toBe(2);
  expect(placesOf(result)).toContain(place);
  expect(result.systems).toHaveLength(1);
});

const tenWords = JSON.stringify("abcdefghij".split("")).replaceAll('"', "'");
const endless = Array.from({ length: 12 }, (_, index) => index).reduce(
  (body, index) => `${tenWords}.exists(x${index}, ${body})`,
  "x0 == 'z'",
);

test("hostile and broken rules are diagnostics, and everything else is still judged", () => {
  const when = (id: string, condition: string): Record<string, string> => ({ [`security/threats/${id}.yaml`]: ownRule(id, condition) });
  const cwd = temporaryFolder({
    ...ownCatalog,
    ...when("huge", `desk.logging == '${"x".repeat(5000)}'`),
    ...when("deep", `${"(".repeat(900)}true${")".repeat(900)}`),
    ...when("matching", "desk.logging.matches('(a+)+b')"),
    ...when("misspelt", "desk.loging == 'none'"),
    ...when("cleartext-flow", "true"),
    "security/threats/__proto__.yaml": ownRule("__proto__"),
    "security/threats/constructor.yaml": ownRule("constructor"),
    "security/threats/other-name.yaml": ownRule("another-name"),
    "security/threats/bad.yaml": "id: [bad\n title: {",
    "security/threats/bomb.yaml": `a: &a [x, x, x, x, x, x, x, x, x, x]\n${"bcdefgh"
      .split("")
      .map((name, index) => `${name}: &${name} [${Array.from({ length: 10 }, () => `*${"abcdefg"[index]}`).join(", ")}]\n`)
      .join("")}`,
    "security/threats/binary.yaml": new Uint8Array([0, 255, 1, 2]),
    "security/controls/tls.yaml": "id: tls\ntitle: TLS\nsummary: Ours.\nlimits: None.\ncost: low\n",
  });
  const outside = temporaryFolder({ "secret.yaml": ownRule("secret") });
  symlinkSync(join(outside, "secret.yaml"), join(cwd, "security/threats/link.yaml"));
  symlinkSync(outside, join(cwd, "security/technologies"));
  mkdirSync(join(cwd, "security/threats/folder.yaml"));
  const { status, result, seconds } = checked(cwd);
  expect(status).toBe(2);
  const files = new Set(result.diagnostics.map(({ span }) => span.file));
  const threats = [
    "huge",
    "deep",
    "matching",
    "misspelt",
    "cleartext-flow",
    "__proto__",
    "other-name",
    "bad",
    "bomb",
    "binary",
    "link",
    "folder",
  ];
  expect(files).toEqual(
    new Set([...threats.map((id) => `security/threats/${id}.yaml`), "security/controls/tls.yaml", "security/technologies/secret.yaml"]),
  );
  expect(result.systems[0]?.threats.map((each) => each.id)).toEqual(expect.arrayContaining(["no-record@helper", "constructor@helper"]));
  expect(seconds).toBeLessThan(30);
});

test("a rule that never ends is named and left out", () => {
  const cwd = temporaryFolder({
    ...ownCatalog,
    "bartizan.config.yaml": "catalogs: [security]\ncatalogSeconds: 2\n",
    "security/threats/endless.yaml": ownRule("endless", endless),
  });
  const { status, result, seconds } = checked(cwd);
  expect(status).toBe(2);
  expect(placesOf(result)).toEqual(["catalog-problem security/threats/endless.yaml:1"]);
  expect(result.systems[0]?.threats.map((each) => each.id)).toContain("no-record@helper");
  expect(seconds).toBeLessThan(30);
});

test("a threat of the team that is named like a rule has its place, whosever rule it is", () => {
  const threat = "  no-record: { title: Nobody writes anything down, at: helper, likelihood: 3, impact: 3 }\n";
  const cwd = temporaryFolder({ ...ownCatalog, "desk.yaml": `${deskModel}threats:\n${threat}`, "calm.yaml": calmModel });
  const { status, result } = checked(cwd);
  expect([status, placesOf(result), result.systems.length]).toEqual([2, ["id-of-rule desk.yaml:6"], 1]);
});

test("a rule that fills the memory is named and left out", () => {
  const many = (name: string, count: number, kind: string): string =>
    Array.from({ length: count }, (_, index) => `  ${name}${index}: { kind: ${kind}, in: z }\n`).join("");
  const flows = [
    ...Array.from({ length: 1500 }, (_, index) => `  - { from: a${index}, to: hub }\n`),
    ...Array.from({ length: 400 }, (_, index) => `  - { from: hub, to: r${index} }\n`),
  ];
  const cwd = temporaryFolder({
    ...ownCatalog,
    "bartizan.config.yaml": "catalogs: [security]\ncatalogSeconds: 60\n",
    // Every agent with every reader of what it writes to.
    "security/threats/greedy.yaml": ownRule("greedy", "true").replace(
      "place:",
      "with: { hub: readersOf(desk), reader: readersOf(hub) }\nplace:",
    ),
    "desk.yaml": `${deskModel.replace(/components: \{(.*)\}\n/, "components:\n $1\n")}${many("a", 1500, "agent")}${many("r", 400, "log")}  hub: { kind: service, in: z }\nflows:\n${flows.join("")}`,
  });
  const { status, result } = checked(cwd);
  expect(status).toBe(2);
  expect(placesOf(result)).toEqual(["catalog-problem security/threats/greedy.yaml:1"]);
  expect(result.systems[0]?.threats.map((each) => each.id)).toContain("no-record@helper");
});

test("the time of a large model is not the time of a team's rules", () => {
  const components = Array.from({ length: 4000 }, (_, index) => `  c${index}: { kind: agent, in: z, logging: kept }\n`).join("");
  const cwd = temporaryFolder({
    ...ownCatalog,
    "bartizan.config.yaml": "catalogs: [security]\ncatalogSeconds: 2\n",
    "desk.yaml": `${deskModel.replace(/components: \{(.*)\}\n/, "components:\n $1\n")}${components}`,
  });
  const { status, result } = checked(cwd);
  expect([status, result.diagnostics]).toEqual([0, []]);
});

test("catalogs have a size", () => {
  const rule = (id: string): string => `${ownRule(id)}# ${"x".repeat(450_000)}\n`;
  const config = "catalogs: [security]\n";
  const one = checked(temporaryFolder({ ...ownCatalog, "security/threats/long.yaml": `${rule("long")}# ${"x".repeat(100_000)}` }));
  expect([one.status, placesOf(one.result)]).toEqual([2, ["too-large security/threats/long.yaml:1"]]);
  const many = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`security/threats/r${index}.yaml`, rule(`r${index}`)]));
  const model = deskModel.replace(", controls: { house-log: planned }", "");
  const all = checked(temporaryFolder({ ...many, "bartizan.config.yaml": config, "desk.yaml": model }));
  expect([all.status, placesOf(all.result), all.result.systems.length]).toEqual([2, ["config-problem bartizan.config.yaml:1"], 1]);
});
