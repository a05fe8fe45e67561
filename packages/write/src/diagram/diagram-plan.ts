import type { ComponentView, FlowView, Level, ZoneView } from "@bartizan/model";

export interface PlannedNode {
  /** A name that is safe in every diagram language. */
  name: string;
  /** Id of its element in an SVG. */
  id: string;
  component: ComponentView;
}
export interface PlannedEdge {
  id: string;
  from: string;
  to: string;
  /** One flow, or several that a folded zone makes one of. */
  flows: FlowView[];
  /** What it carries; empty where the model does not say. */
  carries: { id: string; name: string }[];
  /** How many of the flows bring what strangers shape into a zone of more trust. */
  untrusted: number;
  /** Names of the guardrails that it leads past with what strangers shape. */
  past: string[];
}
export interface PlannedZone {
  name: string;
  id: string;
  zone: ZoneView;
  zones: PlannedZone[];
  nodes: PlannedNode[];
  /** What is in it, where it is drawn as one box. */
  folded?: PlannedNode[];
}

/** The SVG id that shows each element, by its id in the model. What lies in a folded zone is shown by the zone. */
export interface Shapes {
  components: ReadonlyMap<string, string>;
  flows: ReadonlyMap<string, string>;
  zones: ReadonlyMap<string, string>;
}

/** The worst level among the open threats at an element, and how many there are of it: the tab on its symbol. */
export interface SeverityTab {
  level: Level;
  /** Letter and count, such as `C 2`. */
  text: string;
}

/** What a picture says of an element beside its name: classes to style, and chips on its edge that one overlay or another shows. */
export interface DiagramMark {
  classes: string[];
  chips: { sort: "data" | "controls" | "note"; text: string }[];
}

/**
 * What a diagram of a system has to show, with names that are safe to write. Everything is ordered by id, zones by trust first: layouts begin
 * on the left with what comes first, and attackers do.
 */
export interface DiagramPlan {
  /** Outermost zones. */
  zones: PlannedZone[];
  allZones: PlannedZone[];
  nodes: PlannedNode[];
  /** Nodes in no zone. */
  loose: PlannedNode[];
  edges: PlannedEdge[];
  shapes: Shapes;
  /** By SVG id of what shows the place of open threats. */
  tabs: ReadonlyMap<string, SeverityTab>;
  /** What else is said of something, by SVG id. */
  marks: ReadonlyMap<string, DiagramMark>;
  /** SVG ids of flows that cannot be drawn because an end of theirs is not in the system. */
  lost: string[];
}

/** A plan before it is settled what stands for what. */
export type WholePlan = Pick<DiagramPlan, "zones" | "allZones" | "nodes" | "loose" | "edges" | "lost">;
