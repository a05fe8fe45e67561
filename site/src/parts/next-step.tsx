import type { Threat } from "@bartizan/model";
import { anchorOf } from "../anchor-of.ts";
import { useSystem } from "../here.ts";
import { nextStepOf } from "../words/next-step.ts";
import { ControlLink } from "./control-link.tsx";
import { ElementLinks } from "./element-link.tsx";
import { Link } from "./link.tsx";

/** What to do next, in a few words. */
export const NextStepText = ({ threat }: { threat: Threat }) => {
  const system = useSystem();
  const step = nextStepOf(threat);
  switch (step.kind) {
    case "keep":
      return <>Keep its controls in place</>;
    case "redesign":
      return <>{step.known ? "All known controls stand" : "No control is known"}: change the design, or accept it</>;
    case "answer": {
      const id = `${step.element}.${step.attribute}`;
      const question = system.questionsAt(step.element).find((each) => each.id === id);
      return <Link to={{ path: system.questionsPage, anchor: anchorOf("question", id) }}>{question?.text ?? `State ${id}`}</Link>;
    }
    case "control":
      return (
        <>
          {step.verb} <ControlLink id={step.effect.control} title={step.effect.title} />
          {step.effect.everyRoute
            ? step.effect.state !== "bypassed" && " on every route"
            : step.effect.on.length > 0 && (
                <>
                  {" "}
                  at <ElementLinks ids={step.effect.on} />
                </>
              )}
        </>
      );
  }
};
