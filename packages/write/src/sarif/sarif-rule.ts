import type { FrameworkRef, Level, RuleSummary, Threat } from "@bartizan/model";
import { clip } from "../columns.ts";
import { levelOf, worstOf } from "../reading/level.ts";
import { referenceIds } from "../reading/reference-ids.ts";
import { markdownText } from "../markdown/markdown-text.ts";
import { sarifText } from "./sarif-text.ts";

export const sarifLevel: Record<Level, "error" | "warning" | "note"> = { critical: "error", high: "error", medium: "warning", low: "note" };

/** GitHub shows 9.0 and up as critical, 7.0 as high, 4.0 as medium. */
const severity: Record<Level, string> = { critical: "9.5", high: "8.0", medium: "5.5", low: "3.0" };

const mostTags = 20;
/** Code scanning cuts longer descriptions. */
const longest = 1000;

/** A rule that fired, described from the catalog; a team's own threat describes itself. */
export const sarifRule = (id: string, rule: RuleSummary | undefined, threats: readonly Threat[]) => {
  const level = worstOf(threats.map(levelOf)) ?? "low";
  const title = clip(sarifText(rule ? plainTitle(rule.title) : (threats[0]?.title ?? id)), longest);
  const references = rule ? [...rule.techniques, ...rule.maps.map((entry) => entry.id)] : threats.flatMap(referenceIds);
  return {
    id: sarifText(id),
    name: sarifText(id.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())),
    shortDescription: { text: title },
    fullDescription: { text: rule ? clip(sarifText(rule.summary), longest) : title },
    defaultConfiguration: { level: sarifLevel[level] },
    help: rule ? helpOf(rule) : { text: title, markdown: markdownText(title) },
    properties: {
      "security-severity": severity[level],
      tags: [...new Set(["security", "threat-model", ...references.map(tagOf)])].slice(0, mostTags),
    },
  };
};

/** `{agent}` stands for an element in a threat; in a description of the rule it is just a word. */
const plainTitle = (title: string): string => {
  const text = title.replaceAll(/\{([^{}]*)\}/g, "$1");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** CWE ids are written as code scanning expects them, so that it can filter by them. */
const tagOf = (id: string): string => (/^CWE-\d+$/.test(id) ? `external/cwe/${id.toLowerCase()}` : sarifText(id));

const helpOf = (rule: RuleSummary): { text: string; markdown: string } => {
  const condition = [...Object.entries(rule.with).map(([name, list]) => `${name} in ${list}`), rule.when, ...rule.needs].filter(
    (part) => part !== "" && part !== "true",
  );
  const facts: [string, readonly string[]][] = [
    ["Condition", condition],
    ["Broken by", rule.brokenBy],
    ["Lowered by", rule.reducedBy],
    ["Known as", [...rule.maps.map(entryText), ...rule.techniques]],
  ];
  const stated = facts.filter(([, list]) => list.length > 0);
  return {
    text: [
      sarifText(rule.summary),
      ...stated.map(([name, list]) => `${name}: ${list.map(sarifText).join("; ")}`),
      `Rule: ${sarifText(rule.id)}`,
    ].join("\n\n"),
    markdown: [
      markdownText(rule.summary),
      ...stated.map(([name, list]) => `**${name}**\n\n${list.map((item) => `- ${markdownText(item)}`).join("\n")}`),
      `Rule: ${markdownText(rule.id)}`,
    ].join("\n\n"),
  };
};

const entryText = (entry: FrameworkRef): string => `${entry.id} ${entry.title}`;
