import type { Outcome } from "../system-coverage.ts";

/** A mark and a word for what a system shows of an entry. */
export const outcomeWords: Record<Outcome, { mark: string; word: string }> = {
  open: { mark: "○", word: "open" },
  uncertain: { mark: "?", word: "not assessed" },
  mitigated: { mark: "✓", word: "handled" },
  "ruled-out": { mark: "⊘", word: "ruled out" },
  "attacker-side": { mark: "–", word: "does not apply to designs" },
  undecidable: { mark: "–", word: "not decidable from a design" },
  none: { mark: "–", word: "no rule yet" },
};
