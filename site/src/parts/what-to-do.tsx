import type { ControlEffect, Threat, Unknown } from "@bartizan/model";
import { anchorOf } from "../anchor-of.ts";
import { useSystem } from "../here.ts";
import { plural } from "../words/plural.ts";
import { controlStates } from "../words/control-state.ts";
import { ControlLink } from "./control-link.tsx";
import { DataTable } from "./data-table.tsx";
import { ElementLinks } from "./element-link.tsx";
import { Link } from "./link.tsx";
import { Note } from "./note.tsx";
import { PlannedGains } from "./planned-gains.tsx";
import { Section } from "./section.tsx";
import { StateMark } from "./state-mark.tsx";

/** What helps most comes first. */
const strengths: readonly ControlEffect["strength"][] = ["strong", "moderate", "weak", undefined];

/** What removes it, what lowers it, and what to find out; with how far each has come. */
export const WhatToDo = ({ threat }: { threat: Threat }) => {
  const breaking = threat.controls.filter(({ effect }) => effect === "breaks");
  const lowering = threat.controls
    .filter(({ effect }) => effect === "reduces")
    .toSorted((a, b) => strengths.indexOf(a.strength) - strengths.indexOf(b.strength));
  return (
    <Section id="do" title={threat.status === "mitigated" ? "What keeps it away" : "What to do"}>
      {threat.unknowns.length > 0 && <FindOut unknowns={threat.unknowns} />}
      {breaking.length > 0 && (
        <>
          <h3>{breaking.length === 1 ? "This removes it" : "Any one of these removes it"}</h3>
          <ControlTable caption="Controls that remove the threat" controls={breaking} />
        </>
      )}
      {lowering.length > 0 && (
        <>
          <h3>{breaking.length === 0 ? "No control removes it; these lower the risk" : "These lower the risk"}</h3>
          <ControlTable caption="Controls that lower the risk" controls={lowering} strength />
        </>
      )}
      <PlannedGains threat={threat} />
      {threat.controls.length === 0 && (
        <Note title="No control is known for this threat.">
          <p>
            {threat.source === "team"
              ? "Name controls under mitigatedBy in the model, or accept the risk."
              : "Take away one of the conditions above by changing the design, or accept the risk."}
          </p>
        </Note>
      )}
    </Section>
  );
};

const ControlTable = ({
  caption,
  controls,
  strength = false,
}: {
  caption: string;
  controls: readonly ControlEffect[];
  strength?: boolean;
}) => (
  <DataTable
    caption={caption}
    rows={controls}
    columns={[
      { head: "Control", names: true, sort: "wide", cell: ({ control, title }) => <ControlLink id={control} title={title} /> },
      { head: "Where it must stand", cell: (effect) => <Where effect={effect} /> },
      { head: "State", cell: ({ state }) => <StateMark {...controlStates[state]} name={state} /> },
      { head: "Cost", sort: "tight", cell: ({ cost }) => cost ?? <span class="quiet">–</span> },
      ...(strength ? [{ head: "Strength", sort: "tight" as const, cell: (effect: ControlEffect) => effect.strength ?? "" }] : []),
    ]}
  />
);

const Where = ({ effect: { everyRoute, on, at, around, state } }: { effect: ControlEffect }) => (
  <>
    {everyRoute ? "on every route" : <ElementLinks ids={on} none="the place of the threat" />}
    {state === "bypassed" && at && at.length > 0 && (
      <span class="leg">
        stands only at <ElementLinks ids={at} />
        {around && around.length > 0 && (
          <>
            , walked around over <ElementLinks ids={around} />
          </>
        )}
      </span>
    )}
    {everyRoute && on.length > 0 && (
      <details class="rest">
        <summary>{plural(on.length, "place")} on these routes</summary>
        <ElementLinks ids={on} />
      </details>
    )}
  </>
);

const FindOut = ({ unknowns }: { unknowns: readonly Unknown[] }) => {
  const system = useSystem();
  return (
    <>
      <h3>{unknowns.length === 1 ? "Find this out first" : "Find these out first"}</h3>
      <ul>
        {unknowns.map(({ element, attribute }) => {
          const id = `${element}.${attribute}`;
          const question = system.questionsAt(element).find((each) => each.id === id);
          return (
            <li>
              {question ? <Link to={{ path: system.questionsPage, anchor: anchorOf("question", id) }}>{question.text}</Link> : "State"}{" "}
              <code>{id}</code>
            </li>
          );
        })}
      </ul>
    </>
  );
};
