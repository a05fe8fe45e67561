/** Nothing threatens it. */
export const calmModel = `bartizan: 1
system: { name: Calm }
zones: { cloud: { trust: trusted } }
components: { clock: { kind: scheduler, in: cloud, logging: kept } }
`;

/** An open threat: strangers write what an agent with a tool for payments reads. Nothing about it is unknown to that threat. */
export const threatenedModel = `bartizan: 1
system: { name: Refund desk }
zones:
  internet: { trust: untrusted }
  cloud: { trust: trusted }
assets:
  mail: { kind: data }
  orders: { kind: data, confidentiality: confidential }
components:
  sender: { kind: external-actor, in: internet }
  mailbox: { kind: email, in: cloud }
  helper: { kind: agent, in: cloud }
  refunds: { kind: tool, in: cloud, effects: [pay], humanApproval: none }
flows:
  - { from: sender, to: mailbox, carries: [mail] }
  - { from: mailbox, to: helper, carries: [mail] }
  - { from: helper, to: refunds, carries: [orders] }
`;

/** The same system with everything in another order. */
export const threatenedModelReordered = `flows:
  - { carries: [orders], to: refunds, from: helper }
  - { to: helper, from: mailbox, carries: [mail] }
  - { from: sender, carries: [mail], to: mailbox }
components:
  refunds: { humanApproval: none, effects: [pay], in: cloud, kind: tool }
  helper: { in: cloud, kind: agent }
  mailbox: { in: cloud, kind: email }
  sender: { in: internet, kind: external-actor }
assets:
  orders: { confidentiality: confidential, kind: data }
  mail: { kind: data }
zones:
  cloud: { trust: trusted }
  internet: { trust: untrusted }
system: { name: Refund desk }
bartizan: 1
`;

/** Ten mistakes, each on a line of its own. */
export const mistakenModel = `bartizan: 1
system: { name: Order help, lifecicle: production }
zones:
  internet: { trust: untrusted }
  cloud: { trust: trustd }
assets:
  orders: { kind: data, confidentiality: confidentail }
  cloud: { kind: data }
components:
  customer: { kind: user, in: internet, csp: none }
  chat: { kind: web-ap, in: cloud }
  assistant: { kind: agent, in: clowd }
  refunds: { in: cloud, effects: [pay] }
  orders-db: { kind: database, in: cloud, holds: order }
flows:
  - { from: customer, to: chatt }
`;

export const mistakes = 10;
