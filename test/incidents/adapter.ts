import { attributeFits, attributeWord, kindWord, type Model } from "@bartizan/model";
import { assetKindWords, authenticationWords, signedWords } from "./incident-words.ts";

/** An incident as its file describes it, before anything happened. */
export interface Incident {
  zones?: { id: string; name?: string; trust: string }[];
  components?: { id: string; kind: string; zone: string; technology?: string[] }[];
  flows?: { id: string; from: string; to: string; data?: string[]; sensitive?: boolean; protocol?: string; auth?: string }[];
  assets?: { id: string; kind: string; sensitivity?: string; at?: string[]; unlocks?: string[] }[];
  controls?: { on: string; control: string }[];
  facts?: { on: string; fact: string; value: unknown }[];
}

type Element = Record<string, unknown> & { controls?: Record<string, string> };

/**
 * Maps an incident to a model, word by word and the same way for every case. `untrusted` and `sensitive` of flows are dropped, except that
 * `sensitive: true` makes what the flow carries confidential: influence is derived, never read.
 * @param controls what the catalog's controls say about attributes; where a fact says otherwise, the fact stays
 * @returns the document of a model, and every word that became unknown
 */
export const modelOfIncident = (
  incident: Incident,
  name: string,
  controls: ReadonlyMap<string, { sets?: Record<string, (string | boolean)[]> }>,
): { document: object; unknown: string[] } => {
  const unknown: string[] = [];
  const zones = Object.fromEntries(
    (incident.zones ?? []).map((zone) => [zone.id, { ...(zone.name !== undefined && { name: zone.name }), trust: zone.trust }]),
  );
  const components = new Map<string, Element>();
  for (const { id, kind, zone, technology } of incident.components ?? []) {
    if (!kindWord(kind)) unknown.push(`kind ${kind}`);
    components.set(id, { kind: kindWord(kind) ? kind : "service", in: zone, ...(technology && { technology }) });
  }
  const taken = new Set([...components.keys(), ...Object.keys(zones), ...(incident.flows ?? []).map((flow) => flow.id)]);
  const assetId = (label: string): string => (taken.has(label) ? `${label}-data` : label);

  const assets = new Map<string, Element>();
  for (const { id, kind, sensitivity, at = [], unlocks } of incident.assets ?? []) {
    assets.set(assetId(id), { kind, ...(sensitivity !== undefined && { confidentiality: sensitivity }), ...(unlocks && { unlocks }) });
    for (const place of at) {
      const holder = components.get(place);
      if (holder) holder["holds"] = [...((holder["holds"] as string[] | undefined) ?? []), assetId(id)];
    }
  }
  const flows = new Map<string, Element>();
  for (const { id, from, to, data = [], sensitive, protocol, auth } of incident.flows ?? []) {
    for (const label of data) {
      const asset = assets.get(assetId(label)) ?? { kind: kindOfLabel(label) };
      if (sensitive) asset["confidentiality"] ??= "confidential";
      assets.set(assetId(label), asset);
    }
    const authentication = auth === undefined ? undefined : authenticationWords[auth];
    if (auth !== undefined && authentication === undefined && !signedWords.has(auth)) unknown.push(`auth ${auth}`);
    flows.set(id, {
      id,
      from,
      to,
      carries: data.map(assetId),
      ...(protocol !== undefined && { protocol }),
      ...(authentication !== undefined && { authentication }),
      ...(auth !== undefined && signedWords.has(auth) && { signatureVerified: true }),
    });
  }

  const elementOf = (id: string): Element | undefined => components.get(id) ?? flows.get(id);
  for (const { on, fact, value } of incident.facts ?? []) {
    const word = attributeWord(camelCase(fact));
    const element = elementOf(on);
    const fits = word && element && (components.has(on) ? attributeFits(word, String(element["kind"])) : word.of.includes("flow"));
    const allowed = value === "unknown" || word?.values.some((each) => each.value === value);
    if (fits && allowed) element[word.id] = value;
    else unknown.push(`fact ${fact}: ${String(value)} on ${(element?.["kind"] as string | undefined) ?? "a flow"}`);
  }
  for (const { on, control } of incident.controls ?? []) {
    const element = elementOf(on);
    const known = controls.get(control);
    if (!element || !known) {
      unknown.push(`control ${control}`);
      continue;
    }
    const contradicted = Object.entries(known.sets ?? {}).some(([attribute, agreeing]) => {
      const stated = element[attribute];
      return stated !== undefined && stated !== "unknown" && !agreeing.includes(stated as string | boolean);
    });
    if (contradicted) unknown.push(`control ${control} beside a fact that says otherwise`);
    else element.controls = { ...element.controls, [control]: "implemented" };
  }
  return {
    document: {
      bartizan: 1,
      system: { name },
      zones,
      assets: Object.fromEntries(assets),
      components: Object.fromEntries(components),
      flows: [...flows.values()],
    } satisfies Record<keyof Pick<Model, "bartizan" | "system" | "zones" | "assets" | "components" | "flows">, unknown>,
    unknown,
  };
};

const camelCase = (word: string): string => word.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const kindOfLabel = (label: string): string => {
  const words = [label, ...label.split("-")];
  return assetKindWords.find(([, known]) => words.some((word) => known.has(word)))?.[0] ?? "data";
};
