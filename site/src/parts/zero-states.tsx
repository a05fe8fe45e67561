import { useSystem } from "../here.ts";
import { plural } from "../words/plural.ts";
import { Note } from "./note.tsx";
import { Section } from "./section.tsx";

const snippet = `flows:
  - from: customer
    to: assistant
    carries: [question]
    returns: [answer]
`;

export const NoFlows = () => (
  <Note title="No data flows yet, so no boundary-crossing threats can be found.">
    <p>Nothing can travel in this model. Draw the first flow:</p>
    <pre>
      <code>{snippet}</code>
    </pre>
  </Note>
);

/** Nothing to do, told apart: nothing matched, or everything is held off. Neither says that the system is safe. */
export const NoThreats = () => {
  const { analysis } = useSystem();
  const { threats, rulesRun, flows } = analysis;
  if (threats.length > 0) {
    return (
      <Section id="first" title="Nothing is open or uncertain">
        <p>
          All {plural(threats.length, "threat")} found are mitigated by controls that the model says are in place. They come back as soon as
          one of those controls does not stand.
        </p>
      </Section>
    );
  }
  return (
    <Section id="first" title="0 threats were found">
      <Note title={`${plural(rulesRun, "rule")} ran, 0 matched.`}>
        <p>
          {flows.length === 0
            ? "Without data flows most rules have nothing to follow."
            : "That says that no rule matched what is drawn. It does not say that the system is safe: a flow that is not drawn is not looked at."}
        </p>
      </Note>
    </Section>
  );
};
