import type { Plan, PlanStep, Remainder, ThreatChange } from "@bartizan/model";
import { changeVerbs, costPhrase, levelsText, notProven, remainderReasons, undecidedThreats, withoutChange } from "@bartizan/write";
import { anchorOf } from "../anchor-of.ts";
import { useSystem } from "../here.ts";
import { plural } from "../words/plural.ts";
import { stated } from "../words/stated.ts";
import { ControlLink } from "./control-link.tsx";
import { DataTable } from "./data-table.tsx";
import { DefinitionList } from "./definition-list.tsx";
import { EffectLine } from "./effect-line.tsx";
import { ElementLink } from "./element-link.tsx";
import { LevelMark } from "./level-mark.tsx";
import { Link } from "./link.tsx";
import { Section } from "./section.tsx";
import { ThreatLink } from "./threat-link.tsx";

/** The cheapest controls that bring risks down, in order, and what they leave. */
export const PlanSection = ({ plan }: { plan: Plan }) => {
  const { steps, remaining, appetite } = plan;
  return (
    <Section
      id="plan"
      title="Plan"
      intro={`The cheapest controls that leave no threat above ${appetite}, or as few as controls can. What each step brings was tried, with those before it in place.`}
    >
      <Totals plan={plan} />
      {steps.length > 0 && <Steps steps={steps} />}
      {remaining.length > 0 && (
        <>
          <h3>What stays above {appetite}</h3>
          <Remaining remaining={remaining} />
        </>
      )}
    </Section>
  );
};

const Totals = ({ plan: { steps, cost, risk, above, appetite, budget, proven } }: { plan: Plan }) => {
  const system = useSystem();
  const undecided = undecidedThreats(system.analysis);
  return (
    <DefinitionList
      items={[
        ["Goal", `no threat above ${appetite}${budget === undefined ? "" : `, with ${plural(budget, "control")} at most`}`],
        [`Threats above ${appetite}`, <Change {...above} />],
        [
          "Risk",
          <>
            <Change {...risk} /> <span class="quiet">(the sum of the scores of all threats)</span>
          </>,
        ],
        [
          "Cost",
          <>
            {steps.length === 0 ? "nothing" : costPhrase(steps)}{" "}
            {steps.length > 0 && <span class="quiet">({cost} in all, where low counts 1, medium 3 and high 9)</span>}
          </>,
        ],
        ["Is it the best?", proven ? "Yes: no cheaper set of controls does as much." : notProven],
        ...(above.before > 0 && undecided > 0
          ? [
              [
                "Before you begin",
                <>
                  {plural(undecided, "threat")} may not be there at all;{" "}
                  <Link to={{ path: system.questionsPage }}>answers decide that</Link>, and cost nothing.
                </>,
              ] as const,
            ]
          : []),
      ]}
    />
  );
};

const Change = ({ before, after }: Plan["risk"]) => (
  <>
    {before} now, <strong>{after}</strong> then
  </>
);

const Steps = ({ steps }: { steps: readonly PlanStep[] }) => (
  <DataTable
    caption="Steps of the plan"
    rows={steps.map((step, index) => ({ step, number: index + 1 }))}
    rowProps={({ step }) => ({ id: anchorOf("step", step.control, step.on) })}
    columns={[
      { head: "Step", sort: "tight", cell: ({ number }) => number },
      {
        head: "Control",
        names: true,
        cell: ({ step: { control, title, status, ticket } }) => (
          <>
            <ControlLink id={control} title={title} />
            {status === "planned" && <span class="leg">planned already{ticket !== undefined && `, ticket ${ticket}`}</span>}
          </>
        ),
      },
      {
        head: "On",
        cell: ({ step: { on, replaces } }) => (
          <>
            <ElementLink id={on} />
            {replaces.map(({ attribute, value }) => (
              <span class="leg">
                instead of{" "}
                <code>
                  {attribute} {stated({ value })}
                </code>
              </span>
            ))}
          </>
        ),
      },
      { head: "Cost", sort: "tight", cell: ({ step }) => step.cost },
      { head: "What it brings", sort: "wide", cell: ({ step }) => <Changes step={step} /> },
    ]}
  />
);

const Changes = ({ step }: { step: PlanStep }) => {
  const { changes = [] } = step;
  if (changes.length === 0) return <span class="quiet">{withoutChange(step)}</span>;
  return (
    <>
      {[...new Set(changes.map(({ change }) => change))].map((change) => (
        <EffectLine does={changeVerbs[change]} threats={changes.filter((each) => each.change === change).map(affected)} />
      ))}
    </>
  );
};

const affected = (change: ThreatChange) => {
  const { threat: id, title, before, after } = change;
  const level = (before ?? after)?.level ?? "low";
  const note = levelsText(change);
  return { id, title, level, ...(note !== level && { note }) };
};

const Remaining = ({ remaining }: { remaining: readonly Remainder[] }) => (
  <DataTable
    caption="Threats that stay above"
    rows={remaining}
    columns={[
      { head: "Threat", names: true, sort: "wide", cell: ({ threat, title }) => <ThreatLink id={threat} title={title} /> },
      {
        head: "Now",
        sort: "tight",
        cell: ({ before }) => (before ? <LevelMark level={before.level} /> : <span class="quiet">not there</span>),
      },
      { head: "Then", sort: "tight", cell: ({ after }) => <LevelMark level={after.level} /> },
      { head: "Why", cell: ({ because }) => remainderReasons[because] },
    ]}
  />
);
