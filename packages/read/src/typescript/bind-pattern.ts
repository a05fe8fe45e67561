import type { Expression, Node, ObjectProperty } from "@babel/types";
import { once, type Scope } from "./scope.ts";
import { entriesOf, listOf, nameOfValue, nothing, type Entries, type Value } from "./value.ts";
import type { Work } from "./work.ts";

type Evaluate = (node: Expression, scope: Scope) => Value;

/** Declares the names of a pattern: `name`, `{ a, b = 1, ...rest }`, `[a, b]`. @returns the names */
export const bindPattern = (pattern: Node, value: () => Value, scope: Scope, evaluate: Evaluate, work: Work): string[] => {
  const bind = (inner: Node, of: () => Value): string[] => bindPattern(inner, of, scope, evaluate, work);
  const circle = (name: string) => (): Value =>
    work.refuse(scope.place(pattern), `${name}, which is made from itself,`, "Break the circle.");
  const whole = once(value, circle("This"));
  switch (pattern.type) {
    case "Identifier":
      scope.declare(pattern.name, once(value, circle(`"${pattern.name}"`)));
      return [pattern.name];
    case "AssignmentPattern":
      return bind(pattern.left, () => {
        const given = value();
        return given === undefined ? evaluate(pattern.right, scope) : given;
      });
    case "ObjectPattern": {
      const keys = pattern.properties.flatMap((each) => (each.type === "ObjectProperty" ? [keyOf(each)] : []));
      const members = () => membersOf(whole(), pattern, scope, work);
      return pattern.properties.flatMap((property) => {
        if (property.type === "RestElement") return bind(property.argument, () => without(members(), keys));
        const key = keyOf(property);
        if (key !== undefined) return bind(property.value, () => memberIn(members(), key));
        work.refuse(scope.place(property), "This pattern");
        return [];
      });
    }
    case "ArrayPattern":
      return pattern.elements.flatMap((element, index) => {
        if (element === null) return [];
        const isRest = element.type === "RestElement";
        return bind(isRest ? element.argument : element, () => {
          const list = whole();
          if (list === nothing) return nothing;
          if (typeof list !== "object" || list?.sort !== "list")
            return work.refuse(scope.place(pattern), `A list pattern for ${nameOfValue(list)}`, "Give it a list.");
          return isRest ? listOf(list.items.slice(index)) : list.items[index]?.value;
        });
      });
    default:
      work.refuse(scope.place(pattern), "This pattern");
      return [];
  }
};

type Members = Entries["members"] | typeof nothing;

const membersOf = (value: Value, pattern: Node, scope: Scope, work: Work): Members => {
  if (value === nothing) return nothing;
  if (typeof value === "object" && value?.sort === "entries") return value.members;
  return work.refuse(scope.place(pattern), `An object pattern for ${nameOfValue(value)}`, "Give it an object.");
};

const memberIn = (members: Members, key: string): Value => (members === nothing ? nothing : members.get(key)?.value);

const without = (members: Members, keys: readonly (string | undefined)[]): Value =>
  members === nothing ? nothing : entriesOf(new Map([...members].filter(([key]) => !keys.includes(key))));

const keyOf = ({ key, computed }: ObjectProperty): string | undefined => {
  if (computed) return undefined;
  return key.type === "Identifier" ? key.name : key.type === "StringLiteral" ? key.value : undefined;
};
