import type { Cell, Column, Row, RowKind, Table } from '../../platform/documents/document.ts';
import { isZero } from '../../shared/exact.ts';
import { type FigureKey, figureKey } from '../figures/figure.ts';
import type { Manner } from '../figures/shown.ts';
import { type Desk, figureCell, plain, textCell } from './writing.ts';

/** A table whose cells are figures: rows of ids and columns of years, budget or variance. */
export interface FigureTable {
  readonly id: string;
  readonly caption: string;
  readonly unit: string | null;
  /** Header of the first column. */
  readonly rowHeader: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

export interface FigureColumn {
  readonly header: string;
  readonly column: string;
}

export interface FigureRow {
  readonly label: string;
  readonly kind?: RowKind;
  /** The figure's id; a row without one is a heading among the rows. */
  readonly id?: string;
  /** Number of the note that explains the row. */
  readonly note?: string | null;
  readonly manner?: Manner;
}

export const KRONOR = 'Belopp i kronor';

/** The finished table; with notes, a column for their numbers is put after the labels. */
export function writeTable(desk: Desk, table: FigureTable): Table {
  const hasNotes = table.rows.some((row) => row.note !== undefined && row.note !== null);
  return {
    kind: 'table',
    id: `tabell-${table.id}`,
    caption: table.caption,
    unit: table.unit,
    columns: [
      textColumn(table.rowHeader),
      ...(hasNotes ? [textColumn('Not')] : []),
      ...table.columns.map((column): Column => ({ header: plain(column.header), align: 'number', width: null })),
    ],
    groups: [],
    rows: table.rows.map((row) => rowOf(desk, row, { columns: table.columns, hasNotes })),
    notes: [],
  };
}

export const textColumn = (header: string, width: number | null = null): Column => ({
  header: header === '' ? [] : plain(header),
  align: 'text',
  width,
});

export const narrowNumber = (header: string): Column => ({ header: plain(header), align: 'number', width: 1 });

function rowOf(desk: Desk, row: FigureRow, shape: { readonly columns: readonly FigureColumn[]; readonly hasNotes: boolean }): Row {
  const label = textCell(row.label);
  if (row.id === undefined) return { kind: row.kind ?? 'group', cells: [label] };
  const { id } = row;
  const cells = shape.columns.map(({ column }) => cellOf(desk, figureKey(id, column), row.manner));
  return { kind: row.kind ?? 'row', cells: [label, ...(shape.hasNotes ? [textCell(row.note ?? '')] : []), ...cells] };
}

/** A figure that is not defined for the column leaves its cell empty. */
function cellOf(desk: Desk, key: FigureKey, manner?: Manner): Cell {
  return desk.book.find(key) === undefined ? textCell('') : figureCell(desk, key, manner);
}

/** Whether any column of the row has something other than zero; empty rows of a statement are left out (LKBR 5 and 6 kap.). */
export function holdsSomething(desk: Desk, id: string, columns: readonly FigureColumn[]): boolean {
  return columns.some(({ column }) => {
    const value = desk.book.find(figureKey(id, column))?.value;
    return value?.kind === 'hidden' || (value?.kind === 'known' && !isZero(value.exact));
  });
}

export const exists = (desk: Desk, id: string, column: string | number): boolean => {
  const value = desk.book.find(figureKey(id, column))?.value;
  return value !== undefined && value.kind !== 'missing';
};
