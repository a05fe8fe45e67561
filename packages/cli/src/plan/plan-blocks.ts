import { threatChanges } from "@bartizan/engine";
import type { Analysis, Plan, PlanStep, Remainder, ThreatChange } from "@bartizan/model";
import { changeVerbs, costPhrase, levelsText, notProven, plural, remainderReasons, undecidedThreats, withoutChange } from "@bartizan/write";
import { item, pair, section, text, title, type Block } from "../explain/block.ts";

/** A plan for people: what to do in which order, what each step brings, and what stays. */
export const planBlocks = (plan: Plan, analysis: Analysis): Block[] => {
  const { steps, risk, above } = plan;
  const uncertain = undecidedThreats(analysis);
  return [
    title(`${analysis.system.name}: ${answerOf(plan)}`),
    ...(steps.length > 0
      ? [text(`Cost: ${costPhrase(steps)}. The risk, the sum of all scores, goes from ${risk.before} to ${risk.after}.`)]
      : []),
    ...(above.before > 0 && uncertain > 0
      ? [text(`${plural(uncertain, "threat")} may not be there at all; answers decide that, and cost nothing: bartizan ask`)]
      : []),
    ...(plan.proven ? [] : [text(notProven)]),
    ...steps.flatMap(stepBlocks),
    ...Object.entries(remainderReasons).flatMap(([because, reason]) =>
      section(`Stay above: ${reason}`, plan.remaining.filter((each) => each.because === because).map(remainderItem)),
    ),
  ];
};

const answerOf = ({ appetite, above, steps, budget }: Plan): string => {
  if (above.before === 0) return `no threat is above ${appetite}, so nothing is needed`;
  const placements = `${plural(steps.length, "control")} in place ${steps.length === 1 ? "leaves" : "leave"}`;
  const rest = above.after === 0 ? "no threat" : `${above.after} of ${plural(above.before, "threat")}`;
  return `${placements} ${rest} above ${appetite}${budget === undefined ? "" : `; ${budget} ${budget === 1 ? "was" : "were"} allowed`}`;
};

const stepBlocks = (step: PlanStep, index: number): Block[] => {
  const { control, title: what, on, cost, status, ticket, replaces, changes, span } = step;
  const planned = status === "planned" ? [`planned already${ticket === undefined ? "" : `, ${ticket}`}`] : [];
  return section(`${index + 1}. ${control} on ${on}`, [
    ...pair("what", what),
    ...pair("cost", [cost, ...planned].join("; ")),
    ...(changes?.length ? changePairs(changes) : pair("effect", withoutChange(step))),
    ...pair("instead of", replaces.map(({ attribute, value }) => `${attribute}: ${value}`).join(", ")),
    ...pair("where", span && `${span.file}:${span.line}`),
  ]);
};

/** Named of one sort of change; the others are counted. */
const mostNamed = 4;

const changePairs = (changes: readonly ThreatChange[]): Block[] =>
  threatChanges.flatMap((change) => {
    const of = changes.filter((each) => each.change === change);
    const named = of.slice(0, mostNamed).map((each) => `${each.threat} (${levelsText(each)})`);
    const more = of.length > mostNamed ? ` and ${plural(of.length - mostNamed, "other")}` : "";
    return pair(changeVerbs[change], named.join(", ") + more);
  });

const remainderItem = ({ threat, title: what, before, after }: Remainder): Block =>
  item(`${before && before.level !== after.level ? `${before.level} to ${after.level}` : after.level}: ${threat}: ${what}`);
