import type { Component, Flow, Model } from "./generated/model.ts";
import type { Attributes, ComponentView, ControlUse, FlowView, ZoneView } from "./generated/report.ts";
import { controlFits } from "./control-word.ts";
import { compareText } from "./diagnostics.ts";
import { flowId } from "./flow-id.ts";
import type { Edge, Graph, GraphNode, Words } from "./graph.ts";
import type { Loaded } from "./loaded.ts";
import { pointerOf } from "./pointer.ts";
import { resolveAttributes, type Stated } from "./resolve-attributes.ts";
import { lineage } from "./vocabulary.ts";

/** Resolves the references of a model that has no errors. */
export const buildGraph = (loaded: Loaded & { model: Model }, words: Words): Graph => {
  const { model, spans } = loaded;
  const spanOf = (pointer: string) => {
    const span = spans.key(pointer);
    return span && { span };
  };

  const controlsOf = (element: { controls?: Component["controls"] }, pointer: string, sort: string): ControlUse[] =>
    sortedEntries(element.controls).map(([control, { status, ...said }]) => ({
      control,
      counts: (status === "implemented" || status === "verified") && canStand(control, sort),
      status,
      ...Object.fromEntries(sortedEntries(said)),
      pointer: pointer + pointerOf("controls", control),
      ...spanOf(pointer + pointerOf("controls", control)),
    }));

  const canStand = (control: string, sort: string): boolean => {
    const word = words.controls.get(control);
    return word === undefined || controlFits(word, sort);
  };

  const attributesOf = (element: Stated["element"], pointer: string, sort: string, controls: ControlUse[]): Attributes =>
    resolveAttributes({ element, pointer, sort, controls }, words, loaded);

  const described = (element: { name?: string; description?: string }, id: string) => {
    const reason = model.outOfScope?.[id];
    return {
      id,
      name: element.name ?? id,
      ...(element.description !== undefined && { description: element.description }),
      ...(reason !== undefined && { outOfScope: reason }),
    };
  };

  const zones = new Map<string, ZoneView>(
    sortedEntries(model.zones).map(([id, zone]) => {
      const { trust, in: around, confines, owner } = zone;
      const view: ZoneView = { ...described(zone, id), trust, ...spanOf(pointerOf("zones", id)) };
      return [
        id,
        {
          ...view,
          ...(around !== undefined && { in: around }),
          ...(confines !== undefined && { confines }),
          ...(owner !== undefined && { owner }),
        },
      ];
    }),
  );

  const nodes = sortedEntries(model.components).map(([id, component], index): GraphNode => {
    const pointer = pointerOf("components", id);
    const controls = controlsOf(component, pointer, component.kind);
    const technology = component.technology ?? [];
    const view: ComponentView = {
      ...described(component, id),
      kind: component.kind,
      families: lineage(component.kind).slice(1),
      zone: component.in,
      technology,
      attributes: attributesOf(component, pointer, component.kind, controls),
      controls,
      holds: (component.holds ?? []).toSorted(compareText),
      effects: (component.effects ?? []).toSorted(compareText),
      ...(component.identity !== undefined && { identity: component.identity }),
      ...(component.owner !== undefined && { owner: component.owner }),
      ...(component.was !== undefined && { was: component.was }),
      ...spanOf(pointer),
    };
    const home = zones.get(component.in);
    if (!home) throw new Error(`zone ${component.in} was checked to exist`);
    return { ...view, index, home, in: [], out: [], statedEffects: component.effects && view.effects };
  });
  const node = new Map(nodes.map((each) => [each.id, each]));

  const flows = (model.flows ?? [])
    .map((flow, position): [Flow, FlowView] => [flow, flowView(flow, position)])
    .toSorted(([, a], [, b]) => compareText(a.id, b.id));

  function flowView(flow: Flow, position: number): FlowView {
    const pointer = pointerOf("flows", position);
    const id = flowId(flow);
    const controls = controlsOf(flow, pointer, "flow");
    const reason = model.outOfScope?.[id];
    return {
      id,
      ...(flow.name !== undefined && { name: flow.name }),
      ...(flow.description !== undefined && { description: flow.description }),
      from: flow.from,
      to: flow.to,
      carries: (flow.carries ?? []).toSorted(compareText),
      returns: (flow.returns ?? []).toSorted(compareText),
      opens: flow.opens ?? (waits(node.get(flow.from)) ? "to" : "from"),
      ...(flow.as !== undefined && { as: flow.as }),
      ...(flow.protocol !== undefined && { protocol: flow.protocol }),
      crosses: node.get(flow.from)?.zone !== node.get(flow.to)?.zone,
      attributes: attributesOf(flow, pointer, "flow", controls),
      controls,
      ...(reason !== undefined && { outOfScope: reason }),
      ...spanOf(pointer),
    };
  }

  const edges: Edge[] = [];
  const connect = (flow: FlowView, from: GraphNode, to: GraphNode, reply: boolean, assets: readonly string[] | undefined): void => {
    const edge: Edge = { index: edges.length, flow, from, to, reply, assets };
    edges.push(edge);
    from.out.push(edge);
    to.in.push(edge);
  };
  for (const [flow, view] of flows) {
    const from = node.get(flow.from);
    const to = node.get(flow.to);
    if (!from || !to) throw new Error(`the ends of flow ${view.id} were checked to exist`);
    connect(view, from, to, false, flow.carries && view.carries);
    if (view.returns.length > 0) connect(view, to, from, true, view.returns);
  }

  const pointers = new Map((model.flows ?? []).map((flow, position) => [flowId(flow), pointerOf("flows", position)]));
  for (const sort of ["components", "assets", "identities", "zones"] as const) {
    for (const id of Object.keys(model[sort] ?? {})) pointers.set(id, pointerOf(sort, id));
  }

  const heldBy = componentsBy(nodes, (each) => each.holds);
  const usedBy = componentsBy(nodes, (each) => (each.identity === undefined ? [] : [each.identity]));

  return {
    loaded,
    pointers,
    zones,
    nodes,
    node,
    edges,
    flows: new Map(flows.map(([, view]) => [view.id, view])),
    assets: new Map(
      sortedEntries(model.assets).map(([id, asset]) => {
        const pointer = pointerOf("assets", id);
        const attributes = attributesOf(asset, pointer, "asset", []);
        return [
          id,
          {
            ...described(asset, id),
            kind: asset.kind,
            attributes,
            unlocks: (asset.unlocks ?? []).toSorted(compareText),
            heldBy: heldBy.get(id) ?? [],
            ...spanOf(pointer),
          },
        ];
      }),
    ),
    identities: new Map(
      sortedEntries(model.identities).map(([id, identity]) => {
        const pointer = pointerOf("identities", id);
        const controls = controlsOf(identity, pointer, "identity");
        return [
          id,
          {
            ...described(identity, id),
            kind: identity.kind,
            attributes: attributesOf(identity, pointer, "identity", controls),
            controls,
            usedBy: usedBy.get(id) ?? [],
            ...spanOf(pointer),
          },
        ];
      }),
    ),
  };
};

/** Stores are asked; they do not connect to others by themselves. */
const waits = (node: GraphNode | undefined): boolean =>
  node?.families.includes("store") === true && node.kind !== "email" && node.kind !== "messaging";

const sortedEntries = <T>(record: Record<string, T> | undefined): [string, T][] =>
  Object.entries(record ?? {}).toSorted(([a], [b]) => compareText(a, b));

/** Ids of the components that name something, by what they name. */
const componentsBy = (nodes: readonly GraphNode[], named: (node: GraphNode) => readonly string[]): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const each of nodes) {
    for (const name of new Set(named(each))) {
      const ids = found.get(name);
      if (ids) ids.push(each.id);
      else found.set(name, [each.id]);
    }
  }
  return found;
};
