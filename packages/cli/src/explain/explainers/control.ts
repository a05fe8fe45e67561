import type { Analysis, ControlSummary, ControlUse, Span } from "@bartizan/model";
import { item, pair, section, text, title, type Block } from "../block.ts";
import type { Explainer } from "../explainer.ts";
import { inSystem, threatsOf, type Knowledge } from "../knowledge.ts";
import { referencePairs } from "../reference-pairs.ts";
import { threatItems } from "../threat-items.ts";

/** A control of the catalog. */
export const controlExplainer: Explainer = {
  name: "control",
  ids: ({ catalog }) => catalog.controls.map((control) => control.id),
  explain: (id, knowledge) =>
    knowledge.catalog.controls.filter((control) => control.id === id).map((control) => explainControl(control, knowledge)),
};

const explainControl = (control: ControlSummary, knowledge: Knowledge): Block[] => {
  const { rules } = knowledge.catalog;
  const threats = (effect: "breaks" | "reduces") =>
    threatsOf(knowledge).filter(({ threat }) =>
      threat.controls.some((each) => each.control === control.id && each.effect === effect && each.state !== "in-place"),
    );
  return [
    title(`Control ${control.id}`),
    text(control.title),
    ...section("What it does", [text(control.summary)]),
    ...section("What it cannot do", [text(control.limits)]),
    ...section("What it takes", [...pair("stands on", control.on?.join(", ")), ...pair("cost", control.cost)]),
    ...section("How to check that it works", control.verify ? [text(control.verify)] : []),
    ...section("What it tells for monitoring", control.telemetry ? [text(control.telemetry)] : []),
    ...section("Rules", [
      ...pair(
        "it removes",
        rules
          .filter((rule) => rule.brokenBy.includes(control.id))
          .map((rule) => rule.id)
          .join(", "),
      ),
      ...pair(
        "it lowers",
        rules
          .filter((rule) => rule.reducedBy.includes(control.id))
          .map((rule) => rule.id)
          .join(", "),
      ),
    ]),
    ...section("Known as", referencePairs(control.maps ?? [], knowledge)),
    ...section(
      "Where these models have it",
      knowledge.report.systems.flatMap((system) =>
        usesOf(control.id, system).map(({ at, use, span }) =>
          item(`${at}: ${use.status}${inSystem(knowledge, system)}`, { mark: use.counts ? "true" : "false", span }),
        ),
      ),
    ),
    ...section("Threats that it would remove here", threatItems(threats("breaks"), knowledge)),
    ...section("Threats that it would lower here", threatItems(threats("reduces"), knowledge)),
  ];
};

const usesOf = (control: string, system: Analysis): { at: string; use: ControlUse; span: Span | undefined }[] =>
  [...system.components, ...system.flows].flatMap((element) =>
    element.controls.filter((use) => use.control === control).map((use) => ({ at: element.id, use, span: use.span ?? element.span })),
  );
