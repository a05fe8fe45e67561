import type { ComponentView } from "@bartizan/model";
import type { SystemIndex } from "../system-index.ts";
import { kindLabel, withArticle } from "../words/kind.ts";
import { countPhrase } from "./count-phrase.ts";

/** What is this, who shapes what it reads, and what threatens it? */
export const elementAnswer = (component: ComponentView, system: SystemIndex): string => {
  const what = `${component.name} is ${withArticle(kindLabel(component.kind))} in ${system.nameOf(component.zone)}`;
  if (component.virtual) return `${what}, added by Bartizan because something in the model reaches beyond what is drawn.`;
  if (component.outOfScope !== undefined)
    return `${what} that is out of scope: it gets no threats of its own, and still passes influence on.`;
  const incoming = system.analysis.flows.filter((flow) => flow.to === component.id);
  const shaped = incoming.filter((flow) => flow.strangers).length;
  const strangers =
    incoming.length === 0
      ? "no flow leads into it"
      : shaped === 0
        ? "no stranger is known to shape what flows into it"
        : `strangers shape ${shareOf(shaped, incoming.length)} into it`;
  const threats = countPhrase(system.threatsAt(component.id));
  return `${what}; ${strangers}. Threats placed here: ${threats === "" ? "0 found" : threats}.`;
};

const shareOf = (some: number, all: number): string => {
  if (some < all) return `${some} of the ${all} flows`;
  return all === 1 ? "the one flow" : all === 2 ? "both flows" : `all ${all} flows`;
};
