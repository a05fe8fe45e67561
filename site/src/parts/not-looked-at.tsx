import type { ComponentChildren } from "preact";
import { useHere, useSystem } from "../here.ts";
import { countOutcomes, isLookedAt, type SystemCoverage } from "../system-coverage.ts";
import { plural } from "../words/plural.ts";
import { DefinitionList } from "./definition-list.tsx";
import { ElementLinks } from "./element-link.tsx";
import { ItemList } from "./item-list.tsx";
import { Link } from "./link.tsx";
import { Section } from "./section.tsx";

/** Where absence would otherwise look like success. */
export const NotLookedAt = ({ coverages }: { coverages: readonly SystemCoverage[] }) => {
  const { site } = useHere();
  const system = useSystem();
  const { analysis } = system;
  const uncertain = analysis.threats.filter(({ status }) => status === "uncertain");
  const outOfScope = [...analysis.components, ...analysis.flows].filter((each) => each.outOfScope !== undefined);
  const bare = analysis.components.filter(({ attributes, virtual }) => !virtual && Object.keys(attributes).length === 0);
  const unguarded = coverages.filter(({ entries }) => !entries.every(isLookedAt));
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [
      "Uncertain threats",
      <>
        <Link to={{ path: system.threatsPage }}>{plural(uncertain.length, "threat")}</Link> not assessed to the end;{" "}
        <Link to={{ path: system.questionsPage }}>{plural(analysis.questions.length, "question")}</Link> would settle them
      </>,
    ],
    ["Out of scope", <ElementLinks ids={outOfScope.map(({ id }) => id)} none="nothing" />],
    ["Nothing stated about", <ElementLinks ids={bare.map(({ id }) => id)} none="no component: something is stated about each" />],
    [
      "Taken for granted",
      <Link to={analysis.assumptions.length > 0 ? { path: system.path, anchor: "assumptions" } : undefined}>
        {plural(analysis.assumptions.length, "assumption")}
      </Link>,
    ],
    [
      "Entries of frameworks",
      unguarded.length === 0 ? (
        "none that a rule does not look for"
      ) : (
        <ItemList
          summary={`${plural(unguarded.length, "edition")} with entries that no rule can or does look for`}
          items={unguarded.map(({ framework, entries }) => {
            const { none, undecidable, "attacker-side": attackers } = countOutcomes(entries);
            return {
              id: `${framework.title} ${framework.edition}`,
              title: `${none + undecidable + attackers} of ${entries.length}`,
              target: { path: system.frameworkPage(site.catalog.frameworkName(framework.id)), anchor: "others" },
            };
          })}
        />
      ),
    ],
    ["Whatever is not drawn", "A component or flow that the model leaves out is looked at by nobody."],
  ];
  return (
    <Section id="not-looked-at" title="What was not looked at">
      <DefinitionList items={rows} />
    </Section>
  );
};
