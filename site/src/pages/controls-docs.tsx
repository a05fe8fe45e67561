import { keyReference } from "@bartizan/model";
import { controlsPage } from "../catalog-index.ts";
import control from "../docs/control.yaml?raw";
import { controlsDocs, modellingDocs, rulesDocs } from "../docs/docs-pages.ts";
import { portfolioPage, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { ExampleFile } from "../parts/example-file.tsx";
import { KeyTables } from "../parts/key-tables.tsx";
import { Link } from "../parts/link.tsx";
import { Section } from "../parts/section.tsx";

/** How a team writes a control of its own, with one that loads. */
export const controlsDocsPage = (site: Site): Page => ({
  path: controlsDocs.path,
  title: controlsDocs.name,
  label: "For authors",
  answer:
    "A control is one file: what it does, what it cannot do, what it costs, where it can stand and how somebody checks that it works.",
  trail: [
    { name: site.title, target: { path: portfolioPage } },
    { name: modellingDocs.name, target: modellingDocs },
  ],
  body: (
    <>
      <Section id="begin" title="Say what it cannot do">
        <p>
          Look first whether the <Link to={{ path: controlsPage }}>catalog</Link> has it under another name. If not, write what it does in
          one sentence and what it leaves open in the next: a reader decides by the second one.
        </p>
        <ExampleFile sort="control" name="security/catalog/controls/refund-ceiling.yaml" text={control} />
      </Section>
      <Section id="use" title="Let a rule ask for it">
        <p>
          A control counts where a rule names it: under <code>brokenBy</code> if it takes away what the attack needs, under{" "}
          <code>reducedBy</code> if it makes the attack harder, with how much. <Link to={rulesDocs}>How to write a rule</Link> says where
          files go.
        </p>
        <p>
          <code>sets</code> lists attributes that say the same as the control, so that a model may use either word. <code>implies</code>{" "}
          lists those that hold where it stands, without meaning it. Whatever contradicts them is reported.
        </p>
      </Section>
      <Section id="keys" title="Keys">
        <KeyTables maps={keyReference.control} />
      </Section>
    </>
  ),
});
