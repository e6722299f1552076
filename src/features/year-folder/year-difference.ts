import type { CsvFile } from './column.ts';
import { BOOK_FOLDER, csvFiles, listFiles, TEXT_FOLDER } from './files.ts';
import type { ListFile } from './list-files.ts';
import { SHEET_NAME, sheetOf, sheetShape } from './sheet-file.ts';
import { writtenShape, writtenTable } from './written-values.ts';
import type { YearRecords } from './year-records.ts';

/** What differs in one file of the folder. */
export interface FileDifference {
  readonly file: string;
  /** Rows, records or lines of text that only the second year has, and those that only the first has. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Those that both have, in different words. */
  readonly changed: readonly ChangedRow[];
  /** The same rows in another order. */
  readonly isReordered: boolean;
}

export interface ChangedRow {
  /** What tells the row from the others: `2023, kansli`. */
  readonly row: string;
  readonly values: readonly ChangedValue[];
}

export interface ChangedValue {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What another version of a year would change, file by file; empty when nothing differs (skillnad). */
export function compareYears(before: YearRecords, after: YearRecords): readonly FileDifference[] {
  const [old, fresh] = [comparableFiles(before), comparableFiles(after)];
  const names = [...new Set([...old.keys(), ...fresh.keys()])];
  return names
    .map((name) => difference(name, old.get(name) ?? [], fresh.get(name) ?? []))
    .filter(({ added, removed, changed, isReordered }) => added.length + removed.length + changed.length > 0 || isReordered);
}

/** A row, record or line with the words it is told by. */
interface Comparable {
  /** The same in both years if it is the same row; rows without a key are the same when all their words are. */
  readonly key: string | null;
  readonly text: string;
  readonly values: ReadonlyMap<string, string>;
}

function comparableFiles(records: YearRecords): Map<string, readonly Comparable[]> {
  const files = new Map<string, readonly Comparable[]>([
    [SHEET_NAME, [comparable(SHEET_NAME, writtenShape(sheetShape, sheetOf(records)))]],
  ]);
  for (const [part, file] of Object.entries<CsvFile<never>>(csvFiles as never)) {
    files.set(file.name, tableRows(file, records[part as keyof typeof csvFiles] as readonly never[]));
  }
  for (const [part, file] of Object.entries(listFiles)) files.set(file.name, listItems(file, records[part as keyof typeof listFiles]));
  for (const { id, markdown, firstLine: _, ...place } of records.texts) {
    files.set(`${TEXT_FOLDER}${id}.md`, [
      comparable('(överst)', place),
      ...markdown
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(textLine),
    ]);
  }
  for (const { name, bytes } of records.bookFiles) files.set(BOOK_FOLDER + name, [bookFile(bytes)]);
  return files;
}

const textLine = (line: string): Comparable => ({ key: null, text: line, values: new Map() });

/** Bytes are compared by a sum of their own that changes with every byte and its place. */
function bookFile(bytes: Uint8Array): Comparable {
  let sum = 0;
  for (const byte of bytes) sum = (Math.imul(sum, 31) + byte) | 0;
  return {
    key: 'innehåll',
    text: `${bytes.length} byte`,
    values: new Map([
      ['storlek', `${bytes.length} byte`],
      ['kontrollsumma', String(sum >>> 0)],
    ]),
  };
}

function tableRows(file: CsvFile<never>, rows: readonly never[]): Comparable[] {
  const [header = [], ...body] = writtenTable(file, rows);
  const keyPlaces = file.columns.flatMap((column, index) => (file.key.includes(column.property) ? [index] : []));
  return body.map((cells) => ({
    key: keyPlaces.length === 0 ? null : keyPlaces.map((place) => cells[place] || '–').join(', '),
    text: cells.filter((cell) => cell !== '').join(', '),
    values: new Map(header.map((name, index) => [name, cells[index] ?? ''])),
  }));
}

function listItems(file: ListFile, items: readonly unknown[]): Comparable[] {
  const keyName = file.item.keys.find((key) => key.property === file.key)?.name ?? '';
  return items.map((item) => {
    const written = writtenShape(file.item, item) as Readonly<Record<string, unknown>>;
    return comparable(String(written[keyName]), written);
  });
}

const comparable = (key: string, value: unknown): Comparable => ({ key, text: key, values: new Map(flattened(value, '')) });

/** Every single value by the way to it: `forbund.namn`, `rader.2.namn`. */
function flattened(value: unknown, path: string): [string, string][] {
  if (typeof value !== 'object' || value === null) return value === null ? [] : [[path, String(value)]];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([name, inner]) => {
    const step = isList ? String(Number(name) + 1) : name;
    return flattened(inner, path === '' ? step : `${path}.${step}`);
  });
}

function difference(file: string, before: readonly Comparable[], after: readonly Comparable[]): FileDifference {
  const left = pairs(before);
  const right = pairs(after);
  const both = [...right].flatMap(([id, row]) => {
    const earlier = left.get(id);
    return earlier === undefined ? [] : [{ earlier, row }];
  });
  const changed = both.map(({ earlier, row }) => ({ row: row.key ?? row.text, values: changedValues(earlier, row) }));
  return {
    file,
    added: [...right].filter(([id]) => !left.has(id)).map(([, row]) => row.text),
    removed: [...left].filter(([id]) => !right.has(id)).map(([, row]) => row.text),
    changed: changed.filter((row) => row.values.length > 0),
    isReordered: [...left.keys()].filter((id) => right.has(id)).join('\n') !== [...right.keys()].filter((id) => left.has(id)).join('\n'),
  };
}

/** Rows by what they are told by; the second of two like rows is another row. */
function pairs(rows: readonly Comparable[]): ReadonlyMap<string, Comparable> {
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const id = row.key ?? row.text;
      const times = seen.get(id) ?? 0;
      seen.set(id, times + 1);
      return [`${id}\u0000${times}`, row];
    }),
  );
}

function changedValues(before: Comparable, after: Comparable): ChangedValue[] {
  const names = [...new Set([...before.values.keys(), ...after.values.keys()])];
  return names
    .map((name) => ({ name, before: before.values.get(name) ?? '', after: after.values.get(name) ?? '' }))
    .filter((value) => value.before !== value.after);
}
