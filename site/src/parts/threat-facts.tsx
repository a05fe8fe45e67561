import type { Threat } from "@bartizan/model";
import { useHere } from "../here.ts";
import { DefinitionList } from "./definition-list.tsx";
import { ElementLink, ElementLinks } from "./element-link.tsx";
import { Link } from "./link.tsx";
import { SourcePlace } from "./source-place.tsx";

/** The card beside a threat: ids and places, for those who look one up. */
export const ThreatFacts = ({ threat }: { threat: Threat }) => {
  const { catalog } = useHere().site;
  const rulePath = catalog.rulePath(threat.rule);
  return (
    <aside class="card" aria-label="Facts about this threat">
      <DefinitionList
        items={[
          ["Id", <code>{threat.id}</code>],
          ["Where", <ElementLink id={threat.place} />],
          ["Takes part", <ElementLinks ids={threat.alsoAt} none="nothing else" />],
          [
            "Found by",
            threat.source === "team" ? (
              "the team itself"
            ) : (
              <Link to={rulePath === undefined ? undefined : { path: rulePath }}>
                <code>{threat.rule}</code>
              </Link>
            ),
          ],
          ["Source", threat.span ? <SourcePlace span={threat.span} /> : <code class="place">{threat.pointer}</code>],
        ]}
      />
    </aside>
  );
};
