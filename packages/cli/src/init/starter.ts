/**
 * A model to start from: small enough to read in a minute, and with something to find in it.
 * @param name what people call the system
 */
export const starterText = (name: string): string => `# yaml-language-server: $schema=./bartizan.schema.json
#
# A model of one system. Replace what is here with your own; your editor completes it with the schema beside this file.
# What you leave out is unknown, and bartizan asks for it where the answer decides something.
#
#   bartizan check             the threats of this system
#   bartizan explain <id>      a threat, a rule or an element
#   bartizan report            the same as a site
bartizan: 1
system:
  name: ${JSON.stringify(name)}
  summary: Answers questions of customers from the help pages, and looks up their orders.
  lifecycle: design

# Places, and who may act there: untrusted, semi-trusted, trusted or restricted.
zones:
  internet: { trust: untrusted }
  vendor: { trust: semi-trusted, owner: model vendor }
  cloud: { trust: trusted }

# What is worth protecting, and what flows carry.
assets:
  question: { kind: data, confidentiality: confidential, personal: true }
  answer: { kind: data }
  help-pages: { kind: data, confidentiality: public }
  orders: { kind: data, confidentiality: confidential, personal: true }

components:
  customer: { kind: user, in: internet }
  web-shop: { kind: web-app, in: cloud, authentication: password }
  assistant:
    kind: agent
    in: cloud
    identity: assistant-account
    # Controls are absent, planned, implemented or verified; only the last two count.
    controls:
      input-guardrail: planned
  llm: { kind: llm, in: vendor }
  help-center: { kind: document-store, in: cloud, holds: [help-pages] }
  # What it can do to the world: read, write, destroy, send, pay, execute, configure.
  order-lookup: { kind: tool, in: cloud, effects: [read] }
  order-database: { kind: database, in: cloud, holds: [orders] }

# In the direction of the data; \`returns\` is the reply over the same connection.
flows:
  - { from: customer, to: web-shop, carries: [question], returns: [answer], protocol: https, encryption: transport }
  - { from: web-shop, to: assistant, carries: [question], returns: [answer] }
  - { from: help-center, to: assistant, carries: [help-pages] }
  - { from: assistant, to: llm, carries: [question, help-pages, orders], returns: [answer], protocol: https, encryption: transport }
  - { from: assistant, to: order-lookup, carries: [question], returns: [orders] }
  - { from: order-lookup, to: order-database, carries: [question], returns: [orders] }

# Accounts under which components act.
identities:
  assistant-account: { kind: agent }
`;
