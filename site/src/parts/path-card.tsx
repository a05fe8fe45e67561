import type { AttackPath } from "@bartizan/model";
import { useHere, useSystem } from "../here.ts";
import type { Picture } from "../picture.ts";
import { ControlLink } from "./control-link.tsx";
import { ElementLinks } from "./element-link.tsx";
import { LevelMark } from "./level-mark.tsx";
import { Link } from "./link.tsx";
import { NodeChain } from "./node-chain.tsx";
import { PartPicture } from "./part-picture.tsx";
import { pathAnchor, PathStatus } from "./path-status.tsx";

/** One attack path with all its steps, in words and beside them in a picture. */
export const PathCard = ({ path, number, picture }: { path: AttackPath; number: number; picture: Picture }) => {
  const { catalog } = useHere().site;
  return (
    <article class="path" id={pathAnchor(number)} aria-labelledby={`${pathAnchor(number)}-title`}>
      <h2 id={`${pathAnchor(number)}-title`}>
        <span class="quiet">{number}.</span> {path.title}
      </h2>
      <p class="marks">
        <LevelMark level={path.level} />
        <PathStatus status={path.status} />
        <span class="quiet">score {path.score} of 25</span>
      </p>
      {!("svg" in picture) && <NodeChain nodes={path.nodes} />}
      {path.cutBy.length > 0 && (
        <p class="cut">
          Cut by{" "}
          {path.cutBy.map((cut, index) => (
            <>
              {index > 0 && ", "}
              <ControlLink id={cut.control} /> at <ElementLinks ids={cut.on} />
            </>
          ))}
          .
        </p>
      )}
      <div class="walk" data-walk>
        <ol class="steps">
          {path.steps.map((step, index) => (
            <li data-step={index + 1}>
              <p>{step.threat === undefined ? step.text : <ThreatStep id={step.threat} text={step.text} />}</p>
              {(step.tactic !== undefined || step.technique) && (
                <p class="leg">
                  {step.tactic !== undefined && catalog.tacticTitle(step.tactic)}
                  {step.tactic !== undefined && step.technique && " · "}
                  {step.technique && (
                    <>
                      <code>{step.technique.id}</code> {catalog.techniqueTitle(step.technique)}
                    </>
                  )}
                </p>
              )}
            </li>
          ))}
        </ol>
        <PartPicture picture={picture} label={`Picture of path ${number}, its steps numbered`} />
      </div>
    </article>
  );
};

const ThreatStep = ({ id, text }: { id: string; text: string }) => {
  const path = useSystem().threatPath(id);
  return <Link to={path === undefined ? undefined : { path }}>{text}</Link>;
};
