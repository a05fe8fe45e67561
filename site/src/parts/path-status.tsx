import type { AttackPath } from "@bartizan/model";
import { StateMark } from "./state-mark.tsx";

const words: Record<AttackPath["status"], { mark: string; word: string }> = {
  open: { mark: "○", word: "open" },
  possible: { mark: "?", word: "possible" },
  cut: { mark: "✓", word: "cut by a control" },
};

export const PathStatus = ({ status }: { status: AttackPath["status"] }) => <StateMark {...words[status]} name={status} />;

/** The anchor of a path on the page of paths; they count from 1, best first. */
export const pathAnchor = (number: number): string => `path-${number}`;
