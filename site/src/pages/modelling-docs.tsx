import { keyReference } from "@bartizan/model";
import { patternsPage } from "../catalog-index.ts";
import { docsPages, modellingDocs, vocabularyDocs } from "../docs/docs-pages.ts";
import { modellingSteps, type ModellingStep } from "../docs/modelling-steps.ts";
import { portfolioPage, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { DefinitionList } from "../parts/definition-list.tsx";
import { ExampleFile } from "../parts/example-file.tsx";
import { Link } from "../parts/link.tsx";
import { Section } from "../parts/section.tsx";
import { StatusMark } from "../parts/status-mark.tsx";

const commands: readonly (readonly [command: string, does: string])[] = [
  ["bartizan init", "writes a first model, with the schema that lets an editor complete and explain every key"],
  ["bartizan check", "says in the terminal what follows; --fail-on high makes it a gate"],
  ["bartizan explain tool-misuse@refunds", "says why a threat is there and what would clear it; also rules, controls and framework ids"],
  ["bartizan show --resolved", "prints a model that is composed of several files, with where each value came from"],
  ["bartizan fmt", "brings keys into their usual order and keeps comments"],
  ["bartizan report", "writes this site"],
];

/** How a model comes about, step by step, each with a whole model and what comes of it. */
export const modellingDocsPage = (site: Site): Page => ({
  path: modellingDocs.path,
  title: modellingDocs.name,
  label: "For authors",
  answer:
    "A model says what there is, what flows where and what protects it, in one file beside the code; what you leave out is asked, and never taken for safe.",
  trail: [{ name: site.title, target: { path: portfolioPage } }],
  body: (
    <>
      {modellingSteps.map((step, index) => (
        <Step step={step} number={index + 1} />
      ))}
      <Section id="larger" title="Larger systems">
        <p>
          A model may be spread over files and made of others. <code>imports</code> joins parts, or another system under a prefix, so that
          its component <code>api</code> becomes <code>payments.api</code>. <code>extends</code> changes a base, such as the one of an
          environment. Keep ids when things move: decisions, tickets and links hang on them. <code>was</code> keeps a former one.
        </p>
        <p>
          <code>use</code> names a <Link to={{ path: patternsPage }}>pattern</Link> of the catalog: a piece of architecture that joins the
          model with its controls in place.
        </p>
        <p>
          The same can be written in TypeScript, where a misspelt reference does not compile. The file is read and never run.{" "}
          <code>bartizan convert</code> leads from one to the other and back.
        </p>
        <DefinitionList
          items={(keyReference.model[0]?.keys ?? []).map(({ key, description }) => [<code>{key}</code>, description] as const)}
        />
        <p>
          <Link to={vocabularyDocs}>Every key, kind and attribute</Link>
        </p>
      </Section>
      <Section id="commands" title="Commands">
        <DefinitionList items={commands.map(([command, does]) => [<code>{command}</code>, does] as const)} />
      </Section>
      <Section id="more" title="Read on">
        <ul>
          {docsPages.slice(1).map(({ path, name }) => (
            <li>
              <Link to={{ path }}>{name}</Link>
            </li>
          ))}
        </ul>
      </Section>
    </>
  ),
});

const Step = ({ step: { title, text, model, shows }, number }: { step: ModellingStep; number: number }) => (
  <Section id={`step-${number}`} title={`${number}. ${title}`}>
    {text.map((paragraph) => (
      <p>{paragraph}</p>
    ))}
    <ExampleFile sort="model" name="refund-helper.yaml" text={model}>
      <p data-shows={`${shows.threat} ${shows.status}`}>
        <code>{shows.threat}</code> is then <StatusMark status={shows.status} />. {shows.so}
      </p>
    </ExampleFile>
  </Section>
);
