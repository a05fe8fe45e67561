import type { Plan } from "@bartizan/model";
import { costPhrase } from "@bartizan/write";
import { isInPlace, type PlacedControl } from "../placed-controls.ts";
import type { SystemIndex } from "../system-index.ts";
import { plural } from "../words/plural.ts";

/** What do we have, what is planned, and what should we do next, at what cost and for what? */
export const systemControlsAnswer = (system: SystemIndex, placed: readonly PlacedControl[]): string => {
  const { plan } = system.analysis;
  return `${haveSentence(placed)} ${plan ? planSentence(plan, system) : plannedSentence(system)}`;
};

const haveSentence = (placed: readonly PlacedControl[]): string => {
  const there = placed.filter(isInPlace);
  const verified = there.filter(({ use }) => use.status === "verified").length;
  const bypassed = there.filter(({ bypassedBy }) => bypassedBy.length > 0).length;
  const planned = placed.filter(({ use }) => use.status === "planned").length;
  const of = [...(verified > 0 ? [`${verified} verified`] : []), ...(bypassed > 0 ? [`${bypassed} bypassed`] : [])].join(", ");
  return `${plural(there.length, "control is", "controls are")} in place${of === "" ? "" : ` (${of})`}; ${planned} ${planned === 1 ? "is" : "are"} planned.`;
};

const planSentence = ({ steps, above, appetite, budget, risk }: Plan, { nameOf }: SystemIndex): string => {
  const [first] = steps;
  if (above.before === 0) return `No threat is above ${appetite}, so that the plan needs nothing more.`;
  if (!first) return `No control brings one of ${plural(above.before, "threat")} above ${appetite} under it.`;
  const rest = above.after === 0 ? "no threat" : `${above.after} of ${plural(above.before, "threat")}`;
  const which = steps.length === 1 ? "the one step" : `the first of ${plural(steps.length, "step")}`;
  const allowed = budget === undefined ? "" : `, ${budget} being allowed`;
  return `Next comes “${first.title}” on ${nameOf(first.on)}, ${which} (${costPhrase(steps)} cost${allowed}) that ${steps.length === 1 ? "leaves" : "leave"} ${rest} above ${appetite} and ${steps.length === 1 ? "takes" : "take"} the risk from ${risk.before} to ${risk.after}.`;
};

const plannedSentence = ({ analysis: { planned = [] } }: SystemIndex): string => {
  const cleared = new Set(planned.flatMap(({ clears }) => clears));
  const lowered = new Set(planned.flatMap(({ lowers }) => lowers.flatMap(({ threat }) => (cleared.has(threat) ? [] : threat))));
  if (cleared.size + lowered.size === 0) return "Nothing that is planned clears or lowers a threat by itself, and no plan was made.";
  return `What is planned will clear ${plural(cleared.size, "threat")} and lower ${lowered.size}; no plan of what to do next was made.`;
};
