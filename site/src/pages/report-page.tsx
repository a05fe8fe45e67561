import { systemAnswer } from "../answers/system-answer.ts";
import { useSystem, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { systemTrail } from "../page-trail.ts";
import { ControlsHere } from "../parts/controls-here.tsx";
import type { Picture } from "../picture.ts";
import { AssumptionTable } from "../parts/element-tables.tsx";
import { LevelMark } from "../parts/level-mark.tsx";
import { NodeChain } from "../parts/node-chain.tsx";
import { PathStatus } from "../parts/path-status.tsx";
import { PlanSection } from "../parts/plan-section.tsx";
import { PlannedTable } from "../parts/planned-table.tsx";
import { PrintedPicture } from "../parts/printed-picture.tsx";
import { QuestionTable } from "../parts/question-table.tsx";
import { Section } from "../parts/section.tsx";
import { SystemFacts } from "../parts/system-facts.tsx";
import { TallyTable } from "../parts/tally-table.tsx";
import { ThreatTable } from "../parts/threat-table.tsx";
import { NoFlows, NoThreats } from "../parts/zero-states.tsx";
import type { SystemIndex } from "../system-index.ts";

const topRisks = 8;
const bestPaths = 5;

/** The whole of a system as one document, to be printed or sent. */
export const reportPage = (site: Site, system: SystemIndex, picture: Picture): Page => ({
  path: system.reportPage,
  title: `Report on ${system.analysis.system.name}`,
  heading: system.analysis.system.name,
  label: "Threat model report",
  answer: systemAnswer(system.analysis),
  trail: systemTrail(site, system),
  system,
  body: <Report picture={picture} />,
});

const Report = ({ picture }: { picture: Picture }) => {
  const { analysis } = useSystem();
  const urgent = analysis.threats.filter(({ status }) => status !== "mitigated");
  return (
    <>
      <div class="summary">
        <SystemFacts />
        {analysis.threats.length > 0 && <TallyTable threats={analysis.threats} />}
      </div>
      {analysis.flows.length === 0 && <NoFlows />}
      {urgent.length === 0 ? (
        <NoThreats />
      ) : (
        <Section
          id="first"
          title="Top risks"
          intro="First what makes up the worst attack path, then the most urgent, each with the one thing to do next."
        >
          <ThreatTable caption="Top risks" threats={urgent.slice(0, topRisks)} show={["level", "title", "status", "next"]} />
        </Section>
      )}
      <BestPaths />
      {analysis.components.length > 0 && <PrintedPicture picture={picture} />}
      {analysis.threats.length > 0 && (
        <Section id="register" title="Register" intro="Every threat. The risk is what is left with the controls that are in place.">
          <ThreatTable caption="Register" threats={analysis.threats} show={["level", "title", "place", "status", "score"]} />
        </Section>
      )}
      {analysis.questions.length > 0 && (
        <Section id="questions" title="Questions" intro="What the model does not state, and how many threats an answer settles.">
          <QuestionTable questions={analysis.questions} short />
        </Section>
      )}
      <ControlsHere />
      <PlannedTable />
      {analysis.plan && <PlanSection plan={analysis.plan} />}
      {analysis.assumptions.length > 0 && (
        <Section id="assumptions" title="Assumptions" intro="Taken for granted; if one is wrong, so is what follows from it.">
          <AssumptionTable assumptions={analysis.assumptions} />
        </Section>
      )}
    </>
  );
};

const BestPaths = () => {
  const { paths } = useSystem().analysis;
  if (paths.length === 0) return null;
  return (
    <Section id="paths" title="Best attack paths" intro="Best for an attacker: the way in that gives most for least.">
      <ol class="path-list">
        {paths.slice(0, bestPaths).map((path) => (
          <li>
            <p>
              <LevelMark level={path.level} /> {path.title} <PathStatus status={path.status} />
            </p>
            <NodeChain nodes={path.nodes} />
          </li>
        ))}
      </ol>
    </Section>
  );
};
