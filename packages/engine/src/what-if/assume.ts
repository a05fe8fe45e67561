import {
  attributesSetBy,
  flowId,
  keysOf,
  pointerOf,
  valueIn,
  withStatement,
  type ControlWord,
  type Loaded,
  type Model,
  type Overruled,
  type Statement,
} from "@bartizan/model";

/** The model as it would be if this were said in it. What the model says to the contrary gives way. */
export const assume = <L extends Loaded & { model: Model }>(
  loaded: L,
  statements: readonly Statement[],
  controls: ReadonlyMap<string, ControlWord>,
): { loaded: L; overruled: Overruled[] } => {
  const overruled: Overruled[] = [];
  let { model } = loaded;
  const fresh = new Set<object>();
  for (const statement of statements) {
    const { element } = statement;
    model = withStatement(model, statement, fresh);
    for (const { keys, value } of contraryTo(statement, model, controls)) {
      overruled.push({ element: idOf(element, model), attribute: keys.join("."), value });
      model = withStatement(model, { element, keys, value: keys.length === 1 ? undefined : "absent" }, fresh);
    }
  }
  return { loaded: { ...loaded, model }, overruled };
};

/** What a model says of the same element that cannot be so as well: controls and attributes say some things both. */
const contraryTo = (
  { element, keys: [name, control], value }: Statement,
  model: Model,
  controls: ReadonlyMap<string, ControlWord>,
): { keys: Statement["keys"]; value: string | boolean }[] => {
  if (control === undefined)
    return [...controls.values()].flatMap((word) => {
      const status = valueIn(model, element + pointerOf("controls", word.id, "status"));
      const agreeing = attributesSetBy(word)[name];
      return counts(status) && agreeing?.every((each) => each !== value) ? [{ keys: ["controls", word.id] as const, value: status }] : [];
    });
  const word = counts(value) ? controls.get(control) : undefined;
  return Object.entries(word ? attributesSetBy(word) : {}).flatMap(([attribute, agreeing]) => {
    const stated = valueIn(model, element + pointerOf(attribute));
    return (typeof stated === "string" || typeof stated === "boolean") && !agreeing.includes(stated)
      ? [{ keys: [attribute] as const, value: stated }]
      : [];
  });
};

/** The id of the element at a pointer. */
const idOf = (pointer: string, model: Model): string => {
  const [sort, key = ""] = keysOf(pointer);
  const flow = sort === "flows" ? model.flows?.[Number(key)] : undefined;
  return flow ? flowId(flow) : key;
};

const counts = (status: unknown): status is "implemented" | "verified" => status === "implemented" || status === "verified";
