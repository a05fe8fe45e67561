import { threatsAnswer } from "../answers/list-answers.ts";
import { useSystem, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { threatsTable } from "../page-table.ts";
import { systemTrail } from "../page-trail.ts";
import { RegisterFilter } from "../parts/register-filter.tsx";
import { Section } from "../parts/section.tsx";
import { TallyTable } from "../parts/tally-table.tsx";
import { ThreatTable } from "../parts/threat-table.tsx";
import { NoThreats } from "../parts/zero-states.tsx";
import type { SystemIndex } from "../system-index.ts";
import { levelOf } from "../words/level.ts";

/** Every threat of a system, in the order of the report. */
export const threatRegister = (site: Site, system: SystemIndex): Page => ({
  path: system.threatsPage,
  title: `Threats of ${system.analysis.system.name}`,
  heading: "Threats",
  answer: threatsAnswer(system.analysis),
  trail: systemTrail(site, system),
  system,
  table: threatsTable(system.analysis),
  body: <Register />,
});

const Register = () => {
  const { threats } = useSystem().analysis;
  if (threats.length === 0) return <NoThreats />;
  return (
    <>
      <TallyTable threats={threats} />
      <Section
        id="register"
        title="Register"
        intro="First what makes up the worst attack path, in its order, then the most urgent. The risk is what is left with the controls that are in place."
      >
        <RegisterFilter threats={threats} />
        <div class="register">
          <ThreatTable
            caption="All threats"
            threats={threats}
            show={["level", "title", "place", "status", "score", "inherent"]}
            rowProps={(threat) => ({
              "data-threat": threat.id,
              "data-status": threat.status,
              "data-level": levelOf(threat),
              "data-place": threat.place,
              "data-rule": threat.rule,
              "data-known-as": [...threat.maps, ...threat.techniques].map(({ id }) => id).join(" "),
            })}
          />
        </div>
      </Section>
    </>
  );
};
