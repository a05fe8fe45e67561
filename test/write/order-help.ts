import type { Analysis, Catalog, Report } from "@bartizan/model";
import { analysisOf, component, flow, path, question, reportOf, spanAt, threat, zone } from "./analysis-of.ts";

/** A support assistant with refunds: the ordinary case, with a bit of everything that a report can say. */
export const orderHelp: Analysis = analysisOf({
  system: { id: "order-help", name: "Order help", file: "models/order-help.yaml", owner: "support-platform", lifecycle: "production" },
  rulesRun: 112,
  zones: [
    zone("cloud", { name: "Cloud", span: spanAt(7) }),
    zone("data", { name: "Customer data", trust: "restricted", in: "cloud" }),
    zone("internet", { name: "Internet", trust: "untrusted", span: spanAt(6) }),
    zone("sandbox", { name: "Sandbox", trust: "semi-trusted", in: "cloud", confines: true }),
    zone("vendor", { name: "Model vendor", trust: "semi-trusted" }),
  ],
  components: [
    component("assistant", "agent", "cloud", { name: "Assistant", span: spanAt(20), controls: [] }),
    component("chat", "web-app", "cloud", { name: "Chat window" }),
    component("customers", "user", "internet", { name: "Customers" }),
    component("guard", "guardrail", "cloud", { name: "Input guardrail" }),
    component("help-pages", "vector-store", "data", { name: "Help pages and product manuals index" }),
    component("interpreter", "code-interpreter", "sandbox", { name: "Report calculator" }),
    component("llm", "llm", "vendor", { name: "Language model" }),
    component("log", "log", "cloud", { name: "Audit log", outOfScope: "run by another team" }),
    component("orders", "database", "data", { name: "Orders", span: spanAt(24) }),
    component("payments", "external-service", "internet", { name: "Payment provider" }),
    component("refunds", "tool", "cloud", { name: "Refunds", effects: ["pay"], span: spanAt(30) }),
    component("tickets", "document-store", "internet", { name: "Public tickets", span: spanAt(17) }),
  ],
  assets: [
    { id: "order-data", name: "order data", kind: "data", attributes: {}, unlocks: [], heldBy: ["orders"] },
    { id: "reply", name: "reply", kind: "data", attributes: {}, unlocks: [], heldBy: [] },
  ],
  flows: [
    flow("customers", "chat", { carries: ["question"], returns: ["reply"], crosses: true, strangers: true }),
    flow("chat", "guard", { carries: ["question"], strangers: true }),
    flow("guard", "assistant", { carries: ["question"], strangers: true, span: spanAt(44) }),
    flow("assistant", "llm", { carries: ["question", "order-data", "system prompt"], returns: ["answer"], crosses: true }),
    flow("assistant", "interpreter", { carries: ["code"], returns: ["result"], crosses: true }),
    flow("assistant", "log", { carries: ["trace"] }),
    flow("assistant", "assistant", { carries: ["plan"] }),
    flow("help-pages", "assistant", { carries: ["passages"], crosses: true }),
    flow("orders", "assistant", { carries: ["order-data"], crosses: true }),
    flow("assistant", "refunds", { carries: ["refund order"], returns: ["receipt"] }),
    flow("refunds", "payments", { carries: ["payment"], crosses: true }),
    flow("tickets", "assistant", { carries: ["ticket text"], crosses: true, strangers: true, span: spanAt(41) }),
    flow("tickets", "help-pages", { carries: [] }),
  ],
  threats: [
    threat("indirect-prompt-injection", "assistant", "critical", {
      title: "Anyone on the internet can steer Assistant through Public tickets, and Refunds needs no approval",
      span: spanAt(20),
      bindings: [
        {
          variables: { agent: "assistant", source: "tickets" },
          certainty: "certain",
          route: [
            { element: "tickets" },
            { element: "assistant", via: "tickets--assistant", asset: "ticket text" },
            { element: "refunds", via: "assistant--refunds" },
          ],
        },
      ],
      conditions: [
        {
          expression: "influence(stranger, source)",
          role: "needs",
          value: "true",
          facts: [{ text: "tickets.openSubmission is true", value: "true", element: "tickets", span: spanAt(18) }],
        },
      ],
      controls: [
        { control: "human-approval", title: "Human approval", on: ["refunds"], effect: "breaks", state: "missing" },
        { control: "action-limits", title: "Limits on actions", on: ["refunds"], effect: "breaks", state: "planned" },
        {
          control: "input-guardrail",
          title: "Input guardrail",
          on: [],
          everyRoute: true,
          effect: "reduces",
          strength: "weak",
          state: "bypassed",
          at: ["chat--guard"],
        },
      ],
      techniques: [{ id: "AML.T0051.001", title: "Indirect", at: ["assistant"] }],
      maps: [
        { framework: "owasp-llm-2026", id: "LLM01:2026", title: "Prompt injection" },
        { framework: "cwe-4.17", id: "CWE-1427", title: "Improper neutralization of input used for prompting" },
      ],
      alsoAt: ["tickets", "refunds", "tickets--assistant"],
      loses: [{ property: "effect", target: "refunds", effect: "pay" }],
    }),
    threat("indirect-prompt-injection", "interpreter", "high", { title: "Anyone on the internet can have Report calculator run code" }),
    threat("missing-rate-limit", "llm", "medium", {
      title: "Anyone on the internet can run up the bill of Language model",
      controls: [{ control: "rate-limit", title: "Rate limit", on: ["llm"], effect: "reduces", strength: "strong", state: "missing" }],
    }),
    threat("clear-text-flow", "orders--assistant", "low", { title: "Orders reach Assistant unencrypted", pointer: "/flows/8" }),
    threat("log-leak", "log", "medium", {
      status: "uncertain",
      statusReason: "the model does not say who reads the log",
      title: "Whoever reads Audit log learns order data",
      unknowns: [{ element: "log", attribute: "authorization" }],
      span: spanAt(33),
    }),
    threat("direct-prompt-injection", "assistant", "low", { status: "mitigated", statusReason: "input-guardrail stands on every route" }),
  ],
  questions: [
    question("log", "authorization", {
      text: "What decides what a caller of Audit log may see and do?",
      decides: ["log-leak@log"],
      risk: 8,
      span: spanAt(33),
    }),
  ],
  paths: [
    path("p1", ["internet", "tickets", "assistant", "refunds", "payments"], "critical", {
      title: "Anyone on the internet makes Refunds pay",
    }),
    path("p2", ["internet", "chat", "assistant"], "medium", {
      status: "cut",
      cutBy: [{ control: "input-guardrail", on: ["chat--guard"] }],
    }),
  ],
});

export const catalog: Catalog = {
  rules: [
    {
      id: "indirect-prompt-injection",
      title: "{stranger} can give {agent} instructions through {source}",
      summary: "Text that an agent reads is text that an agent may obey.",
      subject: { agent: ["agent", "llm"] },
      with: { source: "contentSources(agent)", stranger: "strangers(agent, source)" },
      when: "true",
      needs: ["influence(stranger, source)"],
      gains: ["steer(agent)"],
      place: "agent",
      brokenBy: ["human-approval on agent"],
      reducedBy: ["input-guardrail on every route, weak"],
      techniques: ["AML.T0051.001"],
      steps: [],
      maps: [
        { framework: "owasp-llm-2026", id: "LLM01:2026", title: "Prompt injection" },
        { framework: "cwe-4.17", id: "CWE-1427", title: "Improper neutralization of input used for prompting" },
      ],
      examples: { fires: "bartizan: 1", silent: "bartizan: 1" },
    },
  ],
  controls: [],
  technologies: [],
  patterns: [],
  frameworks: [],
  functions: [],
};

export const orderHelpReport: Report = reportOf([orderHelp]);
