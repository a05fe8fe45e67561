import type { Threat } from "@bartizan/model";
import { anchorOf } from "../anchor-of.ts";
import { useSystem } from "../here.ts";
import { isInPlace, type PlacedControl } from "../placed-controls.ts";
import { controlStates, controlStatuses } from "../words/control-state.ts";
import { levelOf } from "../words/level.ts";
import { ControlLink } from "./control-link.tsx";
import { DataTable, type Column } from "./data-table.tsx";
import { EffectLine } from "./effect-line.tsx";
import { ElementLink, ElementLinks } from "./element-link.tsx";
import { GuardrailFacts } from "./guardrail-facts.tsx";
import { Section } from "./section.tsx";
import { SourceLine } from "./source-place.tsx";
import { StateMark } from "./state-mark.tsx";

/** The controls that stand: where, with which proof, and what they do there to the threats that were found. */
export const ControlsInPlace = ({ placed }: { placed: readonly PlacedControl[] }) => {
  const { guardrails } = useSystem().analysis;
  const there = placed.filter(isInPlace);
  const useful = there.filter(doesSomething).map((each): Row => [each]);
  const others = alike(there.filter((each) => !doesSomething(each)));
  return (
    <Section id="in-place" title="In place" intro="Only what is implemented or verified counts, and only where it can work.">
      {guardrails && (
        <p>
          Guardrails: <GuardrailFacts />
        </p>
      )}
      {there.length === 0 && <p class="quiet">The model says of no control that it is there. What is not mentioned does not protect.</p>}
      {useful.length > 0 && <DataTable caption="Controls that do something about threats" rows={useful} columns={[...columns, effects]} />}
      {others.length > 0 && (
        <>
          <h3>Without effect on a threat that was found</h3>
          <p class="quiet">A threat may not be there at all because of them.</p>
          <DataTable caption="Controls without effect on a threat that was found" rows={others} columns={columns} />
        </>
      )}
    </Section>
  );
};

/** Where a control at a place stands on the page. */
export const placedAnchor = ({ control, on }: Pick<PlacedControl, "control" | "on">): string => anchorOf("in-place", control, on);

/** One control at several places, of which the model says the same. */
type Row = readonly [PlacedControl, ...PlacedControl[]];

const alike = (placed: readonly PlacedControl[]): Row[] => {
  const rows = new Map<string, [PlacedControl, ...PlacedControl[]]>();
  for (const each of placed) {
    const { control, status, counts, evidence, ticket, owner } = each.use;
    const key = JSON.stringify([control, status, counts, evidence, ticket, owner]);
    const row = rows.get(key);
    if (row) row.push(each);
    else rows.set(key, [each]);
  }
  return [...rows.values()];
};

const doesSomething = ({ breaks, lowers, bypassedBy }: PlacedControl): boolean => breaks.length + lowers.length + bypassedBy.length > 0;

const columns: readonly Column<Row>[] = [
  { head: "Control", names: true, sort: "room", cell: ([{ control }]) => <ControlLink id={control} /> },
  {
    head: "On",
    cell: (row) =>
      row.map((placed) => (
        <div id={placedAnchor(placed)}>
          <ElementLink id={placed.on} />{" "}
          <span class="quiet">
            <SourceLine span={placed.use.span} />
          </span>
        </div>
      )),
  },
  { head: "Status", cell: ([placed]) => <Status placed={placed} /> },
  { head: "Evidence", sort: "room", cell: ([{ use }]) => <Proof use={use} /> },
];

const effects: Column<Row> = { head: "What it does here", sort: "wide", cell: ([placed]) => <Effects placed={placed} /> };

const Status = ({ placed: { use, bypassedBy } }: { placed: PlacedControl }) => (
  <>
    <StateMark {...controlStatuses[use.status]} name={use.status} />
    {!use.counts && <span class="leg">does not count: it cannot work here</span>}
    {bypassedBy.length > 0 && (
      <span class="leg">
        <StateMark mark={controlStates.bypassed.mark} word="bypassed" name="bypassed" />
      </span>
    )}
  </>
);

const Proof = ({ use: { evidence, ticket, owner } }: Pick<PlacedControl, "use">) => (
  <>
    {evidence === undefined ? <span class="quiet">none given</span> : <Breaking text={evidence} />}
    {ticket !== undefined && <span class="leg">ticket {ticket}</span>}
    {owner !== undefined && <span class="leg">owner {owner}</span>}
  </>
);

/** Paths of files break after their folders. */
const Breaking = ({ text }: { text: string }) => (
  <>
    {text.split(/(?<=\/)/).map((part, index) => (
      <>
        {index > 0 && <wbr />}
        {part}
      </>
    ))}
  </>
);

const Effects = ({ placed: { breaks, lowers, bypassedBy, around } }: { placed: PlacedControl }) => (
  <>
    <EffectLine does="holds off" threats={breaks.map((threat) => ({ id: threat.id, level: threat.risk.inherent.level }))} />
    <EffectLine does="lowers" threats={lowers.map(asLeft)} />
    <EffectLine does="does not stop" threats={bypassedBy.map(asLeft)}>
      {around.length > 0 && (
        <span class="leg">
          the way around arrives over <ElementLinks ids={around} />
        </span>
      )}
    </EffectLine>
  </>
);

const asLeft = (threat: Threat) => ({ id: threat.id, level: levelOf(threat) });
