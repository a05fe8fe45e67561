/** How the sections of a model are put together from several files. Sections that are not named here are replaced as a whole. */
export const sections = {
  zones: "elements",
  assets: "elements",
  components: "elements",
  identities: "elements",
  threats: "elements",
  assumptions: "elements",
  use: "elements",
  outOfScope: "values",
  flows: "list",
  interfaces: "list",
} as const satisfies Record<string, "elements" | "values" | "list">;

export const sectionSort = (key: string): (typeof sections)[keyof typeof sections] | undefined =>
  Object.hasOwn(sections, key) ? sections[key as keyof typeof sections] : undefined;

/** What one thing of a section is called. */
export const memberName = (section: string): string =>
  ({ identities: "identity", outOfScope: "entry of outOfScope" })[section] ?? section.replace(/s$/, "");
