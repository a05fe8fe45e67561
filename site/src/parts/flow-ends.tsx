import { kindWord, type FlowView } from "@bartizan/model";
import { useSystem } from "../here.ts";
import { kindLabel } from "../words/kind.ts";
import { DefinitionList } from "./definition-list.tsx";
import { ElementLink, ElementLinks } from "./element-link.tsx";
import { FlowAuthority } from "./flow-authority.tsx";
import { SourcePlace } from "./source-place.tsx";

/** Where it begins, the flow itself, where it ends: three columns that read from left to right. */
export const FlowEnds = ({ flow }: { flow: FlowView }) => (
  <div class="neighbours">
    <End title="From" id={flow.from} side="from" />
    <section class="self" aria-label="This flow">
      <DefinitionList
        items={[
          ["Carries", <ElementLinks ids={flow.carries} none="not stated" />],
          ...(flow.returns.length > 0 ? [["Returns", <ElementLinks ids={flow.returns} />] as const] : []),
          ["Protocol", flow.protocol ?? <span class="quiet">not stated</span>],
          ["Acts for", flow.as === undefined ? <span class="quiet">not stated</span> : <FlowAuthority as={flow.as} />],
          ["Opened by", <ElementLink id={flow.opens === "from" ? flow.from : flow.to} />],
          ["Boundary", flow.crosses ? "crosses one" : "inside one zone"],
          ["Content", flow.strangers ? "shaped by strangers" : "no stranger is known to shape it"],
          ["Source", flow.span ? <SourcePlace span={flow.span} /> : <code>{flow.id}</code>],
        ]}
      />
    </section>
    <End title="To" id={flow.to} side="to" />
  </div>
);

const End = ({ title, id, side }: { title: string; id: string; side: "from" | "to" }) => {
  const component = useSystem().components.get(id);
  const word = kindWord(component?.kind ?? "");
  return (
    <section class={side} aria-label={title}>
      <h2>{title}</h2>
      <p class="self-name">
        {word && <abbr title={word.description}>{word.badge}</abbr>} <ElementLink id={id} />
      </p>
      {component && (
        <DefinitionList
          items={[
            ["Kind", kindLabel(component.kind)],
            ["Zone", <ElementLink id={component.zone} />],
            ["Holds", <ElementLinks ids={component.holds} none="nothing stated" />],
          ]}
        />
      )}
    </section>
  );
};
