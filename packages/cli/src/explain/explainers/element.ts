import {
  entriesOfElement,
  kindWord,
  lineage,
  type Analysis,
  type Attributes,
  type ControlUse,
  type FlowView,
  type Span,
} from "@bartizan/model";
import { placeText } from "@bartizan/write";
import { item, pair, section, text, title, type Block } from "../block.ts";
import type { Explainer } from "../explainer.ts";
import { inSystem, type Knowledge } from "../knowledge.ts";
import { threatItems } from "../threat-items.ts";

/** A component, flow, asset, identity or zone of a model. */
export const elementExplainer: Explainer = {
  name: "element",
  ids: ({ report }) => report.systems.flatMap((system) => factsOf(system).map((facts) => facts.id)),
  explain: (id, knowledge) =>
    knowledge.report.systems.flatMap((system) =>
      factsOf(system)
        .filter((facts) => facts.id === id)
        .map((facts) => explainElement(facts, system, knowledge)),
    ),
};

/** What the sorts of elements have in common, and the pairs that only one of them has. */
interface ElementFacts {
  id: string;
  sort: string;
  name: string;
  description: string | undefined;
  span: Span | undefined;
  /** What frameworks know it as, nearest first; nothing where they do not speak of such. */
  words: readonly string[];
  pairs: () => Block[];
  attributes: Attributes;
  controls: readonly ControlUse[];
  flows: readonly FlowView[];
}

const factsOf = (system: Analysis): ElementFacts[] => [
  ...system.components.map((each): ElementFacts => ({
    ...common(each),
    sort: each.kind,
    words: lineage(each.kind),
    pairs: () => [
      ...pair("kind", `${each.kind}: ${kindWord(each.kind)?.description ?? ""}`),
      ...pair("zone", zoneText(each.zone, system)),
      ...pair("technology", each.technology.join(", ")),
      ...pair("holds", each.holds.join(", ")),
      ...pair("effects", each.effects.join(", ")),
      ...pair("identity", each.identity),
      ...pair("owner", each.owner),
      ...pair("out of scope", each.outOfScope),
      ...pair("drawn by", each.virtual ? "bartizan, which supplies what no model draws" : undefined),
    ],
    attributes: each.attributes,
    controls: each.controls,
    flows: system.flows.filter((flow) => flow.from === each.id || flow.to === each.id),
  })),
  ...system.flows.map((each): ElementFacts => ({
    ...common(each),
    sort: "flow",
    words: ["flow"],
    pairs: () => [
      ...pair("from", each.from),
      ...pair("to", each.to),
      ...pair("carries", each.carries.join(", ")),
      ...pair("returns", each.returns.join(", ")),
      ...pair("protocol", each.protocol),
      ...pair("opened by", each[each.opens]),
      ...pair("authority of", each.as),
      ...pair("boundary", each.crosses ? "it crosses one" : "it crosses none"),
      ...pair("strangers", each.strangers ? "they shape what it carries" : undefined),
      ...pair("out of scope", each.outOfScope),
    ],
    attributes: each.attributes,
    controls: each.controls,
    flows: [],
  })),
  ...system.assets.map((each): ElementFacts => ({
    ...common(each),
    sort: "asset",
    pairs: () => [...pair("kind", each.kind), ...pair("held by", each.heldBy.join(", ")), ...pair("unlocks", each.unlocks.join(", "))],
    attributes: each.attributes,
    controls: [],
    flows: system.flows.filter((flow) => flow.carries.includes(each.id) || flow.returns.includes(each.id)),
  })),
  ...system.identities.map((each): ElementFacts => ({
    ...common(each),
    sort: "identity",
    pairs: () => [...pair("kind", each.kind), ...pair("used by", each.usedBy.join(", "))],
    attributes: each.attributes,
    controls: [],
    flows: system.flows.filter((flow) => flow.as === each.id),
  })),
  ...system.zones.map((each): ElementFacts => ({
    ...common(each),
    sort: "zone",
    pairs: () => [
      ...pair("trust", each.trust),
      ...pair("in", each.in && zoneText(each.in, system)),
      ...pair("confines", each.confines ? "yes" : undefined),
      ...pair("owner", each.owner),
      ...pair(
        "holds",
        system.components
          .filter((component) => component.zone === each.id)
          .map((component) => component.id)
          .join(", "),
      ),
    ],
    attributes: {},
    controls: [],
    flows: [],
  })),
];

const common = (each: { id: string; name?: string; description?: string; span?: Span }) => ({
  id: each.id,
  name: each.name ?? each.id,
  description: each.description,
  span: each.span,
  words: [],
});

const explainElement = (facts: ElementFacts, system: Analysis, knowledge: Knowledge): Block[] => {
  const placed = system.threats.map((threat) => ({ system, threat }));
  const questions = system.questions.filter((question) => question.element === facts.id);
  return [
    title(`${facts.sort.charAt(0).toUpperCase()}${facts.sort.slice(1)} ${facts.id}${inSystem(knowledge, system)}`),
    ...(facts.name === facts.id ? [] : [text(facts.name)]),
    ...(facts.description ? [text(facts.description)] : []),
    ...(facts.span ? [text(placeText(facts.span))] : []),
    ...section("What it is", facts.pairs()),
    ...section(
      "As frameworks see it",
      knowledge.catalog.frameworks.flatMap((framework) =>
        pair(
          framework.id,
          entriesOfElement(framework, facts.words)
            .map((entry) => (entry.title.toLowerCase().replaceAll(" ", "-") === entry.id ? entry.title : `${entry.id} ${entry.title}`))
            .join(", "),
        ),
      ),
    ),
    ...section("What is stated", attributeItems(facts.attributes)),
    ...section(
      "Controls",
      facts.controls.map((use) =>
        item(`${use.control}: ${use.status}${use.evidence ? `, ${use.evidence}` : ""}`, {
          mark: use.counts ? "true" : "false",
          span: use.span,
        }),
      ),
    ),
    ...section(
      "Flows",
      facts.flows.map((flow) => item(`${flow.id}: ${flow.from} -> ${flow.to}${carried(flow)}`, { span: flow.span })),
    ),
    ...section(
      "Threats here",
      threatItems(
        placed.filter(({ threat }) => threat.place === facts.id),
        knowledge,
      ),
    ),
    ...section(
      "Threats elsewhere that it takes part in",
      threatItems(
        placed.filter(({ threat }) => threat.alsoAt.includes(facts.id)),
        knowledge,
      ),
    ),
    ...section(
      "What is not stated and would decide threats",
      questions.map((question) =>
        item(`${question.attribute} (${question.answers.join(", ")}): ${question.text}`, { mark: "unknown", span: question.span }),
      ),
    ),
  ];
};

const attributeItems = (attributes: Attributes): Block[] =>
  Object.entries(attributes).map(([name, { value, from, by, source, span }]) => {
    const origin = from === "model" ? [] : [`from the ${from}${by ? ` ${by}` : ""}`];
    const notes = [...origin, ...(source ? [`read in ${source}`] : [])];
    return item(`${name} is ${value}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`, { span });
  });

const carried = (flow: FlowView): string => {
  const parts = [
    ...(flow.carries.length > 0 ? [`carries ${flow.carries.join(", ")}`] : []),
    ...(flow.returns.length > 0 ? [`returns ${flow.returns.join(", ")}`] : []),
  ];
  return parts.length > 0 ? `, ${parts.join("; ")}` : "";
};

const zoneText = (id: string, system: Analysis): string => {
  const zone = system.zones.find((each) => each.id === id);
  return zone ? `${id}, ${zone.trust}` : id;
};
