import type { KeyMap } from "@bartizan/model";
import { anchorOf } from "../anchor-of.ts";
import { DataTable } from "./data-table.tsx";

/** What can be written in each map of a format. */
export const KeyTables = ({ maps }: { maps: readonly KeyMap[] }) => (
  <>
    {maps.map(({ name, description, keys }) => (
      <div id={anchorOf("keys", name)}>
        <h3>
          <code>{name}</code>
        </h3>
        <p class="quiet">{description}</p>
        <DataTable
          caption={`Keys of ${name}`}
          rows={keys}
          columns={[
            {
              head: "Key",
              names: true,
              sort: "room",
              cell: ({ key, required }) => (
                <>
                  <code>{key}</code>
                  {required && <span class="leg">needed</span>}
                </>
              ),
            },
            {
              head: "Meaning",
              cell: (each) => (
                <>
                  {each.description}
                  {each.values.length > 0 && <Values values={each.values} />}
                </>
              ),
            },
          ]}
        />
      </div>
    ))}
  </>
);

/** Words that can be written, with what they mean. */
export const Values = ({ values }: { values: readonly { value: string; description: string }[] }) => (
  <ul class="plain values">
    {values.map(({ value, description }) => (
      <li>
        <code>{value}</code> <span class="quiet">{description}</span>
      </li>
    ))}
  </ul>
);
