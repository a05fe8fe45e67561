import { attributes, attributeWord, checkModel, kinds, noSpans, type AttributeWord } from "@bartizan/model";
import { describe, expect, test } from "vitest";
import { modelWith, placesOf } from "./model-with.ts";

/** The least that models can say: what models of published incidents and exercises have needed. */
const floor = {
  kinds: `
user operator external-actor human-reviewer external-content document-store email messaging data-source dataset
web-app mobile-app desktop-app browser api business-app ml-model llm embedding-model agent vector-store memory
agent-config guardrail feature-extractor tool mcp-server plugin code-interpreter model-hub model-registry
package-registry tool-registry container-registry code-repo ci-pipeline training-pipeline notebook app-store
compute-cluster database object-store secrets-store identity-provider gateway endpoint-device sandbox sensor log
external-service`,
  facts: `
internet-exposed: yes no
network-binding: all-interfaces loopback private
authentication: none password mfa api-key token oauth federated trusts-loopback optional unknown
self-registration: yes no
identity-proofing: none email-only document-and-face unknown
authorization: none shared coarse per-user delegated-user unknown
open-submission: yes no
open-publishing: yes no
publisher-verification: none optional required
rate-limit: none per-account per-ip unknown
quota: none provider-default set
token-binding: none device
session-token-at: process-memory browser-storage file keychain
origin-check: none enforced unknown
config-by-url-parameter: yes no
weights-public: yes no smaller-variant
base-model-public: yes no
architecture-published: yes no
data-public: yes no
data-recipe-published: yes no
config-public: yes no
source-public: yes no
shipped-to-client: yes no
returns-scores: yes no
verdict-observable: yes no
verbose-logging: available off
online-learning: yes no
retrains-on-submissions: yes no
echo-command: yes no
decision-automated: yes no
ensemble: yes no
override-rule: yes no
robustness-testing: none internal external unknown
physical-input: yes no
client-controlled-input: yes no
liveness-check: none passive active
device-attestation: none present unknown
integrity-check: none hash signature
auto-ingests: yes no
human-approval: none per-call sensitive-only configurable per-reply
tool-permissions: delegated-user service-account local-user root
shell-access: yes no
code-execution: yes no
file-access: none workspace home full
isolation: none process container vm configurable
runs-as: root user service
memory-write: none model-initiated user-confirmed
config-writable-by-agent: yes no
settings-api: yes no
non-interactive-mode: yes no
renders-links: yes no
renders-remote-images: yes no
csp: none own-domains strict
cites-sources: yes no
control-markers-in-band: yes no
tool-results-in-context: yes no
can-call-any-enabled-tool: yes no
model-name-public: yes no
version-pinned: yes no
auto-update: yes no
signature-verified: yes no
hash-verified: yes no
executes-on-load: yes no
artifact-format: pickle onnx tflite safetensors keras-h5 pt container-image text script npm wheel apk unknown
scanning: none pickle-scan antivirus unknown
popularity-ranking: yes no
full-content-shown: yes no
index-priority: own-first public-first n/a
name-reserved-on-public-index: yes no
build-from-default-branch: yes no
content-by-reference: yes no
egress: unrestricted allow-list none unknown
secrets-in: env file code config process-memory vault notebook
secrets-scope: broad least-privilege unknown
remote-code-by-design: yes no
multi-tenant: yes no
third-party-framework: yes no
double-extension-visible: yes no
sideloading-allowed: yes no`,
  trust: "untrusted semi-trusted trusted restricted",
  sensitivity: "public internal confidential secret",
};

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const camelCase = (name: string): string => name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const facts = floor.facts
  .trim()
  .split("\n")
  .map((line): [name: string, values: string[]] => {
    const [name = "", values = ""] = line.split(": ");
    return [camelCase(name), words(values)];
  });
const errors = (document: unknown): string[] =>
  checkModel(document, new Map(), noSpans).diagnostics.flatMap(({ code }) => (code === "unknown-control" ? [] : [code]));

describe("every word of the floor can be said", () => {
  test("kinds", () => {
    const known = kinds.map(({ id }) => id);
    expect(words(floor.kinds).filter((kind) => !known.includes(kind))).toEqual([]);
  });

  test("facts", () => {
    const known = attributes.map(({ id }) => id);
    expect(facts.map(([name]) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  test.each(facts)("%s", (name, values) => {
    const attribute: AttributeWord | undefined = attributeWord(name);
    if (!attribute) throw new Error(`there is no attribute ${name}`);
    for (const place of placesOf(attribute)) {
      for (const value of [...values, "unknown"]) expect([value, errors(modelWith(place, name, value).document)]).toEqual([value, []]);
    }
  });

  test("levels of trust, lowest first", () => {
    for (const trust of words(floor.trust)) {
      const { document } = modelWith({ sort: "asset" }, "name", "x");
      expect(errors({ ...document, zones: { cloud: { trust }, vendor: { trust } } })).toEqual([]);
    }
  });

  test("sensitivity", () => {
    for (const value of words(floor.sensitivity))
      expect(errors(modelWith({ sort: "asset" }, "confidentiality", value).document)).toEqual([]);
  });
});
