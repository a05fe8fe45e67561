import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "@bartizan/model";
import { describe, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const mark = { "package.json": "{}" };
const head = (imports: string, more = ""): string => `bartizan: 1
system: { name: Refund desk }
imports: ${imports}
zones:
  internet: { trust: untrusted }
  cloud: { trust: trusted }
assets:
  mail: { kind: data }
  orders: { kind: data, confidentiality: confidential }
components:
  sender: { kind: external-actor, in: internet }
  mailbox: { kind: email, in: cloud }
  helper: { kind: agent, in: cloud }
flows:
  - { from: sender, to: mailbox, carries: [mail] }
  - { from: mailbox, to: helper, carries: [mail] }
${more}`;
const refunds = `bartizan: 1
components:
  refunds: { kind: tool, in: cloud, effects: [pay], humanApproval: none }
flows:
  - { from: helper, to: refunds, carries: [orders] }
`;

const reportOf = (cwd: string, ...words: string[]): Report =>
  JSON.parse(runCli(["check", "--format", "json", ...words], { cwd }).stdout) as Report;
const placesIn = (cwd: string, ...words: string[]): string[] =>
  reportOf(cwd, ...words).diagnostics.map(({ code, span }) => `${span?.file}:${span?.line} ${code}`);

describe("a model over several files", () => {
  const cwd = temporaryFolder({ ...mark, "models/desk.yaml": head("[parts/refunds.yaml]"), "models/parts/refunds.yaml": refunds });

  test("is one system, and its threats point at the declaring files", () => {
    const { systems, diagnostics } = reportOf(cwd);
    expect(diagnostics).toEqual([]);
    expect(systems.map((each) => each.system.file)).toEqual(["models/desk.yaml"]);
    const component = (id: string) => systems[0]?.components.find((each) => each.id === id)?.span;
    expect(component("refunds")).toMatchObject({ file: "models/parts/refunds.yaml", line: 3 });
    expect(component("helper")).toMatchObject({ file: "models/desk.yaml", line: 13 });
    expect(systems[0]?.threats.find((each) => each.place === "refunds")?.span?.file).toBe("models/parts/refunds.yaml");
  });

  test("has frames of the right file under its diagnostics", () => {
    const broken = temporaryFolder({
      ...mark,
      "desk.yaml": head("[refunds.yaml]"),
      "refunds.yaml": refunds.replace("kind: tool", "kind: tol"),
    });
    const { status, stdout } = runCli(["check"], { cwd: broken });
    expect(status).toBe(2);
    expect(stdout).toContain("refunds.yaml:3");
    expect(stdout).toContain("kind: tol");
  });

  test("a part that two models import is told of once", () => {
    const part = refunds.replace("kind: tool", "kind: tol");
    const two = temporaryFolder({ ...mark, "a.yaml": head("[p.yaml]"), "b.yaml": head("[p.yaml]"), "p.yaml": part });
    expect(placesIn(two)).toEqual(["p.yaml:3 unknown-kind"]);
  });

  test("comes to the same in whatever order it is imported", () => {
    const zone = "bartizan: 1\nzones: { lab: { trust: semi-trusted } }\nflows: [ { from: helper, to: mailbox } ]\n";
    const parts = { ...mark, "refunds.yaml": refunds, "zone.yaml": zone };
    const one = temporaryFolder({ ...parts, "desk.yaml": head("[refunds.yaml, zone.yaml]") });
    const other = temporaryFolder({ ...parts, "desk.yaml": head("[zone.yaml, refunds.yaml]") });
    expect(reportOf(one)).toEqual(reportOf(other));
  });

  test("ids in two files", () => {
    const twice = temporaryFolder({
      ...mark,
      "desk.yaml": head("[a.yaml, b.yaml]"),
      "a.yaml": refunds,
      "b.yaml": refunds.replace(/flows:[^]*/, ""),
    });
    const { diagnostics } = reportOf(twice);
    expect(diagnostics.map(({ code, span }) => `${span?.file}:${span?.line} ${code}`)).toEqual(["b.yaml:3 duplicate-id"]);
    expect(diagnostics[0]?.message).toContain("a.yaml:3");
  });
});

describe("what leaves the project is refused", () => {
  const outside = temporaryFolder({ "secret.yaml": refunds });
  const project = (imports: string): string =>
    temporaryFolder({ "repo/package.json": "{}", "secret.yaml": refunds, "repo/desk.yaml": head(imports), "repo/notes.txt": refunds });
  const inRepo = (imports: string, prepare: (repo: string) => void = () => {}): string[] => {
    const repo = join(project(imports), "repo");
    prepare(repo);
    return placesIn(repo);
  };
  const refused = ["desk.yaml:3 import-unreadable"];

  test("..", () => {
    expect(inRepo("[../secret.yaml]")).toEqual(refused);
    expect(inRepo("[parts/../../secret.yaml]")).toEqual(refused);
    expect(inRepo("[../repo-2/secret.yaml]")).toEqual(refused);
  });

  test("an absolute path", () => {
    expect(inRepo(`[${join(outside, "secret.yaml")}]`)).toEqual(refused);
  });

  test("a link, to a file and to a folder", () => {
    expect(inRepo("[link.yaml]", (repo) => symlinkSync(join(outside, "secret.yaml"), join(repo, "link.yaml")))).toEqual(refused);
    expect(inRepo("[parts/secret.yaml]", (repo) => symlinkSync(outside, join(repo, "parts")))).toEqual(refused);
  });

  test("a link to what is not YAML, in a circle, to nothing, and a folder", () => {
    expect(inRepo("[link.yaml]", (repo) => symlinkSync(join(repo, "notes.txt"), join(repo, "link.yaml")))).toEqual(refused);
    expect(inRepo("[link.yaml]", (repo) => symlinkSync("link.yaml", join(repo, "link.yaml")))).toEqual(refused);
    expect(inRepo("[link.yaml]", (repo) => symlinkSync("none.yaml", join(repo, "link.yaml")))).toEqual(refused);
    expect(inRepo("[folder.yaml]", (repo) => mkdirSync(join(repo, "folder.yaml")))).toEqual(refused);
  });

  test("a link inside the project is followed, and is the file that it leads to", () => {
    const other = temporaryFolder({ ...mark, "parts/refunds.yaml": refunds, "desk.yaml": head("[link.yaml, parts/refunds.yaml]") });
    symlinkSync(join("parts", "refunds.yaml"), join(other, "link.yaml"));
    const { systems, diagnostics } = reportOf(other);
    expect(diagnostics).toEqual([]);
    expect(systems[0]?.components.find((each) => each.id === "refunds")?.span?.file).toBe("parts/refunds.yaml");
  });

  test("the model's own project is the limit for a model elsewhere", () => {
    const elsewhere = temporaryFolder({
      "repo/package.json": "{}",
      "repo/desk.yaml": head("[refunds.yaml]"),
      "repo/refunds.yaml": refunds,
      "secret.yaml": refunds,
      "repo/bad.yaml": head("[../secret.yaml]"),
    });
    const here = temporaryFolder(mark);
    expect(reportOf(here, join(elsewhere, "repo/desk.yaml")).diagnostics).toEqual([]);
    expect(reportOf(here, join(elsewhere, "repo/bad.yaml")).diagnostics.map((each) => each.code)).toEqual(["import-unreadable"]);
  });
});

test("circles and chains end", () => {
  const chain = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`p${index}.yaml`, `bartizan: 1\nimports: [p${index + 1}.yaml]\n`]),
  );
  expect(placesIn(temporaryFolder({ ...mark, ...chain, "desk.yaml": head("[p0.yaml]") }))).toEqual(["p19.yaml:2 too-many-imports"]);
  const circle = { "desk.yaml": head("[a.yaml]"), "a.yaml": "bartizan: 1\nimports: [desk.yaml]\n" };
  expect(placesIn(temporaryFolder({ ...mark, ...circle }))).toEqual(["a.yaml:2 import-circle"]);
});

test("environments are judged beside their base, each with its own values", () => {
  const cwd = temporaryFolder({
    ...mark,
    "base.yaml": head("[refunds.yaml]"),
    "refunds.yaml": refunds,
    "prod.yaml": "bartizan: 1\nextends: base.yaml\ncomponents: { refunds: { humanApproval: per-call } }\n",
  });
  const { systems, diagnostics } = reportOf(cwd);
  expect(diagnostics).toEqual([]);
  expect(systems.map((each) => each.system.file)).toEqual(["base.yaml", "prod.yaml"]);
  const approval = systems.map((each) => each.components.find(({ id }) => id === "refunds")?.attributes["humanApproval"]);
  expect(approval.map((each) => [each?.value, each?.span?.file])).toEqual([
    ["none", "refunds.yaml"],
    ["per-call", "prod.yaml"],
  ]);
});

describe("another team's system", () => {
  const theirs = `bartizan: 1
system: { name: Support mail }
interfaces: [inbox]
zones: { internet: { trust: untrusted }, cloud: { trust: trusted } }
assets: { mail: { kind: data } }
components:
  writer: { kind: external-actor, in: internet, name: Anyone who writes }
  inbox: { kind: email, in: cloud, name: Inbox }
  archive: { kind: database, in: cloud }
flows:
  - { from: writer, to: inbox, carries: [mail] }
  - { from: inbox, to: archive, carries: [mail] }
`;
  const ours = `bartizan: 1
system: { name: Refund desk }
imports: [{ system: ../mail/model.yaml, as: mail }]
zones: { cloud: { trust: trusted } }
components:
  helper: { kind: agent, in: cloud }
  refunds: { kind: tool, in: cloud, effects: [pay], humanApproval: none }
flows:
  - { from: mail.inbox, to: helper, carries: [mail.mail] }
  - { from: helper, to: refunds }
`;
  const cwd = temporaryFolder({ ...mark, "desk/model.yaml": ours, "mail/model.yaml": theirs });

  test("threats cross the border with both names, and are judged on our side only", () => {
    const { systems, diagnostics } = reportOf(cwd, "desk");
    expect(diagnostics).toEqual([]);
    const threats = systems[0]?.threats ?? [];
    const injection = threats.find((each) => each.id === "indirect-prompt-injection@helper");
    expect(injection?.title).toContain("helper");
    expect(injection?.title).toContain("(mail)");
    expect(injection?.status).toBe("open");
    expect(threats.filter((each) => each.place.includes("mail."))).toEqual([]);
  });

  test("every threat of the other system is found where it is modelled", () => {
    const { systems } = reportOf(cwd);
    expect(systems.map((each) => each.system.file)).toEqual(["desk/model.yaml", "mail/model.yaml"]);
    expect(systems[1]?.threats.length).toBeGreaterThan(0);
  });
});

describe("show", () => {
  const cwd = temporaryFolder({
    ...mark,
    "base.yaml": head("[refunds.yaml]"),
    "refunds.yaml": refunds,
    "prod.yaml":
      'bartizan: 1\nextends: base.yaml\nsystem: { summary: "Two\\nlines: # 1" }\ncomponents: { refunds: { humanApproval: per-call } }\n',
  });

  test("tells which files a model is made of", () => {
    expect(runCli(["show", "prod.yaml"], { cwd }).stdout).toBe("prod.yaml\n  base.yaml\n  refunds.yaml\n");
  });

  test("prints the whole with where each value was written", () => {
    const { status, stdout, stderr } = runCli(["show", "--resolved", "prod.yaml"], { cwd });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("    humanApproval: per-call  # prod.yaml:4\n");
    expect(stdout).toContain("    effects: [pay]  # refunds.yaml:3\n");
    expect(stdout).toContain('  name: "Refund desk"  # base.yaml:2\n');
  });

  test("what it prints is the same model", () => {
    const { stdout } = runCli(["show", "--resolved", "prod.yaml"], { cwd });
    const again = temporaryFolder({ ...mark, "prod.yaml": stdout });
    const places = (line: string) => line.replace(/ {2}# .*/, "");
    expect(runCli(["show", "--resolved"], { cwd: again }).stdout.split("\n").map(places)).toEqual(stdout.split("\n").map(places));
    const threats = (report: Report) => report.systems.flatMap((each) => each.threats.map(({ id, status }) => `${id} ${status}`));
    expect(threats(reportOf(again))).toEqual(threats(reportOf(cwd, "prod.yaml")));
  });

  test("a broken model is told about, with 2", () => {
    const broken = temporaryFolder({ ...mark, "desk.yaml": head("[none.yaml]") });
    const { status, stdout, stderr } = runCli(["show", "--resolved"], { cwd: broken });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("none.yaml");
  });
});
