import { kronorText, ore } from '../../shared/money.ts';
import type { Column } from '../../shared/table.ts';
import { csvText } from './csv.ts';
import { type SheetCell, writeXlsx } from './write-xlsx.ts';

/** What a table can be taken home as. */
export type TableFormat = 'xlsx' | 'csv';

/** What an address asks for with `som`; null when it asks for the page. */
export function formatAsked(query: URLSearchParams): TableFormat | null {
  const format = query.get('som');
  return format === 'xlsx' || format === 'csv' ? format : null;
}

export interface WrittenTable<Row> {
  /** Of the file, without what it ends with: `konton-2024`. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** The table as a file, with all its rows and without sums, so that it can be counted on. It is written when it is fetched. */
export const tableFile = <Row>(table: WrittenTable<Row>, format: TableFormat) => ({
  name: `${table.name}.${format}`,
  type: TYPES[format],
  bytes: async (): Promise<Uint8Array> => (format === 'xlsx' ? asWorkbook(table) : asText(table)),
});

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** With a byte order mark: without it Excel takes å for Ã¥. */
function asText<Row>({ columns, rows }: WrittenTable<Row>): Uint8Array {
  const cells = rows.map((row) => columns.map((column) => textOf(column, row)));
  return new TextEncoder().encode(`\ufeff${csvText([columns.map(({ name }) => name), ...cells])}`);
}

function textOf<Row>(column: Column<Row>, row: Row): string {
  const value = column.value(row);
  if (value === null) return '';
  return column.kind === 'kronor' ? kronorText(ore(Number(value))) : String(value);
}

const WIDTHS = { text: 32, date: 12, number: 12, kronor: 18 } as const;

function asWorkbook<Row>({ name, columns, rows }: WrittenTable<Row>): Uint8Array {
  const head = columns.map((column): SheetCell => ({ kind: 'head', text: column.name }));
  const body = rows.map((row) => columns.map((column) => cellOf(column, row)));
  return writeXlsx({ name, rows: [head, ...body], widths: columns.map(({ kind }) => WIDTHS[kind]) });
}

function cellOf<Row>(column: Column<Row>, row: Row): SheetCell | null {
  const value = column.value(row);
  if (value === null) return null;
  if (column.kind === 'kronor') return { kind: 'amount', decimal: kronorText(ore(Number(value)), '.') };
  if (column.kind === 'number') return { kind: 'number', decimal: String(value) };
  return column.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(value))
    ? { kind: 'date', date: String(value) }
    : { kind: 'text', text: String(value) };
}
