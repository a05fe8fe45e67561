import type { Rating, Threat } from "@bartizan/model";
import { lossWord } from "../words/loss.ts";
import { ElementLink } from "./element-link.tsx";
import { LevelMark } from "./level-mark.tsx";
import { Section } from "./section.tsx";

/** Likelihood times impact without controls and as it stands, each with its reason. */
export const RiskTable = ({ threat }: { threat: Threat }) => {
  const { inherent, residual } = threat.risk;
  return (
    <Section id="risk" title="Risk">
      <table class="risk data">
        <caption class="unseen">Risk without controls and as it stands</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">Part</span>
            </th>
            <th scope="col">Without any control</th>
            <th scope="col">As it stands</th>
          </tr>
        </thead>
        <tbody>
          <Line name="Likelihood" ratings={[inherent, residual]} part="likelihood" />
          <Line name="Impact" ratings={[inherent, residual]} part="impact" />
          <tr>
            <th scope="row">Risk</th>
            <td data-label="Without any control">
              <div>
                <Total rating={inherent} />
              </div>
            </td>
            <td data-label="As it stands">
              <div>
                <Total rating={residual} />
              </div>
            </td>
          </tr>
        </tbody>
      </table>
      {threat.loses.length > 0 && (
        <>
          <h3>What would be lost</h3>
          <ul>
            {threat.loses.map((loss) => (
              <li>
                {lossWord(loss)} <ElementLink id={loss.target} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};

const Total = ({ rating }: { rating: Rating }) => (
  <>
    <LevelMark level={rating.level} /> <span class="quiet">{`${rating.likelihood} × ${rating.impact} = ${rating.score} of 25`}</span>
  </>
);

const Line = ({ name, ratings, part }: { name: string; ratings: readonly [Rating, Rating]; part: "likelihood" | "impact" }) => (
  <tr>
    <th scope="row">{name}</th>
    {ratings.map((rating, index) => (
      <td data-label={index === 0 ? "Without any control" : "As it stands"}>
        <div>
          <Scale value={rating[part]} />
          <span class="leg">{part === "likelihood" ? rating.likelihoodReason : rating.impactReason}</span>
        </div>
      </td>
    ))}
  </tr>
);

/** One to five, as squares and as words. */
const Scale = ({ value }: { value: number }) => (
  <span class="scale">
    <span aria-hidden="true">
      {[1, 2, 3, 4, 5].map((step) => (
        <i class={step <= value ? "on" : undefined} />
      ))}
    </span>{" "}
    {value} of 5
  </span>
);
