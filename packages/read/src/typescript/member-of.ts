import type { Expression, MemberExpression, OptionalMemberExpression } from "@babel/types";
import { methodOf } from "./methods.ts";
import type { Scope } from "./scope.ts";
import { nameOfValue, nothing, type Slot, type Value } from "./value.ts";
import type { Work } from "./work.ts";

type Access = MemberExpression | OptionalMemberExpression;
type Read = (node: Expression, scope: Scope) => Slot;

/** `object.name`, `object["name"]`, `list[0]`. Only what the file itself put there is found. */
export const memberOf = (node: Access, scope: Scope, read: Read, work: Work): Value => {
  if (node.object.type === "Super") return work.refuse(scope.place(node), "super");
  const at = scope.place(node);
  const key = keyOf(node, scope, read);
  // Of the language's own objects, only a few functions are known.
  if (node.object.type === "Identifier" && node.object.name === "Object" && !scope.find("Object"))
    return (typeof key === "string" ? methodOf(undefined, key, work) : undefined) ?? work.refuse(at, `This member of Object`);
  const { value } = read(node.object, scope);
  if (value === nothing || key === nothing) return nothing;
  if ((value === undefined || value === null) && node.type === "OptionalMemberExpression") return undefined;
  if (typeof value === "object" && value?.sort === "entries" && typeof key === "string") return value.members.get(key)?.value;
  if (typeof value === "object" && value?.sort === "list" && typeof key === "number") return value.items[key]?.value;
  if (typeof value === "object" && value?.sort === "part" && value.of === "use" && typeof key === "string")
    return { ...value, of: "component", ends: [], options: undefined, brought: { by: value, id: key } };
  if (typeof key === "string") {
    const method = methodOf(value, key, work);
    if (method !== undefined) return method;
  }
  return work.refuse(at, `${typeof key === "string" ? `"${key.slice(0, 100)}"` : "This member"} of ${nameOfValue(value)}`);
};

const keyOf = ({ property, computed }: Access, scope: Scope, read: Read): string | number | undefined | typeof nothing => {
  if (property.type === "PrivateName") return nothing;
  if (!computed) return property.type === "Identifier" ? property.name : nothing;
  const { value } = read(property, scope);
  return typeof value === "number" || value === nothing ? value : typeof value === "string" ? value : undefined;
};
