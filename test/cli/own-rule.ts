/** A small rule of a team, of a team's own control and technology. */
export const ownRule = (id: string, when = "ours(desk) && desk.logging == 'none'"): string => `id: ${id}
title: "{desk} keeps no record of what it does"
summary: A rule of a team.
subject: { desk: [agent] }
when: ${JSON.stringify(when)}
place: desk
loses: ["effect(desk)"]
reducedBy: [{ control: house-log, on: desk, by: weak }]
likelihood: { skill: low, maturity: feasible, access: insider }
maps: { stride: [repudiation], house: [H1] }
examples:
  fires:
    bartizan: 1
    system: { name: x }
    zones: { z: { trust: trusted } }
    components: { helper: { kind: agent, in: z, logging: none } }
  silent:
    bartizan: 1
    system: { name: x }
    zones: { z: { trust: trusted } }
    components: { helper: { kind: agent, in: z, logging: kept } }
`;

export const ownControl = `id: house-log
title: House log
summary: Everything is written to the log of the house.
limits: Nobody reads it.
maps: { house: [H4, K1] }
cost: low
`;

export const ownFramework = `id: house
family: house
title: House rules
edition: "1"
publisher: us
licence: ours
status: official
entries:
  - { id: H1, title: Keep records }
  - { id: H2, title: Lock the door, design: undecidable }
  - { id: H3, title: Beware of tools, design: attacker-side }
  - { id: H4, title: Ask first }
  - { id: H5, title: Greet }
  - { id: H6, title: The hall, design: view }
mitigations:
  - { id: K1, title: A book, techniques: [H1] }
  - { id: K2, title: A lock, techniques: [H2] }
`;

/** A model that the rule fires on. */
export const deskModel = `bartizan: 1
system: { name: Desk }
zones: { z: { trust: trusted } }
components: { helper: { kind: agent, in: z, logging: none, controls: { house-log: planned } } }
`;

/** A whole catalog in the folder \`security\`, and what names it. */
export const ownCatalog: Readonly<Record<string, string>> = {
  "bartizan.config.yaml": "catalogs: [security]\n",
  "security/threats/no-record.yaml": ownRule("no-record"),
  "security/controls/house-log.yaml": ownControl,
  "security/frameworks/house.yaml": ownFramework,
  "desk.yaml": deskModel,
};
