import { attributeFits, attributes, kinds } from "@bartizan/model";

export interface Tree {
  [key: string]: unknown;
}
export interface Place {
  holder: Tree;
  key: string;
}
export interface Draw {
  /** Pick from lists, as numbers from 0 to 1. */
  at: number;
  other: number;
  /** A word that upsets somebody. */
  word: string;
}
type Change = (tree: Tree, draw: Draw) => void;

/** Changes after which a model often still is one, so that the engine and the writers meet the odd ones, too. */
export const gentleChanges: Record<string, Change> = {
  // Enum values, and references to other elements.
  "value of a namesake": (tree, { at, other }) => {
    const places = placesIn(tree);
    const place = pick(places, at);
    const namesake = place && pick(sameKey(places, place.key), other);
    if (namesake) put(place, structuredClone(namesake.holder[namesake.key]));
  },
  "another kind": (tree, { at, other }) => {
    const component = pick(elementsIn(tree, "components"), at);
    if (component) component["kind"] = pick(kinds, other)?.id;
  },
  "a fact": (tree, { at, other }) => {
    const component = pick(elementsIn(tree, "components"), at);
    const attribute = pick(
      attributes.filter((each) => attributeFits(each, String(component?.["kind"]))),
      other,
    );
    if (component && attribute) component[attribute.id] = pick(attribute.values, (at * 7919) % 1)?.value;
  },
  "a fact less": (tree, { at }) => {
    const word = new Set(attributes.map((attribute) => attribute.id));
    remove(
      pick(
        placesIn(tree).filter(({ key }) => word.has(key)),
        at,
      ),
    );
  },
  "a control more or less": (tree, { at, other }) => {
    const controls = placesIn(tree).filter(({ key }) => key === "controls");
    const used = controls.flatMap(({ holder }) => (isTree(holder["controls"]) ? Object.keys(holder["controls"]) : []));
    const element = pick(elementsIn(tree, at < 0.5 ? "components" : "flows"), (at * 2) % 1);
    const control = pick(used, other);
    if (!element || control === undefined) return;
    const own = isTree(element["controls"]) ? element["controls"] : {};
    if (control in own) delete own[control];
    else element["controls"] = { ...own, [control]: pick(["absent", "planned", "implemented", "verified"], (other * 7919) % 1) };
  },
  "a component more": (tree, { at, other }) => {
    const twin = pick(elementsIn(tree, "components"), at);
    if (twin && isTree(tree["components"])) tree["components"][`twin-${Math.floor(other * 1000)}`] = structuredClone(twin);
  },
  "a flow more": (tree, { at, other }) => {
    const ids = isTree(tree["components"]) ? Object.keys(tree["components"]) : [];
    if (Array.isArray(tree["flows"])) tree["flows"].push({ from: pick(ids, at), to: pick(ids, other) });
  },
  "a flow less": (tree, { at }) => {
    if (Array.isArray(tree["flows"])) tree["flows"].splice(Math.floor(at * tree["flows"].length), 1);
  },
  "a text of strangers": (tree, { at, other, word }) => {
    const element = pick(elementsIn(tree, pick(["components", "zones", "assets", "identities", "flows"], other) ?? ""), at);
    if (element) element[at * 1000 - Math.floor(at * 1000) < 0.5 ? "name" : "description"] = word.slice(0, 200) || "x";
  },
  "a threat of the team": (tree, { at, other, word }) => {
    const ids = ["components", "assets", "zones"].flatMap((key) => (isTree(tree[key]) ? Object.keys(tree[key]) : []));
    const threat = {
      title: `${word.slice(0, 400)}...`,
      at: pick(ids, at),
      likelihood: 1 + Math.floor(other * 5),
      impact: 5,
      stride: ["tampering"],
    };
    tree["threats"] = { ...(isTree(tree["threats"]) && tree["threats"]), [`own-${Math.floor(other * 1000)}`]: threat };
  },
  "a zone within another": (tree, { at, other }) => {
    const zone = pick(elementsIn(tree, "zones"), at);
    const around = pick(isTree(tree["zones"]) ? Object.keys(tree["zones"]) : [], other);
    if (zone) zone["in"] = around;
  },
};

/** Changes that break something more often than not. */
export const roughChanges: Record<string, Change> = {
  out: (tree, { at }) => remove(pick(placesIn(tree), at)),
  twice: (tree, { at, word }) => {
    const place = pick(placesIn(tree), at);
    if (!place) return;
    if (Array.isArray(place.holder)) place.holder.push(place.holder[place.key]);
    else put({ ...place, key: `${place.key}${word.slice(0, 5)}` }, place.holder[place.key]);
  },
  renamed: (tree, { at, word }) => {
    const place = pick(placesIn(tree), at);
    if (!place || Array.isArray(place.holder)) return;
    put({ ...place, key: word }, place.holder[place.key]);
    delete place.holder[place.key];
  },
  swapped: (tree, { at, other }) => {
    const places = placesIn(tree);
    const [one, two] = [pick(places, at), pick(places, other)];
    if (!one || !two) return;
    const [first, second] = [structuredClone(one.holder[one.key]), structuredClone(two.holder[two.key])];
    put(two, first);
    put(one, second);
  },
  null: replaced(() => null),
  misspelt: replaced(({ other }, value) => (typeof value === "string" ? letterMoved(value, other) : value)),
  "misspelt key": (tree, { at, other }) => {
    const place = pick(placesIn(tree), at);
    if (!place || Array.isArray(place.holder)) return;
    put({ ...place, key: letterMoved(place.key, other) }, place.holder[place.key]);
    delete place.holder[place.key];
  },
  "another type": replaced(({ other }, value) =>
    pick<unknown>([[value], { is: value }, { x: value }, String(value), other < 0.5, 42, [], {}], other),
  ),
  long: replaced(({ other }) => "long ".repeat(other * 10_000)),
  deep: replaced(({ other, at }, value) => {
    let nested = value;
    for (let depth = Math.floor(other * 200); depth > 0; depth--) nested = at < 0.5 ? [nested] : { in: nested };
    return nested;
  }),
  huge: replaced(({ other }) => pick([1e308, -1e308, 2 ** 53, 1e-320, Infinity, -0, NaN, -1, 0.1], other)),
  prototype: (tree, { at, other, word }) => {
    const place = pick(
      placesIn(tree).filter(({ holder, key }) => isTree(holder[key])),
      at,
    );
    const key = pick(["__proto__", "constructor", "toString", "hasOwnProperty", "prototype"], other) ?? "";
    if (place) put({ holder: place.holder[place.key] as Tree, key }, other < 0.5 ? word : structuredClone(place.holder));
  },
  "a word": replaced(({ word }) => word),
};

function replaced(by: (draw: Draw, value: unknown) => unknown): Change {
  return (tree, draw) => {
    const place = pick(placesIn(tree), draw.at);
    if (place) put(place, by(draw, place.holder[place.key]));
  };
}

const letterMoved = (word: string, at: number): string => {
  const from = Math.floor(at * word.length);
  return word.slice(0, from) + word.slice(from + 1) + word.slice(from, from + 1);
};

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

/** Sets a key, even one that an assignment would take for the prototype. */
const put = ({ holder, key }: Place, value: unknown): void => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};

const remove = (place: Place | undefined): void => {
  if (place && Array.isArray(place.holder)) place.holder.splice(Number(place.key), 1);
  else if (place) delete place.holder[place.key];
};

const pick = <T>(list: readonly T[], at: number): T | undefined => list[Math.floor(at * list.length)];

const sameKey = (places: readonly Place[], key: string): Place[] => places.filter((each) => each.key === key);

const elementsIn = (tree: Tree, collection: string): Tree[] => Object.values(tree[collection] ?? {}).filter(isTree);

/** Every place in a tree that can be changed; what stands in two places counts in one. */
const placesIn = (tree: Tree): Place[] => {
  const seen = new Set<unknown>();
  const found: Place[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null || seen.has(node)) return;
    seen.add(node);
    for (const [key, value] of Object.entries(node)) {
      found.push({ holder: node as Tree, key });
      visit(value);
    }
  };
  visit(tree);
  return found;
};
