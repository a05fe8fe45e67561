import { attributes, families, keyReference, kinds, type AttributeWord } from "@bartizan/model";
import { anchorOf } from "../anchor-of.ts";
import { modellingDocs, vocabularyDocs } from "../docs/docs-pages.ts";
import { portfolioPage, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { DataTable } from "../parts/data-table.tsx";
import { KeyTables, Values } from "../parts/key-tables.tsx";
import { Section } from "../parts/section.tsx";
import { kindLabel } from "../words/kind.ts";

/** Everything that can be written in a model, as its schema has it. */
export const vocabularyDocsPage = (site: Site): Page => ({
  path: vocabularyDocs.path,
  title: vocabularyDocs.name,
  label: "For authors",
  answer: `A component is one of ${kinds.length} kinds in ${families.length} families, and ${attributes.length} attributes say what is known of components, flows, assets and identities.`,
  trail: [
    { name: site.title, target: { path: portfolioPage } },
    { name: modellingDocs.name, target: modellingDocs },
  ],
  body: (
    <>
      <Section
        id="attributes"
        title="Attributes"
        intro="Left out, an attribute is unknown. The question is what Bartizan asks when a threat rests on it."
      >
        <DataTable
          caption="Attributes"
          rows={attributes}
          rowProps={({ id }) => ({ id: anchorOf("attribute", id) })}
          columns={[
            {
              head: "Attribute",
              names: true,
              sort: "room",
              cell: ({ id, of }) => (
                <>
                  <code>{id}</code>
                  <span class="leg">of {of.map(kindLabel).join(", ")}</span>
                </>
              ),
            },
            { head: "Meaning", sort: "wide", cell: (attribute) => <Meaning attribute={attribute} /> },
            { head: "Values", sort: "wide", cell: ({ values }) => <Values values={values.map(named)} /> },
          ]}
        />
      </Section>
      <Section
        id="kinds"
        title="Kinds of components"
        intro="Rules speak of a kind or of a family above it, so the nearest kind that fits is good enough."
      >
        <DataTable
          caption="Kinds of components"
          rows={families.filter((family) => kinds.some(({ parent }) => parent === family.id))}
          rowProps={({ id }) => ({ id: anchorOf("family", id) })}
          columns={[
            {
              head: "Family",
              names: true,
              cell: ({ id, parent, description }) => (
                <>
                  <code>{id}</code>
                  <span class="leg">{description}</span>
                  {parent !== null && <span class="leg">belongs to {kindLabel(parent)}</span>}
                </>
              ),
            },
            { head: "Kinds", cell: ({ id }) => <Kinds family={id} /> },
          ]}
        />
      </Section>
      <Section id="keys" title="Keys">
        <KeyTables maps={keyReference.model} />
      </Section>
    </>
  ),
});

const named = ({ value, description }: AttributeWord["values"][number]): { value: string; description: string } => ({
  value: value === true ? "yes" : value === false ? "no" : value,
  description: typeof value === "boolean" ? "" : description,
});

const Meaning = ({ attribute: { description, ask } }: { attribute: AttributeWord }) => (
  <>
    {description}
    <span class="leg">{ask.replaceAll("{element}", "it")}</span>
  </>
);

/** The kinds of a family, those that are kinds of another kind included. */
const Kinds = ({ family }: { family: string }) => (
  <ul class="plain values">
    {kinds
      .filter(({ parent }) => parent === family || kinds.some(({ id, parent: above }) => id === parent && above === family))
      .map(({ id, badge, description }) => (
        <li>
          <code>{id}</code>{" "}
          <span class="quiet">
            {badge}, {description.charAt(0).toLowerCase() + description.slice(1)}
          </span>
        </li>
      ))}
  </ul>
);
