import { analyse, whatIf } from "@bartizan/engine";
import { flowId, pointerOf, type ControlEffect, type Model, type Statement, type Threat, type ThreatChange } from "@bartizan/model";
import { expect, test } from "vitest";
import { catalogSources } from "../catalog-sources.ts";
import { loadDocument } from "../load-document.ts";
import { compileAlone } from "./compile-alone.ts";

const rules = catalogSources().sources.rules.map(({ value }) => value);

const pointerTo = (id: string, { components, identities = {}, flows = [] }: Model): string =>
  Object.hasOwn(components, id)
    ? pointerOf("components", id)
    : Object.hasOwn(identities, id)
      ? pointerOf("identities", id)
      : pointerOf(
          "flows",
          flows.findIndex((flow) => flowId(flow) === id),
        );

/** What may become of a threat once a control stands everywhere that it names. Nothing becomes rarer than rare, and two weak ones are as good as one. */
const promised = ({ effect, strength }: ControlEffect, { risk, controls }: Threat): (ThreatChange["change"] | undefined)[] => {
  if (effect === "breaks") return ["cleared"];
  const spent = risk.residual.likelihood === 1 || controls.some((each) => each.state === "in-place" && each.strength === strength);
  return ["cleared", "lowered", ...(spent ? [undefined] : [])];
};

test.each(rules.map((rule) => [rule.id, rule] as const))("every control that %s names does what is said of it", (id, { examples }) => {
  const { catalog } = compileAlone(id);
  const loaded = loadDocument(examples.fires);
  const before = analyse(loaded, catalog, "model");
  const broken = before.threats
    .filter((threat) => threat.rule === id && threat.status === "open")
    .flatMap((threat) =>
      threat.controls.flatMap((control) => {
        if (control.state === "in-place") return [];
        const statements = control.on.map((element): Statement => ({
          element: pointerTo(element, loaded.model),
          keys: ["controls", control.control],
          value: "implemented",
        }));
        const change = whatIf(before, loaded, catalog, statements).changes.find((each) => each.threat === threat.id)?.change;
        return promised(control, threat).includes(change) ? [] : [`${control.control} on ${control.on.join(", ")}: ${change}`];
      }),
    );
  expect(broken).toEqual([]);
});
