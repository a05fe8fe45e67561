import { flowId, isRecord, type JsonRecord } from "@bartizan/model";
import { itemsOf, memberOf, recordOf, type Sourced } from "./origin.ts";

/** What of another system joins: its sections, with the prefix on every id. */
export interface PrefixedSystem {
  maps: Record<"zones" | "assets" | "components" | "identities", [id: string, element: Sourced][]>;
  flows: Sourced[];
}

/** Keys whose value is the id of an element, or a list of such ids. */
export const references: Readonly<Record<string, readonly string[]>> = {
  zones: ["in", "was"],
  assets: ["unlocks", "was"],
  components: ["in", "identity", "holds", "was"],
  identities: ["was"],
  flows: ["id", "from", "to", "as", "carries", "returns", "was"],
};

/**
 * Another system as it joins this one under a prefix.
 * @param foreign ids that the other system itself has from elsewhere: their names say so already
 */
export const prefixedSystem = (whole: Sourced, as: string, foreign: ReadonlySet<string>): PrefixedSystem => {
  const prefix = (id: unknown): unknown => (typeof id === "string" && id !== "end-user" ? `${as}.${id}` : id);
  const system = memberOf(whole, "system");
  const owner = isRecord(system.value) ? memberOf({ value: system.value, origin: system.origin }, "owner") : undefined;

  const changed = (section: string, id: string, element: Sourced): Sourced => {
    const members = Object.keys(element.value).map((key): [string, Sourced<unknown>] => {
      const { value, origin } = memberOf(element, key);
      if (references[section]?.includes(key)) return [key, { value: Array.isArray(value) ? value.map(prefix) : prefix(value), origin }];
      if (key !== "name" || foreign.has(id) || typeof value !== "string") return [key, { value, origin }];
      return [key, { value: `${value.slice(0, 150)} (${as})`, origin }];
    });
    if (section === "components" && typeof owner?.value === "string" && element.value["owner"] === undefined)
      members.push(["owner", owner]);
    return recordOf(members, element.origin);
  };

  const sectionOf = (section: string): [string, Sourced][] => {
    const collection = memberOf(whole, section);
    if (!isRecord(collection.value)) return [];
    const all: Sourced = { value: collection.value, origin: collection.origin };
    return Object.keys(all.value).flatMap((id) => {
      const { value, origin } = memberOf(all, id);
      return isRecord(value) ? [[`${as}.${id}`, changed(section, id, { value, origin })] as [string, Sourced]] : [];
    });
  };
  const flows = memberOf(whole, "flows");
  return {
    maps: {
      zones: sectionOf("zones"),
      assets: sectionOf("assets"),
      components: sectionOf("components"),
      identities: sectionOf("identities"),
    },
    flows: (Array.isArray(flows.value) ? itemsOf(flows.value as unknown[], flows.origin) : []).flatMap(({ value, origin }) =>
      isRecord(value) ? [changed("flows", flowId(value), { value, origin })] : [],
    ),
  };
};

/** The elements of such a system as a document has them, by section and id. */
export const elementsOf = ({ maps }: PrefixedSystem): JsonRecord =>
  Object.fromEntries(
    Object.entries(maps).map(([section, elements]) => [section, Object.fromEntries(elements.map(([id, { value }]) => [id, value]))]),
  );

/** How many nodes a document has. */
export const countNodes = (node: unknown): number => {
  if (typeof node !== "object" || node === null) return 1;
  let count = 1;
  for (const member of Object.values(node as JsonRecord)) count += countNodes(member);
  return count;
};
