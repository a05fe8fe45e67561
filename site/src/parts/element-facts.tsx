import { attributeWord, type Attributes, type StatedValue } from "@bartizan/model";
import { stated } from "../words/stated.ts";
import { anchorOf } from "../anchor-of.ts";
import { vocabularyDocs } from "../docs/docs-pages.ts";
import { ControlLink } from "./control-link.tsx";
import { DataTable } from "./data-table.tsx";
import { Link } from "./link.tsx";
import { Section } from "./section.tsx";
import { SourcePlace } from "./source-place.tsx";
import { useHere } from "../here.ts";

/** Every attribute with what it means and where it comes from. */
export const ElementFacts = ({ kind, attributes }: { kind: string; attributes: Attributes }) => {
  const facts = Object.entries(attributes);
  return (
    <Section id="facts" title="Facts" intro="What is stated or generally known. Whatever is missing here is unknown.">
      {facts.length === 0 ? (
        <p class="quiet">Nothing is stated about it.</p>
      ) : (
        <DataTable
          caption="Facts"
          rows={facts}
          columns={[
            {
              head: "Attribute",
              names: true,
              cell: ([name]) => (
                <>
                  <Link to={attributeWord(name) && { path: vocabularyDocs.path, anchor: anchorOf("attribute", name) }}>
                    <code>{name}</code>
                  </Link>
                  <span class="leg">{attributeWord(name)?.description}</span>
                </>
              ),
            },
            {
              head: "Value",
              cell: ([name, value]) => (
                <>
                  {stated(value)}
                  <span class="leg">{meaning(name, value)}</span>
                </>
              ),
            },
            { head: "From", cell: ([, value]) => <Origin value={value} kind={kind} /> },
          ]}
        />
      )}
    </Section>
  );
};

const meaning = (name: string, { value }: StatedValue): string | undefined => {
  if (typeof value === "boolean") return undefined;
  return attributeWord(name)?.values.find((each) => each.value === value)?.description;
};

const Origin = ({ value, kind }: { value: StatedValue; kind: string }) => (
  <>
    <OriginWord value={value} kind={kind} />
    <span class="leg">
      <SourcePlace span={value.span} />
      {value.source !== undefined && <> read in {value.source}</>}
    </span>
  </>
);

const OriginWord = ({ value, kind }: { value: StatedValue; kind: string }) => {
  const { catalog } = useHere().site;
  switch (value.from) {
    case "model":
      return <>the model</>;
    case "control":
      return (
        <>
          the control <ControlLink id={value.by ?? ""} title={catalog.controls.get(value.by ?? "")?.title ?? value.by ?? "on it"} />
        </>
      );
    case "technology":
      return <>what is known of {value.by ?? "its technology"}</>;
    case "kind":
      return <>what is true of every {kind}</>;
  }
};
