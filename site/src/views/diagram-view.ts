import type { Analysis, ZoneView } from "@bartizan/model";
import { drawReadable, zonesAround, type ReadableDrawing } from "@bartizan/write";
import { pictureOf, type Picture } from "../picture.ts";
import type { SiteInput } from "../site-contract.ts";
import type { SystemIndex } from "../system-index.ts";
import { visibleText } from "../visible-text.ts";

/** One picture of a system that can be read, on a page of its own. */
export interface DiagramView {
  path: string;
  /** What is in it: the system, or the part of it around a zone. */
  analysis: Analysis;
  picture: Picture;
  /** Zones that are drawn as one box. */
  folded: ReadonlySet<string>;
  /** The zone that is open, where the view is about one. */
  zone?: ZoneView;
}

/** The system as far as one picture can show it, its zones alone where that is less, and every zone that some view folds. */
export const diagramViews = async (system: SystemIndex, plain: SiteInput["draw"]): Promise<[DiagramView, ...DiagramView[]]> => {
  const draw: SiteInput["draw"] = (part, options) => plain(part, { ...options, overlays: true });
  const { analysis } = system;
  const zonesOutside = zonesAround(analysis.zones);
  const whole = await viewOf(system.diagramPage, analysis, () => drawReadable(analysis, draw));
  const outermost = new Set(analysis.zones.filter(({ id }) => zonesOutside(id).length === 0).map(({ id }) => id));
  const views: [DiagramView, ...DiagramView[]] = [whole];
  const somethingOpen = [...outermost].some((id) => !whole.folded.has(id));
  if (whole.folded.size > 0 && somethingOpen && outermost.size > 1)
    views.push(await viewOf(system.zonesPage, analysis, () => drawReadable(analysis, draw, { folded: outermost })));
  const done = new Set<string>();
  const asked = views.flatMap(({ folded }) => [...folded]);
  for (let id = asked.shift(); id !== undefined; id = asked.shift()) {
    const zone = system.zones.get(id);
    const path = system.zonePath(id);
    if (!zone || path === undefined || done.has(id)) continue;
    done.add(id);
    const around = zonesOutside(id);
    const within = (other: string): boolean => other === id || zonesOutside(other).includes(id);
    const part = partAround(analysis, within, around);
    const folded = new Set(part.zones.map((each) => each.id).filter((other) => !around.includes(other) && !within(other)));
    const view = await viewOf(path, part, () => drawReadable(part, draw, { folded, open: new Set([id, ...around]) }), folded);
    views.push({ ...view, zone });
    asked.push(...view.folded);
  }
  const order = new Map(analysis.zones.map(({ id }, index) => [id, index]));
  const [first, ...others] = views;
  return [first, ...others.toSorted((a, b) => (order.get(a.zone?.id ?? "") ?? -1) - (order.get(b.zone?.id ?? "") ?? -1))];
};

const viewOf = async (
  path: string,
  analysis: Analysis,
  draw: () => Promise<ReadableDrawing | undefined>,
  asked: ReadonlySet<string> = new Set(),
): Promise<DiagramView> => {
  try {
    const drawn = await draw();
    if (drawn) return { path, analysis, picture: pictureOf(drawn.drawing), folded: drawn.folded };
    return { path, analysis, picture: { tooLarge: analysis.components.length }, folded: asked };
  } catch (error) {
    return { path, analysis, picture: { problem: visibleText(error instanceof Error ? error.message : String(error)) }, folded: asked };
  }
};

/** What lies in a zone, every flow into and out of it, and the zones and components that those lead to, whole. */
const partAround = (analysis: Analysis, within: (zone: string) => boolean, around: readonly string[]): Analysis => {
  const { zones, components } = analysis;
  const zonesOutside = zonesAround(zones);
  const home = new Map(components.map(({ id, zone }) => [id, zone]));
  const isInside = (id: string): boolean => within(home.get(id) ?? "");
  const flows = analysis.flows.filter(({ from, to }) => isInside(from) || isInside(to));
  /** The outermost zone that the view folds, or the component itself. */
  const boxOf = (id: string): string => {
    const zone = home.get(id) ?? "";
    return [zone, ...zonesOutside(zone)].findLast((each) => !around.includes(each)) ?? id;
  };
  const touched = new Set(flows.flatMap(({ from, to }) => [boxOf(from), boxOf(to)]));
  const kept = components.filter(({ id }) => isInside(id) || touched.has(boxOf(id)));
  const needed = new Set(kept.flatMap(({ zone }) => [zone, ...zonesOutside(zone)]));
  return { ...analysis, components: kept, flows, zones: zones.filter(({ id }) => needed.has(id) || within(id)) };
};
