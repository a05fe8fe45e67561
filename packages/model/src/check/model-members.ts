import modelSchema from "../generated/model.plain.json" with { type: "json" };
import { knownMembers } from "./known-members.ts";

/** The keys that a model may have in the map at a pointer, in the order of the schema; none where ids are the keys. */
export const modelMembers = (): ((pointer: string) => readonly string[]) => {
  const membersAt = knownMembers(modelSchema);
  return (pointer) => membersAt(pointer).names;
};
