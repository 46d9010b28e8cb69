import { memo, type ReactNode } from 'react';

export type Column<Row> = {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  align?: 'number';
};

type DataTableProps<Row> = {
  caption: ReactNode;
  /** The first column names its row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The caption is for screen readers only: a heading above says the same. */
  captionHidden?: boolean;
};

/**
 * Rows and columns, also the readable twin of every chart. On a narrow screen each row becomes a small
 * list; the roles are written out because browsers drop them from a table that is not laid out as one.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  captionHidden = false,
}: DataTableProps<Row>) {
  return (
    <table role="table" className="data-table">
      <caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, head, align }) => (
            <th key={key} scope="col" role="columnheader" data-align={align}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <TableRow key={rowKey(row)} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

type TableRowProps<Row> = { row: Row; columns: readonly Column<Row>[] };

// Drawn anew only for another row: the timeline's twin has hundreds and is moved day by day.
const TableRow = memo(function TableRow<Row>({ row, columns }: TableRowProps<Row>) {
  return (
    <tr role="row">
      {columns.map((column, index) => (
        <Cell key={column.key} column={column} row={row} isHead={index === 0} />
      ))}
    </tr>
  );
}) as <Row>(props: TableRowProps<Row>) => ReactNode;

function Cell<Row>({ column, row, isHead }: { column: Column<Row>; row: Row; isHead: boolean }) {
  if (isHead)
    return (
      <th scope="row" role="rowheader" data-align={column.align}>
        {column.cell(row)}
      </th>
    );
  return (
    <td role="cell" data-label={column.head} data-align={column.align}>
      <span>{column.cell(row)}</span>
    </td>
  );
}
