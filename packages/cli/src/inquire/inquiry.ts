import type { Goal, TriedQuestion, WhatIf } from "@bartizan/engine";
import type { Plan, Statement } from "@bartizan/model";

/** What is asked of every model besides its threats. Plain data, so that a worker can be asked, too. */
export type Inquiry =
  | { sort: "plan"; goal: Goal }
  /** @property statements by the file of the model; models without any are not asked */
  | { sort: "what-if"; statements: Readonly<Record<string, readonly Statement[]>> }
  /** @property asked ids of questions that are not of interest any more */
  | { sort: "question"; asked: readonly string[] };

/** What came out for one model. */
export interface Finding {
  file: string;
  plan?: Plan;
  whatIf?: WhatIf;
  /** The question that decides most, with its answers tried. */
  question?: TriedQuestion;
}
