import type { AssetView, Assumption, ComponentView, IdentityView, StatedValue, ZoneView } from "@bartizan/model";
import { anchorOf } from "../anchor-of.ts";
import { useSystem } from "../here.ts";
import { kindLabel } from "../words/kind.ts";
import { stated } from "../words/stated.ts";
import { tallyOf } from "../words/tally.ts";
import { DataTable } from "./data-table.tsx";
import { ElementLink, ElementLinks } from "./element-link.tsx";
import { LevelCounts } from "./level-counts.tsx";
import { SourceLine } from "./source-place.tsx";

export const ComponentTable = ({ components }: { components: readonly ComponentView[] }) => {
  const system = useSystem();
  return (
    <DataTable
      caption="Components"
      rows={components}
      rowProps={({ id }) => ({ "data-component": id })}
      columns={[
        { head: "Component", names: true, cell: ({ id }) => <ElementLink id={id} /> },
        {
          head: "Kind",
          cell: ({ kind, outOfScope, virtual }) => (
            <>
              {kindLabel(kind)}
              {outOfScope !== undefined && <span class="leg">out of scope</span>}
              {virtual && <span class="leg">added by Bartizan</span>}
            </>
          ),
        },
        { head: "Zone", cell: ({ zone }) => <ElementLink id={zone} /> },
        {
          head: "Technology",
          cell: ({ technology }) => (technology.length > 0 ? technology.join(", ") : <span class="quiet">not stated</span>),
        },
        { head: "Open threats", cell: ({ id }) => <LevelCounts row={tallyOf(system.threatsAt(id)).open} /> },
        { head: "Uncertain", cell: ({ id }) => <LevelCounts row={tallyOf(system.threatsAt(id)).uncertain} /> },
      ]}
    />
  );
};

export const AssetTable = ({ assets }: { assets: readonly AssetView[] }) => (
  <DataTable
    caption="Assets"
    rows={assets}
    rowProps={({ id }) => ({ id: anchorOf("asset", id) })}
    columns={[
      { head: "Asset", names: true, cell: (asset) => <Named item={asset} /> },
      { head: "Kind", cell: ({ kind }) => kind },
      { head: "Stated", cell: ({ attributes }) => <AttributeList attributes={attributes} /> },
      { head: "Held by", cell: ({ heldBy }) => <ElementLinks ids={heldBy} none="nobody" /> },
      { head: "Unlocks", cell: ({ unlocks }) => <ElementLinks ids={unlocks} none="nothing" /> },
    ]}
  />
);

export const IdentityTable = ({ identities }: { identities: readonly IdentityView[] }) => (
  <DataTable
    caption="Identities"
    rows={identities}
    rowProps={({ id }) => ({ id: anchorOf("identity", id) })}
    columns={[
      { head: "Identity", names: true, cell: (identity) => <Named item={identity} /> },
      { head: "Kind", cell: ({ kind }) => kind },
      { head: "Stated", cell: ({ attributes }) => <AttributeList attributes={attributes} /> },
      { head: "Used by", cell: ({ usedBy }) => <ElementLinks ids={usedBy} none="nobody" /> },
    ]}
  />
);

export const ZoneTable = ({ zones }: { zones: readonly ZoneView[] }) => {
  const { analysis } = useSystem();
  return (
    <DataTable
      caption="Trust zones"
      rows={zones}
      rowProps={({ id }) => ({ id: anchorOf("zone", id) })}
      columns={[
        { head: "Zone", names: true, cell: (zone) => <Named item={zone} /> },
        {
          head: "Trust",
          cell: ({ trust, confines }) => (
            <>
              {trust}
              {confines && <span class="leg">holds back what runs inside</span>}
            </>
          ),
        },
        { head: "Run by", cell: ({ owner }) => owner ?? <span class="quiet">not stated</span> },
        { head: "Inside", cell: (zone) => (zone.in === undefined ? <span class="quiet">–</span> : <ElementLink id={zone.in} />) },
        {
          head: "Components",
          sort: "wide",
          cell: ({ id }) => <ElementLinks ids={analysis.components.filter((each) => each.zone === id).map((each) => each.id)} />,
        },
      ]}
    />
  );
};

export const AssumptionTable = ({ assumptions }: { assumptions: readonly Assumption[] }) => (
  <DataTable
    caption="Assumptions"
    rows={assumptions}
    columns={[
      {
        head: "Assumption",
        names: true,
        sort: "wide",
        cell: ({ text, span }) => (
          <>
            {text}
            <span class="leg">
              <SourceLine span={span} />
            </span>
          </>
        ),
      },
      { head: "About", cell: ({ about }) => <ElementLinks ids={about} none="the whole system" /> },
      { head: "Who can confirm it", cell: ({ owner }) => owner ?? <span class="quiet">not stated</span> },
    ]}
  />
);

const Named = ({ item }: { item: { id: string; name: string; description?: string; span?: AssetView["span"] } }) => (
  <>
    {item.name}
    <span class="leg">
      {item.description !== undefined && <>{item.description} </>}
      {item.name !== item.id && <code>{item.id}</code>} <SourceLine span={item.span} />
    </span>
  </>
);

const AttributeList = ({ attributes }: { attributes: Readonly<Record<string, StatedValue>> }) => {
  const entries = Object.entries(attributes);
  if (entries.length === 0) return <span class="quiet">nothing</span>;
  return (
    <ul class="plain">
      {entries.map(([name, value]) => (
        <li>
          {name}: {stated(value)}
        </li>
      ))}
    </ul>
  );
};
