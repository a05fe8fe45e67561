import type { Binding, Condition, Fact, Threat, Truth } from "@bartizan/model";
import type { Picture } from "../picture.ts";
import type { ThreatMarkers } from "../views/threat-part.ts";
import { plural } from "../words/plural.ts";
import { DataTable } from "./data-table.tsx";
import { ElementLink, ElementLinks } from "./element-link.tsx";
import { PartPicture } from "./part-picture.tsx";
import { Route } from "./route.tsx";
import { Section } from "./section.tsx";
import { SourcePlace } from "./source-place.tsx";
import { StateMark } from "./state-mark.tsx";

interface Props {
  threat: Threat;
  picture: Picture;
  marks: ThreatMarkers;
}

/** The conditions as they came out, with file and line, and the way the attack takes. */
export const WhyHere = ({ threat, picture, marks }: Props) => {
  const [worst, ...others] = threat.bindings;
  if (threat.conditions.length === 0 && !worst) {
    return (
      <Section id="why" title="Why it is here">
        <p>
          The team wrote it into the model
          {threat.span && (
            <>
              {" "}
              at <SourcePlace span={threat.span} />
            </>
          )}
          . No rule derived it, so there are no conditions to show.
        </p>
        <Where threat={threat} picture={picture} marks={marks} />
      </Section>
    );
  }
  return (
    <Section id="why" title="Why it is here" intro={introOf(threat)}>
      <Where threat={threat} picture={picture} marks={marks} />
      <DataTable
        caption="Conditions of the rule"
        rows={threat.conditions}
        columns={[
          { head: "Holds", sort: "tight", cell: ({ value }) => <TruthMark value={value} /> },
          { head: "What was found", names: true, sort: "wide", cell: (condition) => <Found condition={condition} /> },
        ]}
      />
      {others.length > 0 && <OtherBindings bindings={others} total={threat.bindingCount} />}
    </Section>
  );
};

/** The way the attack takes, and a picture with the markers of the threat. */
const Where = ({ threat, picture, marks }: Props) => {
  const route = threat.bindings[0]?.route ?? [];
  return (
    <div class="beside">
      {route.length > 1 && <Route hops={route} />}
      <PartPicture picture={picture} label="Picture of where the threat is">
        <Markers marks={marks} />
      </PartPicture>
    </div>
  );
};

const meanings: Record<keyof ThreatMarkers, string> = {
  I: "introduced at",
  E: "exposed at",
  M: "mitigated at",
  "(M)": "the control of the next step is not yet at",
};

/** The markers of the picture in words. */
const Markers = ({ marks }: { marks: ThreatMarkers }) => (
  <ul class="plain">
    {Object.entries(meanings).map(([mark, meaning]) => {
      const ids = marks[mark as keyof ThreatMarkers];
      return (
        ids.length > 0 && (
          <li>
            <b>{mark}</b> {meaning} <ElementLinks ids={ids} />
          </li>
        )
      );
    })}
  </ul>
);

const introOf = ({ status }: Threat): string => {
  if (status === "mitigated")
    return "The rule would match, were it not for what is marked below. It comes back when that no longer stands.";
  return status === "uncertain"
    ? "Everything known fits; what is marked unknown decides."
    : "All of this is so. If any of it were not, this threat would be gone.";
};

const truths: Record<Truth, { mark: string; word: string; name: string }> = {
  true: { mark: "✓", word: "yes", name: "holds" },
  false: { mark: "✗", word: "no", name: "fails" },
  unknown: { mark: "?", word: "unknown", name: "unknown" },
};

const TruthMark = ({ value }: { value: Truth }) => <StateMark {...truths[value]} />;

const roles: Record<Condition["role"], string> = { with: "who and what", when: "condition", needs: "what the attacker needs" };

const Found = ({ condition }: { condition: Condition }) => (
  <>
    {condition.facts.length > 0 && (
      <ul class="plain found">
        {condition.facts.map((fact) => (
          <li>
            <FactLine fact={fact} whole={condition.value} />
          </li>
        ))}
      </ul>
    )}
    <span class="leg">
      {roles[condition.role]}: <code>{condition.expression}</code>
    </span>
  </>
);

const origins: Record<Exclude<NonNullable<Fact["from"]>, "derived">, string> = {
  model: "stated",
  control: "set by a control",
  technology: "known of the technology",
  kind: "known of the kind",
};

const FactLine = ({ fact, whole }: { fact: Fact; whole: Truth }) => (
  <>
    {fact.value !== whole && <>{truths[fact.value].mark} </>}
    {fact.text} <SourcePlace span={fact.span} />
    {fact.from !== undefined && fact.from !== "derived" && <span class="quiet"> {origins[fact.from]}</span>}
  </>
);

const OtherBindings = ({ bindings, total }: { bindings: readonly Binding[]; total: number }) => (
  <details>
    <summary>{`${plural(bindings.length, "other way", "other ways")} in which it holds${total > bindings.length + 1 ? `, of ${total} in all` : ""}`}</summary>
    <ul>
      {bindings.map((binding) => (
        <li>
          {Object.entries(binding.variables).map(([name, id], index) => (
            <>
              {index > 0 && ", "}
              {name} is <ElementLink id={id} />
            </>
          ))}
          {binding.certainty === "possible" && <span class="quiet"> (possible)</span>}
          {binding.route.length > 1 && <Route hops={binding.route} />}
        </li>
      ))}
    </ul>
  </details>
);
