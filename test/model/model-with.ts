import { attributeFits, kinds, type AttributeWord } from "@bartizan/model";

export type Document = Record<string, unknown>;

/** A valid model with one of everything that can carry attributes. */
export const sampleModel = (): Document => ({
  bartizan: 1,
  system: { name: "Sample", lifecycle: "production" },
  zones: { cloud: { trust: "trusted" }, vendor: { trust: "semi-trusted", in: "cloud", confines: true } },
  assets: { orders: { kind: "data" }, key: { kind: "credential", unlocks: ["llm"] } },
  components: {
    llm: { kind: "llm", in: "vendor", holds: ["key"], effects: [], technology: ["vllm"] },
    chat: { kind: "web-app", in: "cloud", identity: "chat-sa", controls: { monitoring: "planned" } },
  },
  flows: [{ from: "chat", to: "llm", carries: ["orders"], returns: ["orders"], as: "end-user", opens: "from" }],
  identities: { "chat-sa": { kind: "service" } },
  threats: { own: { title: "Somebody loses the laptop", at: "chat", likelihood: 1, impact: 5, stride: ["spoofing"] } },
  assumptions: { patched: { text: "Servers are patched.", about: ["llm"] } },
  outOfScope: { llm: "The vendor looks after it." },
});

/** Where an attribute can stand: the first kind that it fits, or a flow, asset or identity. */
export const placesOf = (attribute: AttributeWord): { sort: string; kind?: string }[] => {
  const kind = kinds.find((each) => attributeFits(attribute, each.id))?.id;
  const others = ["flow", "asset", "identity"].filter((sort) => attribute.of.includes(sort));
  return [...(kind === undefined ? [] : [{ sort: "component", kind }]), ...others.map((sort) => ({ sort }))];
};

/** The sample with a key more on an element of this sort, and its pointer. */
export const modelWith = (place: { sort: string; kind?: string }, key: string, value: unknown): { document: Document; pointer: string } => {
  const document = sampleModel();
  const elements: Record<string, [collection: string, id: string]> = {
    component: ["components", "element"],
    flow: ["flows", "1"],
    asset: ["assets", "element"],
    identity: ["identities", "element"],
  };
  const fresh: Record<string, Document> = {
    component: { kind: place.kind ?? "agent", in: "cloud" },
    flow: { from: "llm", to: "chat" },
    asset: { kind: "data" },
    identity: { kind: "agent" },
  };
  const [collection = "", id = ""] = elements[place.sort] ?? [];
  const element = { ...fresh[place.sort], [key]: value };
  const around = document[collection];
  if (Array.isArray(around)) around.push(element);
  else Object.assign(around as Document, { [id]: element });
  return { document, pointer: `/${collection}/${id}/${key}` };
};
