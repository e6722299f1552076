import type { Source } from '../figures/figure.ts';
import type { CellKind } from './cell-kinds.ts';

/** The lists of the folder that other files refer to by identity. */
export type ReferredList = 'member' | 'intervention' | 'goalSet' | 'noteRow' | 'activity' | 'costRow' | 'netRow' | 'exitReason';

/** One column of a table, or one key of a YAML record (kolumn, nyckel). */
export interface Column<Value> {
  readonly name: string;
  readonly kind: CellKind<NonNullable<Value>>;
  /** What the reader of the file is told about it, in Swedish. */
  readonly meaning: string;
  /** The value of an empty cell; undefined when the cell must be filled in. */
  readonly whenEmpty: Value | undefined;
  readonly refersTo?: ReferredList;
}

/** A column with the name of the property that its values become. */
export interface NamedColumn extends Column<unknown> {
  readonly property: string;
}

/** A table of the folder as whoever fills it in sees it (CSV-fil). */
export interface CsvTable {
  readonly name: string;
  readonly meaning: string;
  readonly columns: readonly NamedColumn[];
  /** Properties that together may have the same values once only. */
  readonly key: readonly string[];
}

/** A table with what its rows become. One row is written as one record, which becomes a row of the year's records. */
export interface CsvFile<Row, Written = Row> extends CsvTable {
  /** What is wrong with a row whose cells are all right one by one; null when nothing is. */
  check(row: Written): string | null;
  fromWritten(row: Written): Row;
  toWritten(row: Row): Written;
}

type Placed = { readonly source: Source };
type Property<Row> = Exclude<keyof Row, 'source'> & string;

interface FileWords<Written> {
  readonly name: string;
  readonly meaning: string;
  /** Every property has its column, so that a new property can not be forgotten. */
  readonly columns: { readonly [Name in Property<Written>]-?: Column<Written[Name]> };
  readonly key?: readonly Property<Written>[];
  readonly check?: (row: Written) => string | null;
}

/** A table whose rows are kept as they are written. */
export function csvFile<Row extends Placed>(words: FileWords<Row>): CsvFile<Row> {
  return convertedCsvFile<Row, Row>(words, { fromWritten: (row) => row, toWritten: (row) => row });
}

/** A table whose rows are written in one form and kept in another. */
export function convertedCsvFile<Row extends Placed, Written extends Placed>(
  words: FileWords<Written>,
  conversion: Pick<CsvFile<Row, Written>, 'fromWritten' | 'toWritten'>,
): CsvFile<Row, Written> {
  const columns = Object.entries<Column<unknown>>(words.columns).map(([property, column]) => ({ ...column, property }));
  return { name: words.name, meaning: words.meaning, columns, key: words.key ?? [], check: words.check ?? (() => null), ...conversion };
}

export function required<Value>(name: string, kind: CellKind<Value>, meaning: string): Column<Value> {
  return { name, kind: kind as CellKind<NonNullable<Value>>, meaning, whenEmpty: undefined };
}

export function optional<Value>(name: string, kind: CellKind<Value>, meaning: string): Column<Value | null> {
  return { name, kind: kind as CellKind<NonNullable<Value>>, meaning, whenEmpty: null };
}

/** A column whose empty cells mean something certain. */
export function withDefault<Value>(column: Column<Value | null>, whenEmpty: Value): Column<Value> {
  return { ...(column as Column<Value>), whenEmpty };
}

export function referring<Value>(column: Column<Value>, refersTo: ReferredList): Column<Value> {
  return { ...column, refersTo };
}

/** The ways a column may be headed, with how its cells are then read. The first is the one Samband writes. */
export function headingsOf(
  column: Column<unknown>,
): readonly { readonly heading: string; readonly kind: CellKind<NonNullable<unknown>> }[] {
  const units = column.kind.units;
  if (units === undefined) return [{ heading: column.name, kind: column.kind }];
  return units.map((unit) => ({ heading: column.name + unit.suffix, kind: unit.kind }));
}
