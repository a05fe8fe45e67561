import { readdirSync, readFileSync } from "node:fs";
import { attributeFits, attributeWord, checkCatalogFile, kindWord, noSpans, type TechnologyFile } from "@bartizan/model";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const folder = new URL("../../catalogs/technologies/", import.meta.url);
const read = (name: string): TechnologyFile => parse(readFileSync(new URL(`${name}.yaml`, folder), "utf8")) as TechnologyFile;

const files = readdirSync(folder);
const names = files.map((file) => file.replace(/\.yaml$/, ""));
const technologies = names.map(read);

describe.each(names)("%s", (name) => {
  const { kinds = [], aliases = [], defaults, source } = read(name);

  test("is a technology whose id is the name of its file", () => {
    expect(checkCatalogFile("technology", name, read(name), noSpans).diagnostics).toEqual([]);
  });

  test("is used as kinds that exist", () => {
    expect(kinds).not.toEqual([]);
    expect(kinds.filter((kind, index) => !kindWord(kind) || kinds.indexOf(kind) !== index)).toEqual([]);
  });

  test("has defaults that exist, are in their domain and fit one of its kinds", () => {
    const wrong = Object.entries(defaults).filter(([attribute, value]) => {
      const word = attributeWord(attribute);
      const inDomain = value !== "unknown" && word?.values.some((choice) => choice.value === value);
      return !word || !inDomain || !kinds.some((kind) => attributeFits(word, kind));
    });
    expect(wrong).toEqual([]);
  });

  test("says where it is documented", () => {
    expect(source).not.toEqual([]);
    expect(source.filter((each) => each.trim() === "" || (each.startsWith("http") && !/^https:\/\/[a-z0-9.-]+\//.test(each)))).toEqual([]);
  });

  test("has aliases in lower case", () => {
    expect(aliases.filter((alias) => alias !== alias.trim().toLowerCase() || alias === "")).toEqual([]);
  });
});

describe("the list", () => {
  test("has nothing but YAML files", () => {
    expect(files.filter((file) => !file.endsWith(".yaml"))).toEqual([]);
  });

  test("has at least 150 technologies", () => {
    expect(names.length).toBeGreaterThanOrEqual(150);
  });

  test("has no id, alias or title twice", () => {
    const twice = (words: string[]): string[] => words.filter((word, index) => words.indexOf(word) !== index);
    expect(twice(technologies.flatMap(({ id, aliases = [] }) => [id, ...aliases]))).toEqual([]);
    expect(twice(technologies.map(({ title }) => title.toLowerCase()))).toEqual([]);
  });
});

/** Products that ask for proof of identity as they are delivered; of all others a model has to say it. */
const closedAsDelivered = [
  ["argo-cd", "elasticsearch", "grafana", "hashicorp-vault", "jupyter", "minio", "neo4j", "pinecone", "qdrant-cloud", "rabbitmq"],
  ["torchserve"],
].flat();

describe("defaults", () => {
  const admitsAnyone = ["none", "optional", "trusts-loopback"];

  test("assume no proof of identity but where the product asks for it as delivered", () => {
    const closed = technologies.filter(({ defaults }) => {
      const stated = defaults["authentication"];
      return stated !== undefined && !admitsAnyone.includes(String(stated));
    });
    expect(closed.map(({ id }) => id).toSorted()).toEqual(closedAsDelivered);
  });

  test("never assume rights, approval, limits, a closed network or checks that a team has to set up", () => {
    const never: Readonly<Record<string, readonly (string | boolean)[]>> = {
      authorization: ["shared", "coarse", "per-user", "delegated-user"],
      csp: ["own-domains", "strict"],
      egress: ["allow-list", "none"],
      hashVerified: [true],
      humanApproval: ["sensitive-only", "per-reply", "per-call"],
      internetExposed: [false],
      logging: ["kept", "tamper-evident"],
      networkBinding: ["private", "loopback"],
      quota: ["set"],
      rateLimit: ["per-ip", "per-account"],
      scanning: ["pickle-scan", "antivirus"],
      signatureVerified: [true],
      toolPermissions: ["delegated-user"],
      versionPinned: [true],
    };
    const assumed = technologies.flatMap(({ id, defaults }) =>
      Object.entries(defaults).flatMap(([attribute, value]) => (never[attribute]?.includes(value) ? [`${id}: ${attribute}`] : [])),
    );
    expect(assumed).toEqual([]);
  });
});
