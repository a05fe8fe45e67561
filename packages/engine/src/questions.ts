import {
  attributesSetBy,
  attributeWord,
  compareText,
  effectChoices,
  type ControlWord,
  pointerOf,
  type Graph,
  type Question,
  type TechniqueUse,
  type Threat,
  type Unknown,
} from "@bartizan/model";

/**
 * What the model does not say, ranked by the risk of the threats that an answer decides: those that rest on it, and those that an answer
 * would clear since it says that a control stands there.
 */
export const questionsOf = (threats: readonly Threat[], graph: Graph, controls: ReadonlyMap<string, ControlWord>): Question[] => {
  const questions = new Map<string, Question>();
  for (const threat of threats) {
    if (threat.status !== "uncertain") continue;
    for (const unknown of threat.unknowns) {
      const id = `${unknown.element}.${unknown.attribute}`;
      const question = questions.get(id) ?? ask(unknown, graph);
      questions.set(id, question);
      question.decides.push(threat.id);
      question.risk += threat.risk.residual.score;
      for (const technique of threat.techniques) addTechnique(question.techniques, technique, unknown.element);
    }
  }
  for (const threat of threats) {
    if (threat.status === "mitigated") continue;
    for (const id of new Set(clearingAnswers(threat, controls))) {
      const question = questions.get(id);
      if (!question || question.decides.includes(threat.id)) continue;
      question.decides.push(threat.id);
      question.risk += threat.risk.residual.score;
    }
  }
  return [...questions.values()].toSorted((a, b) => b.risk - a.risk || compareText(a.id, b.id));
};

/** The attributes, by the questions that ask for them, whose value would say that a control stands which clears the threat. */
const clearingAnswers = (threat: Threat, controls: ReadonlyMap<string, ControlWord>): string[] =>
  threat.controls
    .filter(({ effect, state }) => effect === "breaks" && state !== "in-place")
    .flatMap(({ control, on }) => {
      const word = controls.get(control);
      return word ? Object.keys(attributesSetBy(word)).flatMap((attribute) => on.map((element) => `${element}.${attribute}`)) : [];
    });

const ask = ({ element, attribute }: Unknown, graph: Graph): Question => {
  const name =
    graph.node.get(element)?.name ??
    graph.assets.get(element)?.name ??
    graph.identities.get(element)?.name ??
    graph.flows.get(element)?.name ??
    element;
  const word = attributeWord(attribute);
  const pointer = graph.pointers.get(element);
  const span = pointer === undefined ? undefined : graph.loaded.spans.key(pointer);
  return {
    id: `${element}.${attribute}`,
    element,
    attribute,
    text:
      attribute === "effects"
        ? `What can ${name} do to the world outside itself?`
        : (word?.ask.replace("{element}", name) ?? `Does ${attribute.replace("controls.", "")} stand at ${name}?`),
    answers:
      attribute === "effects"
        ? effectChoices.map(({ value }) => String(value))
        : (word?.values.map(({ value }) => String(value)) ?? ["implemented", "absent"]),
    decides: [],
    risk: 0,
    techniques: [],
    ...(pointer !== undefined && { pointer: pointer + pointerOf(attribute) }),
    ...(span && { span }),
  };
};

const addTechnique = (list: TechniqueUse[], technique: TechniqueUse, element: string): void => {
  if (!list.some((each) => each.id === technique.id)) list.push({ ...technique, at: [element] });
};
