import type { Status } from "@bartizan/model";
import answered from "./answered.yaml?raw";
import ownThreat from "./own-threat.yaml?raw";
import planned from "./planned.yaml?raw";
import protectedModel from "./protected.yaml?raw";
import sketch from "./sketch.yaml?raw";

/** One step of learning to model: a whole model, and what comes of it. */
export interface ModellingStep {
  title: string;
  text: readonly string[];
  model: string;
  /** What Bartizan says of this model; the tests run it. */
  shows: { threat: string; status: Status; so: string };
}

export const modellingSteps: readonly ModellingStep[] = [
  {
    title: "Draw what is there",
    text: [
      "Begin with zones, components and flows. A zone is a place with one level of trust. A component has a kind and lives in a zone. A flow points where the data goes, whoever asks for it.",
      "Leave out what you do not know. Nothing is taken for safe because it is not mentioned: a threat that rests on it is uncertain, and becomes a question.",
    ],
    model: sketch,
    shows: {
      threat: "tool-misuse@refunds",
      status: "uncertain",
      so: "The model does not say what travels, so it is not known whether strangers reach the tool.",
    },
  },
  {
    title: "Answer the questions",
    text: [
      "Name what is worth protecting as assets, say which flow carries it, and write down the attributes that questions ask for. The page Questions of a system begins with the answer that decides most.",
      "Write unknown where somebody has looked and could not find out. It keeps the question and shows that it was asked.",
    ],
    model: answered,
    shows: {
      threat: "tool-misuse@refunds",
      status: "open",
      so: "The customer writes what the helper reads, and nobody approves a refund.",
    },
  },
  {
    title: "Plan a control",
    text: [
      "A control stands on a component, a flow or an identity, with how far it has come. What is planned does not count yet; the report says what it will clear once it is there.",
    ],
    model: planned,
    shows: {
      threat: "tool-misuse@refunds",
      status: "open",
      so: "Planned protects nobody; the overview says that this control will clear it.",
    },
  },
  {
    title: "Put it in place",
    text: [
      "Write implemented, or verified once somebody has checked that it works, and say where the proof is. A control that has to stand on every route counts only when no way around it is left.",
    ],
    model: protectedModel,
    shows: {
      threat: "tool-misuse@refunds",
      status: "mitigated",
      so: "What the attack needs is gone. It comes back with the next change that takes the control away.",
    },
  },
  {
    title: "Add what only you know",
    text: [
      "Threats of your own stand beside the derived ones, marked as the team's. Assumptions say what is taken for granted and who can confirm it. What is out of scope gets no threats, with the reason, and still passes on what flows through it.",
    ],
    model: ownThreat,
    shows: {
      threat: "refund-ring@desk",
      status: "open",
      so: "The team wrote it down, so it is in the register with its likelihood and impact.",
    },
  },
];
