import type { Binding, Condition, Fact, Threat, Truth } from "@bartizan/model";
import { plural } from "../words/plural.ts";
import { DataTable } from "./data-table.tsx";
import { ElementLink } from "./element-link.tsx";
import { Route } from "./route.tsx";
import { Section } from "./section.tsx";
import { SourcePlace } from "./source-place.tsx";
import { StateMark } from "./state-mark.tsx";

/** The conditions as they came out, with file and line, and the way the attack takes. */
export const WhyHere = ({ threat }: { threat: Threat }) => {
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
      </Section>
    );
  }
  return (
    <Section id="why" title="Why it is here" intro={introOf(threat)}>
      {worst && worst.route.length > 1 && <Route hops={worst.route} />}
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
