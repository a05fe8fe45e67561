/** Words that the pages use in a sense of their own. */
export const terms: readonly (readonly [string, string])[] = [
  ["Threat", "One cause at one place of this system, found because its conditions hold there. Its id is the rule, an @, and the place."],
  ["Stranger", "Somebody other than the person a component works for and those who control it anyway."],
  [
    "Foothold",
    "Where an attacker can act from the start: untrusted zones, open publishing and submission, suppliers, the physical world in front of a sensor.",
  ],
  ["Route", "The way from a foothold to the place of the threat, flow by flow, with the controls that stand on it."],
  ["Attack path", "A route together with what is lost at its end. A path that a control stops is shown as cut."],
  [
    "Removes, lowers",
    "A control that removes takes away something the attack needs, and the threat is mitigated. One that lowers makes it less likely or less harmful.",
  ],
  ["On every route", "Such a control counts only if no way around it is left."],
  [
    "Plan",
    "The cheapest controls that leave no threat above a level, the risk appetite, or as few as controls can. Every step of it was tried.",
  ],
  ["Unknown", "The model does not state it. Unknown is never taken for safe: it makes threats uncertain and becomes a question."],
  ["Out of scope", "Gets no threats of its own, and still passes influence on to what is in scope."],
];
