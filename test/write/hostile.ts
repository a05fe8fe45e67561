import type { Analysis } from "@bartizan/model";
import { analysisOf, component, flow, path, question, spanAt, threat, zone } from "./analysis-of.ts";

/** Texts that try to leave the place they are put into. */
export const hostileTexts: Record<string, string> = {
  markup: `<script>alert(1)</script><img src=x onerror=alert(1)><!-- --></svg></title>`,
  entities: "&lt;b&gt; &#60;script&#62; &amp;",
  controls: "a\u001b[31mred\u001b]0;title\u0007\u0000\u0008\r\u009b2J\u007f",
  bidirectional: "user\u202etxt.exe\u2066\u200b\ufeff\u{e0041}",
  surrogate: "lone \ud800 and \udfff",
  markdownLink: "[click](javascript:alert(1)) ![x](data:text/html,x) ](javascript:alert(1))",
  markdownBlock: "# h\n- item\n1. one\n```\nfence\n```\n| a | b |\n***bold*** ~~x~~ $m$ `code` ``c`` \\",
  autolinks: "https://evil.example www.evil.example a@b.example @org/team #12 GH-3 mailto:x@y.example",
  dot: `"] n9 [label="x" URL="javascript:alert(1)" \\N \\G \\E \\l \\" ; } digraph {`,
  dotHtml: `<<b>x</b>> <br/> </table> \\N`,
  mermaid: `"] --> n9["x\nclick n0 "javascript:alert(1)"\n%%{init: {"theme":"x"}}%% style n0 fill:#f00; end subgraph :::c #quot; style a:#1; |x|`,
  sarif: "{0} {{1}} [x](1) [link](https://evil.example)",
  prototype: "__proto__",
  long: "long name ".repeat(1000),
  unbroken: "x".repeat(10_000),
  wide: "お客様の注文データベースと履歴の保管庫".repeat(20),
  emoji: "👩‍💻 ✔️ 🏴‍☠️",
  blank: " \n\t ",
};

/** A system that says the text wherever a system says anything. */
export const saying = (text: string): Analysis =>
  analysisOf({
    system: { id: "hostile", name: text, summary: text, owner: text, file: `models/${text}.yaml`, follows: [text] },
    rulesRun: 3,
    zones: [zone("outer", { name: text, description: text, owner: text }), zone("inner", { name: text, in: "outer" })],
    components: [
      component("constructor", "agent", "outer", { name: text, description: text, technology: [text], owner: text, span: spanAt(4) }),
      component("toString", "vector-store", "inner", { name: text, outOfScope: text }),
      component("hasOwnProperty", text, "nowhere", { name: text, families: [text] }),
    ],
    assets: [{ id: "asset", name: text, kind: "data", attributes: {}, unlocks: [], heldBy: [] }],
    flows: [
      flow("toString", "constructor", { name: text, carries: ["asset", text], returns: [text], protocol: text, span: spanAt(9) }),
      flow("constructor", "hasOwnProperty", { id: "end", carries: [text] }),
    ],
    identities: [{ id: "valueOf", name: text, kind: "agent", attributes: {}, controls: [], usedBy: [] }],
    assumptions: [{ id: "assumed", text, about: ["constructor"] }],
    threats: [
      threat("rule", "constructor", "critical", {
        title: text,
        statusReason: text,
        span: spanAt(4),
        conditions: [{ expression: text, role: "when", value: "true", facts: [{ text, value: "true" }] }],
        bindings: [
          {
            variables: { agent: text },
            certainty: "certain",
            route: [{ element: "toString" }, { element: "constructor", via: text, asset: text }],
          },
        ],
        controls: [{ control: text, title: text, on: [text], effect: "breaks", state: "missing" }],
        unknowns: [{ element: text, attribute: text }],
        techniques: [{ id: text, title: text, at: [text] }],
        maps: [{ framework: text, id: text, title: text }],
        alsoAt: ["toString", text],
      }),
      threat(text, text, "low", { title: text, status: "uncertain", unknowns: [{ element: text, attribute: text }] }),
      threat("other", "end", "medium", {
        title: text,
        conditions: [{ expression: text, role: "when", value: "true", facts: [{ text, value: "true" }] }],
      }),
    ],
    questions: [question(text, text, { text, answers: [text, text], decides: [text], span: spanAt(4) })],
    paths: [path("p", [text, "constructor"], "high", { title: text, cutBy: [{ control: text, on: [text] }] })],
  });
