import { compareText, type Standing, type Status, type Threat, type ThreatChange } from "@bartizan/model";

/** What a comparison asks of a threat. */
type Compared = Pick<Threat, "id" | "title" | "status" | "risk">;

/** What became of each threat, good news first, and the worst threat first; those that are unchanged are left out. */
export const compareThreats = (before: Iterable<Compared>, after: Iterable<Compared>): ThreatChange[] => {
  const then = new Map([...before].map((threat) => [threat.id, threat]));
  const now = new Map([...after].map((threat) => [threat.id, threat]));
  return [...new Map([...then, ...now]).values()]
    .flatMap(({ id, title }): ThreatChange[] => {
      const [was, is] = [then.get(id), now.get(id)].map((each) => each && standingOf(each));
      const change = wordFor(was, is);
      return change ? [{ threat: id, title, change, ...(was && { before: was }), ...(is && { after: is }) }] : [];
    })
    .toSorted(
      (a, b) =>
        threatChanges.indexOf(a.change) - threatChanges.indexOf(b.change) ||
        worstScore(b) - worstScore(a) ||
        compareText(a.threat, b.threat),
    );
};

/** Every change, good news first. */
export const threatChanges: readonly ThreatChange["change"][] = ["cleared", "lowered", "uncertain", "raised", "opened"];

const wordFor = (was: Standing | undefined, is: Standing | undefined): ThreatChange["change"] | undefined => {
  const [before, after] = [was && stands(was) ? was : undefined, is && stands(is) ? is : undefined];
  if (!after) return before && "cleared";
  if (after.status !== before?.status) return after.status === "open" ? "opened" : "uncertain";
  return after.score === before.score ? undefined : after.score < before.score ? "lowered" : "raised";
};

/** How a threat stands, for a comparison. */
export const standingOf = ({ status, risk: { residual } }: Compared): Standing => ({
  status,
  level: residual.level,
  score: residual.score,
});

/** Is it there, and not held off by controls? */
export const stands = ({ status }: { status: Status }): boolean => status !== "mitigated";

const worstScore = ({ before, after }: ThreatChange): number => Math.max(before?.score ?? 0, after?.score ?? 0);
