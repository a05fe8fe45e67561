import type { FrameworkFile } from "@bartizan/model";
import { frameworkAnswer } from "../answers/framework-answer.ts";
import { frameworksPage } from "../catalog-index.ts";
import type { FrameworkHits } from "../framework-hits.ts";
import type { Site } from "../here.ts";
import type { Page } from "../page.ts";
import { catalogTrail } from "../page-trail.ts";
import { DefinitionList } from "../parts/definition-list.tsx";
import { ElementView } from "../parts/element-view.tsx";
import { EntryTable } from "../parts/entry-table.tsx";
import { MitigationTable } from "../parts/mitigation-table.tsx";
import { Section } from "../parts/section.tsx";

/** One edition of a framework: how far to rely on it, and what the catalog has for each of its entries. */
export const frameworkPage = (site: Site, framework: FrameworkFile, path: string, hits: FrameworkHits): Page => {
  const lists = site.catalog.coverage.filter((list) => list.framework === framework);
  return {
    path,
    title: `${framework.title} ${framework.edition}`,
    label: "Framework",
    answer: frameworkAnswer(framework, lists, hits),
    trail: [...catalogTrail(site), { name: "Frameworks", target: { path: frameworksPage } }],
    body: (
      <>
        <About framework={framework} />
        {framework.perElement && <ElementView framework={framework} hits={hits} />}
        {lists.map((list) => (list.of === "entries" ? <EntryTable list={list} hits={hits} /> : <MitigationTable list={list} />))}
      </>
    ),
  };
};

const About = ({ framework: { publisher, licence, status, statusNote, released, source } }: { framework: FrameworkFile }) => (
  <Section id="about" title="About this edition">
    <DefinitionList
      items={[
        ["Publisher", publisher],
        ...(released === undefined ? [] : [["Released", released] as const]),
        ["Licence", licence],
        ["Status", status],
        ...(statusNote === undefined ? [] : [["Note", statusNote] as const]),
        ...(source === undefined ? [] : [["Source", <code class="place">{source}</code>] as const]),
      ]}
    />
  </Section>
);
