/** What a diagram can be asked to show; one at a time. */
export const overlays = [
  {
    id: "threats",
    name: "Threats",
    legend:
      "A tab such as C 2 counts the worst open threats at an element, by the letter of their level. Heavy arrows carry what strangers shape.",
  },
  {
    id: "reach",
    name: "Untrusted reach",
    legend: "Drawn in full: everything that what strangers write can get to. The rest is faint.",
  },
  {
    id: "data",
    name: "Data class",
    legend:
      "The heavier an outline or arrow, the more confidential what rests there or moves over it: thin for public or internal, heavy for confidential, double as heavy for secret, faint where nothing is stated. A word under a box names the worst that rests there.",
  },
  {
    id: "controls",
    name: "Controls",
    legend:
      "Heavy arrows have a control in place, on themselves or where they arrive; faint ones have none. A word under a box counts the controls that stand there and count; a faint box has none.",
  },
] as const;
