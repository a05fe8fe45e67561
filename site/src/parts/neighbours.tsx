import type { ComponentView, FlowView } from "@bartizan/model";
import { kindWord } from "@bartizan/model";
import { useSystem } from "../here.ts";
import { kindLabel } from "../words/kind.ts";
import { DefinitionList } from "./definition-list.tsx";
import { ElementLink, ElementLinks } from "./element-link.tsx";
import { Link } from "./link.tsx";
import { SourcePlace } from "./source-place.tsx";

/** What leads in, the component itself, what leads out: three columns that read from left to right. */
export const Neighbours = ({ component }: { component: ComponentView }) => {
  const { flows } = useSystem().analysis;
  return (
    <div class="neighbours">
      <FlowList title="Comes in" flows={flows.filter((flow) => flow.to === component.id)} end="from" />
      <section class="self" aria-label="This component">
        <p class="self-name">
          <Badge kind={component.kind} /> {component.name}
        </p>
        <DefinitionList
          items={[
            ["Kind", kindLabel(component.kind)],
            ["Zone", <ElementLink id={component.zone} />],
            ["Technology", component.technology.length > 0 ? component.technology.join(", ") : <span class="quiet">not stated</span>],
            ["Acts as", component.identity === undefined ? <span class="quiet">not stated</span> : <ElementLink id={component.identity} />],
            ["Can", component.effects.length > 0 ? component.effects.join(", ") : <span class="quiet">nothing stated</span>],
            ["Owner", component.owner ?? <span class="quiet">not stated</span>],
            ...(component.was && component.was.length > 0 ? [["Formerly", component.was.join(", ")] as const] : []),
            ["Source", component.span ? <SourcePlace span={component.span} /> : <code>{component.id}</code>],
          ]}
        />
      </section>
      <FlowList title="Goes out" flows={flows.filter((flow) => flow.from === component.id)} end="to" />
    </div>
  );
};

const Badge = ({ kind }: { kind: string }) => {
  const word = kindWord(kind);
  return word ? <abbr title={word.description}>{word.badge}</abbr> : null;
};

const FlowList = ({ title, flows, end }: { title: string; flows: readonly FlowView[]; end: "from" | "to" }) => (
  <section class={end} aria-label={title}>
    <h2>
      {title} <span class="quiet">{flows.length}</span>
    </h2>
    {flows.length === 0 && <p class="quiet">No flow is drawn.</p>}
    <ul class="plain">
      {flows.map((flow) => (
        <li>
          <ElementLink id={flow[end]} />
          <Carried flow={flow} />
        </li>
      ))}
    </ul>
  </section>
);

const Carried = ({ flow }: { flow: FlowView }) => (
  <span class="leg">
    <Link to={useSystem().targetOf(flow.id)}>{flow.name ?? "flow"}</Link>
    {flow.carries.length > 0 && (
      <>
        {" with "}
        <ElementLinks ids={flow.carries} />
      </>
    )}
    {flow.returns.length > 0 && (
      <>
        , returns <ElementLinks ids={flow.returns} />
      </>
    )}
    {flow.crosses && ", crosses a boundary"}
    {flow.strangers && <span class="strangers">shaped by strangers</span>}
  </span>
);
