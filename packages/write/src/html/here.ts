import type { Analysis, FlowView, Question } from "@bartizan/model";
import type { Notation } from "../diagram/dot-of.ts";
import { elementsOf, type ElementEntry } from "../reading/elements-of.ts";
import { questionsByThreat } from "../reading/questions-by-threat.ts";

/** What parts of a page need to know of the system they show. */
export interface Here {
  analysis: Analysis;
  elements: ReadonlyMap<string, ElementEntry>;
  flows: ReadonlyMap<string, FlowView>;
  /** Questions that decide a threat, by its id. */
  questions: ReadonlyMap<string, readonly Question[]>;
  anchors: Anchors;
  /** Level of the heading of the system; its sections are one below. */
  depth: 1 | 2;
  notation?: Notation;
}

/** Ids in the page, by what they stand for; elements, threats and questions by their ids, paths and sections by name. */
interface Anchors {
  system: string;
  section: ReadonlyMap<SectionName, string>;
  element: ReadonlyMap<string, string>;
  threat: ReadonlyMap<string, string>;
  question: ReadonlyMap<string, string>;
}

export const sectionNames = ["diagram", "threats", "paths", "questions", "elements", "frameworks", "assumptions"] as const;
export type SectionName = (typeof sectionNames)[number];

/** One per system. Every anchor is unique in the page and stays when lines move; with several systems it begins with the system's. */
export const heresOf = (systems: readonly Analysis[]): Here[] => {
  const taken = new Set<string>();
  const claim = (text: string): string => {
    const base = text.replaceAll(/[^\w.@-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`).slice(0, 200);
    let free = base;
    for (let count = 2; taken.has(free); count++) free = `${base}-${count}`;
    taken.add(free);
    return free;
  };
  return systems.map((analysis) => {
    const alone = systems.length === 1;
    const system = claim(alone ? "top" : analysis.system.id || "system");
    const claimAll = <Id extends string>(ids: Iterable<Id>, lead = ""): Map<Id, string> =>
      new Map([...new Set(ids)].map((id): [Id, string] => [id, claim(`${alone ? "" : `${system}.`}${lead}${id}`)]));
    const elements = elementsOf(analysis);
    return {
      analysis,
      elements,
      flows: new Map(analysis.flows.map((flow) => [flow.id, flow])),
      questions: questionsByThreat(analysis),
      anchors: {
        system,
        section: claimAll(sectionNames),
        element: claimAll(elements.keys()),
        threat: claimAll(analysis.threats.map(({ id }) => id)),
        question: claimAll(
          analysis.questions.map(({ id }) => id),
          "ask-",
        ),
      },
      depth: alone ? 1 : 2,
    };
  });
};
