import { camelCase } from "@bartizan/model";

/** Words that cannot name a constant. */
const reserved =
  "arguments as async await break case catch class const continue debugger default delete do else enum eval export extends false finally for from function get if implements import in instanceof interface let new null of package private protected public return satisfies set static super switch this throw true try type typeof undefined var void while with yield";

/** Gives each element a name for its constant: its id in camelCase, with what it is at the end where that is taken. */
export const constantNames = (imported: Iterable<string>): ((id: string, sort: string) => string) => {
  const taken = new Set([...reserved.split(" "), ...imported]);
  return (id, sort) => {
    const plain = camelCase(id);
    const long = plain + camelCase(`-${sort}`);
    let name = taken.has(plain) ? long : plain;
    for (let number = 2; taken.has(name); number++) name = long + String(number);
    taken.add(name);
    return name;
  };
};
