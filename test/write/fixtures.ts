import type { Report } from "@bartizan/model";
import { analysisOf, component, flow, reportOf, spanAt, threat, zone } from "./analysis-of.ts";
import { hostileTexts, saying } from "./hostile.ts";
import { orderHelpReport } from "./order-help.ts";
import { randomAnalysis } from "./random-analysis.ts";

/** Reports of exactly one system, of every sort that a writer may meet. */
export const fixtures: { name: string; report: Report }[] = [
  { name: "empty", report: reportOf([analysisOf()]) },
  { name: "zones without components", report: reportOf([analysisOf({ zones: [zone("a"), zone("b", { in: "a" })] })]) },
  { name: "ordinary", report: orderHelpReport },
  {
    name: "from no file",
    report: reportOf([
      analysisOf({
        system: { file: "" },
        components: [component("a", "agent", "none")],
        threats: [
          threat("r", "a", "high", { bindings: [{ variables: {}, certainty: "certain", route: [{ element: "x" }, { element: "a" }] }] }),
        ],
      }),
    ]),
  },
  { name: "large", report: reportOf([randomAnalysis(7, 300, 1.5)]) },
  {
    name: "many threats",
    report: reportOf([
      analysisOf({
        components: [component("a", "agent", "none")],
        flows: [flow("a", "a")],
        threats: Array.from({ length: 600 }, (_, index) =>
          threat(`rule-${index}`, "a", "high", { title: `Threat ${index} `.repeat(12), span: spanAt(index + 1) }),
        ),
      }),
    ]),
  },
  ...Object.entries(hostileTexts).map(([name, text]) => ({
    name: `hostile ${name}`,
    report: reportOf(
      [saying(text)],
      [
        { code: text, severity: "error", pointer: text, message: text, hint: text },
        { code: "unknown-key", severity: "warning", pointer: "/zones", message: text, hint: text, span: { ...spanAt(1), file: text } },
      ],
    ),
  })),
];

/** Characters that no output may hold as they are: they move the cursor, reorder text or hide. Joiners within emoji may stay. */
export const unseen =
  /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u{e0100}-\u{e01ef}\ufffe\uffff]|(?!\u200d)\p{Cf}|(?<!\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*)\u200d/u;
