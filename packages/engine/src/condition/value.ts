import type { Element, Hop } from "@bartizan/model";
import type { Unknown } from "@bartizan/model";
import { Undecided, type Truth } from "./truth.ts";

/** One member of a derived list: certain, or possible because it rests on unknowns. */
export interface Member {
  item: Element | string;
  /** Empty for a certain member. */
  unknowns: readonly Unknown[];
  /** Possible for a reason that no single answer settles, such as a flow that does not say what it carries. */
  possible?: boolean;
  /** How the attack gets here, made only when it is shown. */
  route?: () => Hop[];
  /** Sorts members: the worst first. */
  weight?: number;
}

/** A derived list. `more` names what the model leaves unsaid where there may be further members. */
export class Members {
  readonly items: readonly Member[];
  readonly more: readonly Unknown[];
  constructor(items: readonly Member[], more: readonly Unknown[] = []) {
    this.items = items;
    this.more = more;
  }
}

/** Membership as a truth. */
export const membership = (member: Member): Truth =>
  member.unknowns.length > 0 || member.possible ? new Undecided(member.unknowns) : true;

export const certainly = (items: Iterable<Element | string>): Members =>
  new Members(Array.from(items, (item) => ({ item, unknowns: nothing })));

const nothing: readonly Unknown[] = [];

export type Value = Truth | string | number | Element | Members;

/** What a member is called: the text itself, or the id of an element. */
export const memberName = (member: Member): string => (typeof member.item === "string" ? member.item : member.item.id);
