import { clip, columns } from "../columns.ts";
import { visible } from "../visible.ts";
import type { DiagramPlan, PlannedEdge } from "./diagram-plan.ts";

const width = 24;

/** What stands at a flow, on few short lines: what it carries, or how many flows it is, whether that is untrusted, its open threats, and the guardrails it leads past. */
export const flowLabel = (edge: PlannedEdge, plan: DiagramPlan): string[] => {
  const tab = plan.tabs.get(edge.id)?.text;
  const several = edge.flows.length > 1;
  const untrusted = edge.untrusted === 0 ? [] : [several ? `${edge.untrusted} untrusted` : "untrusted"];
  const notes = [...untrusted, ...(tab === undefined ? [] : [tab])];
  const said = plan.marks.get(edge.id)?.chips.flatMap((chip) => (chip.sort === "note" ? [chip.text] : [])) ?? [];
  return [...said, ...(several ? [`${edge.flows.length} flows`] : halves(carriesText(edge))), notes.join(" · "), pastText(edge)].filter(
    (line) => line !== "",
  );
};

/** The guardrails that are walked around, as a reader meets them. */
export const pastText = ({ past: [first, ...others] }: PlannedEdge): string =>
  first === undefined ? "" : `past ${clip(visible(first).trim(), width - 5)}${others.length > 0 ? ` +${others.length}` : ""}`;

/** As many names as fit and the number of the others; an id where its name is too long. */
export const carriesText = ({ carries }: PlannedEdge): string => {
  const [first = "", ...others] = carries
    .map(({ id, name }) => {
      const shown = visible(name).trim();
      return columns(shown) <= width ? shown : visible(id);
    })
    .filter((name) => name !== "");
  let text = clip(first, width);
  for (const [index, name] of others.entries()) {
    const longer = `${text}, ${name}`;
    if (columns(longer) > width) return `${text} +${others.length - index}`;
    text = longer;
  }
  return text;
};

/** A long line broken at the blank next to its middle, since wide labels make wide pictures. */
const halves = (text: string): string[] => {
  if (text.length <= 14) return [text];
  const middle = text.length / 2;
  const blanks = Array.from(text.matchAll(/ (?!\+)/g), (match) => match.index);
  const [at] = blanks.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return at === undefined ? [text] : [text.slice(0, at), text.slice(at + 1)];
};
