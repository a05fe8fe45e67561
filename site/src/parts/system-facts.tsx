import { useSystem } from "../here.ts";
import { plural } from "../words/plural.ts";
import { DefinitionList } from "./definition-list.tsx";
import { GuardrailFacts } from "./guardrail-facts.tsx";

/** What the system is, who answers for it, and how much of it is described. */
export const SystemFacts = () => {
  const { analysis } = useSystem();
  const { summary, owner, lifecycle, follows, file } = analysis.system;
  return (
    <div class="system-facts">
      {summary !== undefined && <p class="lead">{summary}</p>}
      <DefinitionList
        items={[
          ["Owner", owner ?? <span class="quiet">not stated</span>],
          ["Lifecycle", lifecycle ?? <span class="quiet">not stated</span>],
          [
            "Described by",
            `${plural(analysis.components.length, "component")}, ${plural(analysis.flows.length, "flow")} and ${plural(analysis.zones.length, "zone")}`,
          ],
          ["Judged by", plural(analysis.rulesRun, "rule")],
          ...(analysis.guardrails ? [["Guardrails", <GuardrailFacts />] as const] : []),
          ...(follows && follows.length > 0 ? [["Follows", follows.join("; ")] as const] : []),
          ["Source", <code class="place">{file}</code>],
        ]}
      />
    </div>
  );
};
