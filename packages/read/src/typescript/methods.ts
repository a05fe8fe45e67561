import { isTrue } from "./operators.ts";
import {
  entriesOf,
  listOf,
  nothing,
  type Callable,
  type Entries,
  type List,
  type Member,
  type Place,
  type Slot,
  type Value,
} from "./value.ts";
import type { Work } from "./work.ts";

type Method<T> = (self: T, given: readonly Slot[], at: Place, work: Work) => Value | typeof unfit;

/** What a method returns where its arguments are not of the sort that is read. */
const unfit = Symbol("unfit");

/** Length, or a function of a list, of text, or of `Object`; undefined where it is none of those that are read. */
export const methodOf = (self: Value, name: string, work: Work): Value => {
  if (self === undefined) return bound(objectMethods.get(name), self, `Object.${name}`, work);
  if (typeof self === "string") return name === "length" ? self.length : bound(textMethods.get(name), self, name, work);
  if (typeof self !== "object" || self?.sort !== "list") return undefined;
  return name === "length" ? self.items.length : bound(listMethods.get(name), self, name, work);
};

const bound = <T>(method: Method<T> | undefined, self: T, name: string, work: Work): Callable | undefined =>
  method && {
    sort: "function",
    call: (given, at) => {
      if (given.some(({ value }) => value === nothing)) return nothing;
      const result = method(self, given, at, work);
      return result === unfit ? work.refuse(at, `${name} with these arguments`) : result;
    },
  };

/** The results of a function over the items of a list. */
const results = (self: List, given: readonly Slot[], at: Place, work: Work): Slot[] | undefined => {
  const { value: callback } = given[0] ?? {};
  if (typeof callback !== "object" || callback?.sort !== "function") return undefined;
  return self.items.map((item, index) => {
    work.spend(1);
    return { value: callback.call([item, { value: index, at }], at), at: item.at };
  });
};

const overItems =
  (make: (found: readonly Slot[], self: List, work: Work) => Value): Method<List> =>
  (self, given, at, work) => {
    const found = results(self, given, at, work);
    return found ? make(found, self, work) : unfit;
  };

const flattened = (items: readonly Slot[], work: Work): List => {
  const flat = items.flatMap((item) => (typeof item.value === "object" && item.value?.sort === "list" ? item.value.items : [item]));
  work.spend(flat.length);
  return listOf(flat);
};

const listMethods = new Map<string, Method<List>>([
  ["map", overItems((found) => listOf(found))],
  ["flatMap", overItems((found, _, work) => flattened(found, work))],
  ["filter", overItems((found, self) => listOf(self.items.filter((_, index) => isTrue(found[index]?.value))))],
  ["find", overItems((found, self) => self.items.find((_, index) => isTrue(found[index]?.value))?.value)],
  ["some", overItems((found) => found.some(({ value }) => isTrue(value)))],
  ["every", overItems((found) => found.every(({ value }) => isTrue(value)))],
  ["flat", (self, given, _, work) => (given.length === 0 ? flattened(self.items, work) : unfit)],
  ["concat", (self, given, _, work) => flattened([{ value: self, at: given[0]?.at as Place }, ...given], work)],
  ["includes", (self, given) => self.items.some(({ value }) => value === given[0]?.value)],
  [
    "join",
    (self, given, _, work) => {
      const glue = given[0]?.value ?? ",";
      const texts = self.items.flatMap(({ value }) => (typeof value === "string" || typeof value === "number" ? [String(value)] : []));
      return typeof glue === "string" && texts.length === self.items.length ? work.made(texts.join(glue)) : unfit;
    },
  ],
]);

const textMethods = new Map<string, Method<string>>([
  ["toLowerCase", (self, _given, _at, work) => work.made(self.toLowerCase())],
  ["toUpperCase", (self, _given, _at, work) => work.made(self.toUpperCase())],
  ["trim", (self, _given, _at, work) => work.made(self.trim())],
  ["startsWith", (self, given) => (typeof given[0]?.value === "string" ? self.startsWith(given[0].value) : unfit)],
  ["endsWith", (self, given) => (typeof given[0]?.value === "string" ? self.endsWith(given[0].value) : unfit)],
  ["includes", (self, given) => (typeof given[0]?.value === "string" ? self.includes(given[0].value) : unfit)],
  [
    "split",
    (self, given, at, work) => {
      const by = given[0]?.value;
      if (typeof by !== "string") return unfit;
      work.spend(self.length);
      return listOf(
        work
          .made(self)
          .split(by)
          .map((value) => ({ value, at })),
      );
    },
  ],
]);

/** Reads the only argument as an object and makes a list of its members. */
const ofMembers =
  (make: (key: string, member: Member) => Value): Method<undefined> =>
  (_, given, _at, work) => {
    const of = given[0]?.value;
    if (typeof of !== "object" || of?.sort !== "entries") return unfit;
    work.spend(of.members.size);
    return listOf([...of.members].map(([key, member]) => ({ value: make(key, member), at: member.key })));
  };

const objectMethods = new Map<string, Method<undefined>>([
  ["entries", ofMembers((key, member) => listOf([{ value: key, at: member.key }, member]))],
  ["keys", ofMembers((key) => key)],
  ["values", ofMembers((_, member) => member.value)],
  ["fromEntries", (_, given) => fromEntries(given[0]?.value) ?? unfit],
  ["freeze", (_, given) => given[0]?.value],
]);

const fromEntries = (pairs: Value): Entries | undefined => {
  if (typeof pairs !== "object" || pairs?.sort !== "list") return undefined;
  const members = new Map<string, Member>();
  for (const { value: pair } of pairs.items) {
    const [key, value] = typeof pair === "object" && pair?.sort === "list" ? pair.items : [];
    if (typeof key?.value !== "string" || !value) return undefined;
    members.set(key.value, { ...value, key: key.at });
  }
  return entriesOf(members);
};
