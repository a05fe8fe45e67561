/** A node, edge or cluster of an SVG by Graphviz. */
export interface DrawnGroup {
  id: string;
  classes: string[];
  /** What stands between the tags of the group. */
  inner: string;
}

/** What Graphviz really drew: groups with at least one shape, whose ids are read back. */
export const drawnGroups = (svg: string): DrawnGroup[] =>
  [...svg.matchAll(/<g id="([^"]*)" class="((?:node|edge|cluster)[^"]*)">([\s\S]*?)<\/g>/g)]
    .map(([, id = "", classes = "", inner = ""]) => ({
      id: id.replaceAll("&#45;", "-"),
      classes: classes.replaceAll("&#45;", "-").split(" "),
      inner,
    }))
    .filter(({ inner }) => /<(?:path|polygon|ellipse|polyline) /.test(inner));

/** SVG ids of what the picture ought to show and does not; a label is missing as `label of` its flow. */
export const missingFrom = (svg: string, expected: { shapes: readonly string[]; labelled: readonly string[] }): string[] => {
  const drawn = new Map(drawnGroups(svg).map((group) => [group.id, group]));
  return [
    ...expected.shapes.filter((id) => !drawn.has(id)),
    ...expected.labelled.filter((id) => drawn.has(id) && !drawn.get(id)?.inner.includes("<text ")).map((id) => `label of ${id}`),
  ];
};
