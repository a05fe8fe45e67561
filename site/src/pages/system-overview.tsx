import { systemAnswer } from "../answers/system-answer.ts";
import { portfolioPage, useSystem, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { Diagram } from "../parts/diagram.tsx";
import { AssetTable, AssumptionTable, ComponentTable, IdentityTable, ZoneTable } from "../parts/element-tables.tsx";
import { FlowTable } from "../parts/flow-table.tsx";
import { LevelMark } from "../parts/level-mark.tsx";
import { Link } from "../parts/link.tsx";
import { NodeChain } from "../parts/node-chain.tsx";
import { pathAnchor, PathStatus } from "../parts/path-status.tsx";
import { PlannedTable } from "../parts/planned-table.tsx";
import { QuestionTable } from "../parts/question-table.tsx";
import { Section } from "../parts/section.tsx";
import { SystemFacts } from "../parts/system-facts.tsx";
import { TallyTable } from "../parts/tally-table.tsx";
import { ThreatTable } from "../parts/threat-table.tsx";
import { NoFlows, NoThreats } from "../parts/zero-states.tsx";
import type { SystemIndex } from "../system-index.ts";
import type { DiagramView } from "../views/diagram-view.ts";
import { plural } from "../words/plural.ts";

const firstThreats = 5;
const firstPaths = 3;
const firstQuestions = 3;

export const systemOverview = (site: Site, system: SystemIndex, view: DiagramView): Page => ({
  path: system.path,
  title: system.analysis.system.name,
  label: "System",
  answer: systemAnswer(system.analysis),
  trail: [{ name: site.title, target: { path: portfolioPage } }],
  system,
  body: <Overview view={view} />,
});

const Overview = ({ view }: { view: DiagramView }) => {
  const { analysis, diagramPage } = useSystem();
  return (
    <>
      <div class="summary">
        <SystemFacts />
        {analysis.threats.length > 0 && <TallyTable threats={analysis.threats} />}
      </div>
      {analysis.flows.length === 0 && <NoFlows />}
      {analysis.components.length > 0 && (
        <Section id="diagram" title="How it works">
          <Diagram view={view} />
          <p class="more">
            <Link to={{ path: diagramPage }}>The diagram with overlays, zones and paths</Link>
          </p>
        </Section>
      )}
      <DoFirst />
      <BestPaths />
      <TopQuestions />
      <PlannedTable />
      {analysis.flows.length > 0 && (
        <Section
          id="flows"
          title="Data flows"
          intro={`${plural(analysis.flows.length, "flow")}: ${analysis.flows.filter((flow) => flow.crosses).length} cross a trust boundary, and strangers shape ${analysis.flows.filter((flow) => flow.strangers).length}.`}
        >
          <FlowTable flows={analysis.flows} />
        </Section>
      )}
      <Parts />
    </>
  );
};

const DoFirst = () => {
  const { analysis, threatsPage, controlsPage } = useSystem();
  const first = analysis.threats.filter((threat) => threat.status !== "mitigated").slice(0, firstThreats);
  if (first.length === 0) return <NoThreats />;
  return (
    <Section id="first" title="Do these first">
      <ThreatTable caption="Do these first" threats={first} show={["level", "title", "status", "next"]} />
      <p class="more">
        <Link to={{ path: threatsPage }}>All {plural(analysis.threats.length, "threat")}</Link> ·{" "}
        <Link to={{ path: controlsPage }}>Controls and plan</Link>
      </p>
    </Section>
  );
};

const BestPaths = () => {
  const { analysis, pathsPage } = useSystem();
  if (analysis.paths.length === 0) return null;
  return (
    <Section id="paths" title="Best attack paths" intro="Best for an attacker: the way in that gives most for least.">
      <ol class="path-list">
        {analysis.paths.slice(0, firstPaths).map((path, index) => (
          <li>
            <p>
              <LevelMark level={path.level} /> <Link to={{ path: pathsPage, anchor: pathAnchor(index + 1) }}>{path.title}</Link>{" "}
              <PathStatus status={path.status} />
            </p>
            <NodeChain nodes={path.nodes} />
          </li>
        ))}
      </ol>
      <p class="more">
        <Link to={{ path: pathsPage }}>All {plural(analysis.paths.length, "attack path")}</Link>
      </p>
    </Section>
  );
};

const TopQuestions = () => {
  const { analysis, questionsPage } = useSystem();
  if (analysis.questions.length === 0) return null;
  return (
    <Section id="questions" title="Answer these" intro="What the model does not state, and what it would settle.">
      <QuestionTable questions={analysis.questions.slice(0, firstQuestions)} short />
      <p class="more">
        <Link to={{ path: questionsPage }}>All {plural(analysis.questions.length, "question")}</Link>
      </p>
    </Section>
  );
};

const Parts = () => {
  const { analysis } = useSystem();
  return (
    <>
      {analysis.components.length > 0 && (
        <Section id="components" title="Components">
          <ComponentTable components={analysis.components} />
        </Section>
      )}
      {analysis.assets.length > 0 && (
        <Section id="assets" title="Assets">
          <AssetTable assets={analysis.assets} />
        </Section>
      )}
      {analysis.identities.length > 0 && (
        <Section id="identities" title="Identities">
          <IdentityTable identities={analysis.identities} />
        </Section>
      )}
      {analysis.zones.length > 0 && (
        <Section id="zones" title="Trust zones">
          <ZoneTable zones={analysis.zones} />
        </Section>
      )}
      {analysis.assumptions.length > 0 && (
        <Section
          id="assumptions"
          title="Assumptions"
          intro="What the model takes for granted; if one is wrong, so is what follows from it."
        >
          <AssumptionTable assumptions={analysis.assumptions} />
        </Section>
      )}
    </>
  );
};
