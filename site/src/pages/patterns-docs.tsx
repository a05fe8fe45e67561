import { keyReference } from "@bartizan/model";
import { patternsPage } from "../catalog-index.ts";
import { modellingDocs, patternsDocs } from "../docs/docs-pages.ts";
import pattern from "../docs/pattern.yaml?raw";
import { portfolioPage, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { ExampleFile } from "../parts/example-file.tsx";
import { KeyTables } from "../parts/key-tables.tsx";
import { Link } from "../parts/link.tsx";
import { Section } from "../parts/section.tsx";

/** How a pattern is written, with one that does what it says. */
export const patternsDocsPage = (site: Site): Page => ({
  path: patternsDocs.path,
  title: patternsDocs.name,
  label: "For authors",
  answer:
    "A pattern is one file: what a model has to name, the part that then joins it, and an example that shows what it removes, lowers and leaves open.",
  trail: [
    { name: site.title, target: { path: portfolioPage } },
    { name: modellingDocs.name, target: modellingDocs },
  ],
  body: (
    <>
      <Section id="begin" title="Begin with what it leaves open">
        <p>
          Look first whether one of the <Link to={{ path: patternsPage }}>patterns</Link> is it under another name. A pattern is worth a
          file if its parts only help together: a check that can be gone around, or a log that nobody keeps, is no pattern.
        </p>
        <ol>
          <li>
            <code>parameters</code> names what the model already has: components, zones, identities and assets. Take as few kinds as it is
            made for.
          </li>
          <li>
            <code>part</code> is a piece of a model. New ids get the prefix of the use. Under <code>$name</code> stands what it adds to an
            element that was named.
          </li>
          <li>
            <code>example</code> holds a small model before, and what a file that extends it says to use the pattern: also what the team
            itself has to take out.
          </li>
          <li>
            <code>breaks</code>, <code>lowers</code> and <code>leavesOpen</code> say what comes of it there, rule by rule, and why something
            stays open.
          </li>
        </ol>
        <ExampleFile sort="pattern" name="catalogs/patterns/reviewed-refunds.yaml" text={pattern} />
      </Section>
      <Section id="use" title="Put it to use">
        <p>
          Patterns come with Bartizan: the file goes into <code>catalogs/patterns</code> of its repository, where tests hold the three lists
          to what the engine finds, no more and no less. <code>bartizan explain reviewed-refunds</code> then shows it, and models name it
          under <code>use</code>. The catalog of a team holds no patterns; a part that only your systems share joins them with{" "}
          <code>imports</code>.
        </p>
      </Section>
      <Section id="keys" title="Keys">
        <KeyTables maps={keyReference.pattern} />
      </Section>
    </>
  ),
});
