import type { ArrayExpression, Expression, ObjectExpression, ObjectProperty } from "@babel/types";
import type { Scope } from "./scope.ts";
import { entriesOf, isPrimitive, listOf, nameOfValue, nothing, type Member, type Slot, type Value } from "./value.ts";
import type { Work } from "./work.ts";

type Read = (node: Expression, scope: Scope) => Slot;

export const arrayLiteral = (node: ArrayExpression, scope: Scope, read: Read, work: Work): Value => {
  const items: Slot[] = [];
  for (const element of node.elements) {
    if (element === null) return work.refuse(scope.place(node), "A list with a gap");
    if (element.type === "SpreadElement") for (const item of spreadItems(read(element.argument, scope), work)) items.push(item);
    else items.push(read(element, scope));
  }
  return listOf(items);
};

/** What `...` puts into a list or a call. */
export function* spreadItems({ value, at }: Slot, work: Work): Generator<Slot> {
  if (value === nothing) return;
  if (typeof value === "object" && value?.sort === "list") {
    work.spend(value.items.length);
    yield* value.items;
  } else work.refuse(at, `A spread of ${nameOfValue(value)}`, "Spread a list here.");
}

export const objectLiteral = (node: ObjectExpression, scope: Scope, read: Read, work: Work): Value => {
  const members = new Map<string, Member>();
  for (const property of node.properties) {
    if (property.type === "SpreadElement") spreadMembers(read(property.argument, scope), members, work);
    else if (property.type === "ObjectMethod") work.refuse(scope.place(property), "A method", "Write a value, or an arrow function.");
    else {
      const key = keyOf(property, scope, read, work);
      // As the language has it, this would not make a member but change what the object is.
      if (key === "__proto__") work.refuse(scope.place(property.key), "__proto__");
      else if (key !== undefined) members.set(key, { ...read(property.value as Expression, scope), key: scope.place(property.key) });
    }
  }
  return entriesOf(members);
};

const spreadMembers = ({ value, at }: Slot, members: Map<string, Member>, work: Work): void => {
  if (typeof value === "object" && value?.sort === "entries") {
    work.spend(value.members.size);
    for (const [key, member] of value.members) members.set(key, member);
    // `...(condition && { ... })` is common, and spreads nothing where the condition does not hold.
  } else if (value !== nothing && value !== undefined && value !== null && value !== false)
    work.refuse(at, `A spread of ${nameOfValue(value)}`, "Spread an object here.");
};

const keyOf = ({ key, computed }: ObjectProperty, scope: Scope, read: Read, work: Work): string | undefined => {
  if (!computed && key.type === "Identifier") return key.name;
  if (!computed && (key.type === "StringLiteral" || key.type === "NumericLiteral")) return String(key.value);
  if (!computed || key.type === "PrivateName") {
    work.refuse(scope.place(key), "This key", "Write a word, or text in quotes.");
    return undefined;
  }
  const { value } = read(key, scope);
  if (value === nothing) return undefined;
  if (isPrimitive(value) && value !== null && value !== undefined) return work.made(String(value));
  work.refuse(scope.place(key), `A key that is ${nameOfValue(value)}`, "Write text as the key.");
  return undefined;
};
