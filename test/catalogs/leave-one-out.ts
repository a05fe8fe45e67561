import { examplesOf } from "@bartizan/engine";
import { builtInCatalog } from "../built-in-catalog.ts";
import { incidentModels, workedModels } from "../worked-models.ts";
import { ruleUses, type Trial } from "./rule-uses.ts";

// Leaves out every replayed case, every worked system and every rule's examples in turn, and tells which rules then never find anything but
// in their own examples. What such a rule is kept for is its `source`: it has to stand on what it cites, not on the one place where it fires.

const { sources } = builtInCatalog();
const rules = sources.rules.map((file) => file.value);
const cases = [...new Set(incidentModels.map(({ name }) => name.replace(/\.fixed$/, "")))];
const trials: Trial[] = [
  ...cases.map((name) => ({
    name,
    documents: incidentModels.filter((each) => each.name.replace(/\.fixed$/, "") === name).map((each) => each.document),
  })),
  ...workedModels.map(({ name, document }) => ({ name: `models/${name}.yaml`, documents: [document] })),
  ...rules.map((rule) => ({
    name: `the examples of ${rule.id}`,
    documents: examplesOf(rule).map((example) => example.model),
    own: rule.id,
  })),
];

const uses = ruleUses(
  rules.map((rule) => rule.id),
  trials,
);
const line = (id: string): string => {
  const source = rules.find((rule) => rule.id === id)?.source ?? [];
  return `  ${id.padEnd(34)} ${source.join("; ")}\n`;
};
const print = (head: string, ids: readonly string[]): void => {
  process.stdout.write(`${head}: ${ids.length}\n${ids.map(line).join("")}\n`);
};
const findingIn = (count: number): string[] => [...uses].filter(([, names]) => names.length === count).map(([id]) => id);

process.stdout.write(
  `${rules.length} rules; ${cases.length} cases, ${workedModels.length} systems and the examples of each rule are left out in turn\n\n`,
);
print("Find something in none but their own examples", findingIn(0));
const lone = findingIn(1);
for (const { name } of trials) {
  const only = lone.filter((id) => uses.get(id)?.[0] === name);
  if (only.length > 0) print(`Without ${name} never find anything`, only);
}
