import { keyReference } from "@bartizan/model";
import { anchorOf } from "../anchor-of.ts";
import { catalogPage } from "../catalog-index.ts";
import config from "../docs/config.yaml?raw";
import { modellingDocs, rulesDocs } from "../docs/docs-pages.ts";
import rule from "../docs/rule.yaml?raw";
import { portfolioPage, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { DataTable } from "../parts/data-table.tsx";
import { ExampleFile } from "../parts/example-file.tsx";
import { KeyTables } from "../parts/key-tables.tsx";
import { Link } from "../parts/link.tsx";
import { Section } from "../parts/section.tsx";

/** How a team writes a rule of its own, with one that runs. */
export const rulesDocsPage = (site: Site): Page => ({
  path: rulesDocs.path,
  title: rulesDocs.name,
  label: "For authors",
  answer:
    "A rule is one file: what it looks at, the condition under which an attack works, what stops it, and small models that hold it to its word.",
  trail: [
    { name: site.title, target: { path: portfolioPage } },
    { name: modellingDocs.name, target: modellingDocs },
  ],
  body: (
    <>
      <Section id="begin" title="Begin with how the attack works">
        <p>
          Write down what an attacker needs, and what is different where it does not work. That difference is the condition. A rule that
          fires because a kind of component exists says nothing that a list could not.
        </p>
        <ol>
          <li>
            <code>subject</code> names what the rule looks at; <code>with</code> adds further names over lists that functions give.
          </li>
          <li>
            <code>when</code> is the condition, <code>needs</code> what an attacker must be able to do already, <code>gains</code> what
            follows for other rules.
          </li>
          <li>
            <code>brokenBy</code> names controls that take away what the attack needs, <code>reducedBy</code> those that make it harder.
          </li>
          <li>
            <code>examples</code> holds one model on which it fires and one, different in a single place, on which it does not. Add near
            misses under <code>also</code>.
          </li>
        </ol>
        <ExampleFile sort="rule" name="security/catalog/threats/unrecorded-payment.yaml" text={rule} />
      </Section>
      <Section id="use" title="Put it to use">
        <p>
          Name the folder of your catalog in the configuration. <code>bartizan catalog test</code> runs the examples of every rule in it,
          and <code>bartizan check</code> applies them beside the <Link to={{ path: catalogPage }}>built-in rules</Link>. A rule runs with a
          limit on time and memory, and reads nothing but the model.
        </p>
        <ExampleFile sort="config" name="bartizan.config.yaml" text={config} />
      </Section>
      <Section id="three-values" title="Three values">
        <p>
          A condition is true, false or unknown. An attribute that nobody states makes it unknown where it matters, and the threat is then
          uncertain, with a question. Compare with what is bad, as in <code>tool.logging == 'none'</code>; then what is not stated is asked,
          and not taken for bad.
        </p>
      </Section>
      <Section
        id="functions"
        title="Functions that conditions call"
        intro="Beside these, conditions are written in CEL: comparison, &&, ||, !, in, size, exists and all."
      >
        <DataTable
          caption="Functions"
          rows={site.catalog.catalog.functions}
          rowProps={({ name }) => ({ id: anchorOf("function", name) })}
          columns={[
            {
              head: "Function",
              names: true,
              sort: "room",
              cell: ({ name, parameters }) => (
                <code>
                  {name}({parameters.join(", ")})
                </code>
              ),
            },
            { head: "What it tells", cell: ({ description }) => description },
          ]}
        />
      </Section>
      <Section id="keys" title="Keys">
        <KeyTables maps={keyReference.rule} />
      </Section>
    </>
  ),
});
