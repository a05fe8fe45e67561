import type { Analysis } from "@bartizan/model";
import { zonesAround, type DiagramNote } from "@bartizan/write";
import { pictureOf, type Picture } from "../picture.ts";
import type { SiteInput } from "../site-contract.ts";
import { visibleText } from "../visible-text.ts";

export interface DiagramPart {
  components: ReadonlySet<string>;
  flows: ReadonlySet<string>;
  /** Flows that the attack goes against, as in a reply. */
  against: ReadonlySet<string>;
  notes: ReadonlyMap<string, DiagramNote>;
}

/** A narrow picture of some components and flows with what is noted at them. `prefix` keeps several of them apart on one page. */
export const drawPart = async (analysis: Analysis, part: DiagramPart, draw: SiteInput["draw"], prefix: string): Promise<Picture> => {
  const components = analysis.components.filter(({ id }) => part.components.has(id));
  const around = zonesAround(analysis.zones);
  const zones = new Set(components.flatMap(({ zone }) => [zone, ...around(zone)]));
  const drawn: Analysis = {
    ...analysis,
    components,
    flows: analysis.flows.filter(({ id }) => part.flows.has(id)),
    zones: analysis.zones.filter(({ id }) => zones.has(id)),
  };
  try {
    return pictureOf(await draw(drawn, { direction: "down", threats: false, against: part.against, notes: part.notes }), prefix);
  } catch (error) {
    return { problem: visibleText(error instanceof Error ? error.message : String(error)) };
  }
};
