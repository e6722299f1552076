import type { AssociationId, Writer } from './transaction.ts';

/** How every table of a year's records begins. */
export interface YearRow {
  readonly association_id: AssociationId;
  readonly year: number;
  readonly position: number;
}

/** A row that somebody typed in a file. */
export interface TypedRow extends YearRow {
  readonly source_file: string;
  readonly source_line: number | null;
}

interface Typed {
  readonly source: { readonly file: string; readonly line: number | null };
}

/** Rows of one year's table in the order of the records they are made of. */
export function rowsOfYear<Item, Columns>(
  { writer, year }: { readonly writer: Writer; readonly year: number },
  items: readonly Item[],
  columnsOf: (item: Item) => Columns,
): (YearRow & Columns)[] {
  return items.map((item, position) => ({ association_id: writer.association, year, position, ...columnsOf(item) }));
}

export const sourceColumns = ({ source }: Typed): { source_file: string; source_line: number | null } => ({
  source_file: source.file,
  source_line: source.line,
});

/** A kept row with its place told as the rules tell it. */
export function withSource<Row extends { readonly source_file: string; readonly source_line: number | null }>(
  row: Row,
): Omit<Row, 'source_file' | 'source_line'> & Typed {
  const { source_file: file, source_line: line, ...rest } = row;
  return { ...rest, source: { file, line } };
}
