import { diagnosticCodes } from "@bartizan/model";
import { limits, readCatalogFile, readerFor, readYamlModel } from "@bartizan/read";
import { describe, expect, test } from "vitest";
import { smallModel } from "./found-in.ts";
import { filesOf } from "./in-memory.ts";
import { someControls } from "./some-controls.ts";
import { somePatterns } from "./some-patterns.ts";

/** A text for every code that reading can give. */
const texts: Record<string, string> = {
  "attribute-not-of-kind": smallModel("  person: { kind: user, in: cloud, csp: none }\n"),
  "bad-id": smallModel("  a b: { kind: user, in: cloud }\n"),
  "catalog-problem": "id: other\ntitle: A\nsummary: S\nlimits: L\n",
  contradiction: smallModel("  x: { kind: agent, in: cloud, humanApproval: none, controls: { human-approval: verified } }\n"),
  "control-misplaced": smallModel("  person: { kind: user, in: cloud, controls: { csp: planned } }\n"),
  "duplicate-id": smallModel("identities: { chat: { kind: agent } }\n"),
  "duplicate-key": smallModel("  chat: { kind: user, in: cloud }\n"),
  "import-circle": smallModel("imports: [a.yaml]\n"),
  "import-unreadable": smallModel("imports: [none.yaml]\n"),
  "key-not-text": smallModel("  5: { kind: user, in: cloud }\n"),
  "missing-member": smallModel("  person: { kind: user }\n"),
  "more-problems": smallModel(
    Array.from({ length: limits.diagnostics + 1 }, (_, index) => `  p${index}: { kind: usr, in: cloud }\n`).join(""),
  ),
  "not-a-part": smallModel("imports: [other.yaml]\n"),
  "not-an-interface": smallModel("imports: [{ system: other.yaml, as: other }]\nflows: [{ from: chat, to: other.chat }]\n"),
  "not-readable": "const made = new Date();\n",
  "nothing-to-remove": "bartizan: 1\nextends: other.yaml\ncomponents: { none: null }\n",
  "not-a-model": "services: { web: { image: nginx } }\n",
  "too-many-imports": smallModel(`imports: [${"part.yaml, ".repeat(limits.importedFiles + 1)}]\n`),
  "too-large": smallModel("[".repeat(1000)),
  "patterns-differ": smallModel(`identities: { mine: { kind: agent } }
use:
  a: { pattern: guarded, with: { agent: assistant, zone: cloud } }
  b: { pattern: approved, with: { agent: assistant, account: mine } }
`),
  "typescript-syntax": "const a = ;\n",
  "unknown-control": smallModel("  person: { kind: user, in: cloud, controls: { none: planned } }\n"),
  "unknown-key": smallModel("  person: { kind: user, in: cloud, tls: none }\n"),
  "unknown-kind": smallModel("  person: { kind: usr, in: cloud }\n"),
  "unknown-pattern": smallModel("use: { a: { pattern: none } }\n"),
  "unknown-reference": smallModel("  person: { kind: user, in: clout }\n"),
  "unsupported-version": smallModel().replace("1", "7"),
  "wrong-type": smallModel("flows: {}\n"),
  "wrong-value": smallModel("assets: { a: { kind: dta } }\n"),
  "yaml-syntax": smallModel("flows: [\n"),
  "zone-circle": smallModel().replace("trusted", "trusted, in: cloud"),
};

const others = { "a.yaml": smallModel(), "other.yaml": smallModel(), "part.yaml": "bartizan: 1\n" };

describe("every diagnostic", () => {
  // The command line gives these, about its words and about files that no reader sees or writes; and the engine one, since no reader knows the rules.
  const ofOthers = ["cannot-write", "config-problem", "id-of-rule", "not-a-statement", "not-rewritten", "old-schema"];

  test("is given for some file", () => {
    expect(Object.keys(texts).toSorted()).toEqual(diagnosticCodes.filter((code) => !ofOthers.includes(code)));
  });

  const ofTypescript = ["not-readable", "typescript-syntax"];

  const diagnosticsOf = async (code: string, text: string) => {
    if (code === "catalog-problem") return readCatalogFile(text, "a.yaml", "control").diagnostics;
    if (ofTypescript.includes(code)) return (await readerFor("a.ts").read(text, "a.ts", someControls)).diagnostics;
    return readYamlModel(text, "a.yaml", someControls, filesOf(others), () => somePatterns).diagnostics;
  };

  test.each(Object.entries(texts))("%s", async (code, text) => {
    const diagnostics = await diagnosticsOf(code, text);
    expect(diagnostics.map((each) => each.code)).toContain(code);
    for (const { message, hint, span } of diagnostics) {
      expect(message).toMatch(/^\S.*\.$/s);
      expect(hint).toMatch(/^\S.*[.?]$/s);
      expect(span).toBeDefined();
    }
  });
});
