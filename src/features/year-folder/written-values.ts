import { type Column, type CsvFile, headingsOf } from './column.ts';
import type { Key, RecordShape, Shape } from './shape.ts';

/** A table as it is to be written: the header, and the cells of every row. */
export function writtenTable(file: CsvFile<never>, rows: readonly never[]): readonly (readonly string[])[] {
  const header = file.columns.map((column) => headingsOf(column)[0]?.heading ?? column.name);
  const body = rows.map((row) => {
    const values = file.toWritten(row) as Readonly<Record<string, unknown>>;
    return file.columns.map((column) => writtenCell(column, values[column.property]));
  });
  return [header, ...body];
}

const writtenCell = (column: Column<unknown>, value: unknown): string =>
  value === null || value === undefined ? '' : firstKind(column).write(value);

const firstKind = (column: Column<unknown>) => headingsOf(column)[0]?.kind ?? column.kind;

/** A value as YAML is to show it. */
export function writtenShape(shape: Shape | Column<unknown>, value: unknown): unknown {
  if (shape.kind === 'words') return value;
  if (shape.kind === 'list') return (value as readonly unknown[]).map((item) => writtenShape(shape.of, item));
  if (shape.kind === 'record') return writtenRecord(shape, value);
  return writtenScalar(shape, value as NonNullable<unknown>);
}

function writtenRecord(shape: RecordShape, value: unknown): unknown {
  const properties = shape.toWritten(value as never);
  const entries = shape.keys
    .filter((key) => !goesWithoutSaying(key, properties[key.property]))
    .map((key) => [nameOf(key), writtenShape('shape' in key ? key.shape() : key, properties[key.property])] as const);
  return Object.fromEntries(entries);
}

const nameOf = (key: Key): string => ('shape' in key ? key.name : (headingsOf(key)[0]?.heading ?? key.name));

/** What is missing is left out, and so is an empty list where an absent one means the same. */
function goesWithoutSaying(key: Key, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return isEmpty(value) && isEmpty(key.whenEmpty);
}

const isEmpty = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** Whole numbers stand without quotation marks, texts that look like numbers with them. */
function writtenScalar(column: Column<unknown>, value: NonNullable<unknown>): string | number {
  const text = firstKind(column).write(value);
  return typeof value !== 'string' && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}
