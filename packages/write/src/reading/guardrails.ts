import type { Analysis, ControlEffect, Threat } from "@bartizan/model";
import { someOf } from "./some-of.ts";

/** How much of what strangers send is looked at before something acts on it; undefined where no route leads from the one to the other. */
export const guardrailSentence = ({ guardrails }: Analysis): string | undefined => {
  if (!guardrails) return undefined;
  const { routes, guarded, past } = guardrails;
  const from = "from strangers to what agents can do";
  const first =
    guarded === routes
      ? `Every route ${from} passes a guardrail (${routes})`
      : guarded === 0
        ? `No route ${from} passes a guardrail (${routes})`
        : `${guarded} of ${routes} routes ${from} ${guarded === 1 ? "passes" : "pass"} a guardrail`;
  const flows = [...new Set(past.map((each) => each.flow))];
  const around = [...new Set(past.flatMap((each) => each.guardrails))];
  return `${first}${flows.length > 0 ? `; ${someOf(flows)} ${flows.length === 1 ? "leads" : "lead"} past ${someOf(around)}` : ""}.`;
};

/** Controls that stand on the way of a threat and are walked around. */
export const bypassesOf = ({ controls, status }: Threat): string[] =>
  status === "mitigated" ? [] : controls.flatMap((effect) => (effect.state === "bypassed" ? bypass(effect) : []));

const bypass = ({ control, at = [], around = [] }: ControlEffect): string[] =>
  at.length > 0 && around.length > 0 ? [`${control} at ${someOf(at)} is walked around over ${someOf(around)}`] : [];
