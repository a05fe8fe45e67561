import type { ComponentChildren } from "preact";

export interface Column<Row> {
  head: string;
  cell: (row: Row) => ComponentChildren;
  /** It names the row. */
  names?: boolean;
  /** `number` aligns right, `wide` takes the room that is left, `room` is never narrow, `tight` never breaks. */
  sort?: "number" | "room" | "wide" | "tight";
}

/** An id and data attributes of a row. */
export type RowProps = Record<string, string>;

interface Props<Row> {
  /** Read aloud; the heading above says the same to those who see. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowProps?: (row: Row) => RowProps;
}

/** A table that becomes a list of cards on narrow screens. */
export const DataTable = <Row,>({ caption, columns, rows, rowProps }: Props<Row>) => (
  <table class="data">
    <caption class="unseen">{caption}</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th scope="col" class={column.sort}>
            {column.head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr {...rowProps?.(row)}>
          {columns.map((column) =>
            column.names ? (
              <th scope="row" class={column.sort} data-label={column.head}>
                <div>{column.cell(row)}</div>
              </th>
            ) : (
              <td class={column.sort} data-label={column.head}>
                <div>{column.cell(row)}</div>
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
