import { csvText } from '../../platform/files/csv.ts';
import { encodeText } from '../../platform/files/text.ts';
import { yamlText } from '../../platform/files/yaml.ts';
import { type Column, type CsvFile, headingsOf } from './column.ts';
import { BOOK_FOLDER, csvFiles, listFiles, REQUIRED_FILES, TEXT_FOLDER } from './files.ts';
import { escapedCell } from './formula-cell.ts';
import type { Key, RecordShape, Shape } from './shape.ts';
import { FORMAT, SHEET_NAME, sheetShape } from './sheet-file.ts';
import { textPlaceShape } from './text-file.ts';
import type { ChapterText, YearRecords } from './year-records.ts';

/**
 * The year folder of the records, in the one form Samband writes: reading it gives the same records,
 * and writing those gives the same bytes. Bookkeeping files and texts are left as they came.
 */
export function writeYearFolder(records: YearRecords): Map<string, Uint8Array> {
  const { association, year, settings } = records;
  const files = new Map<string, Uint8Array>();
  files.set(SHEET_NAME, encodeText(yamlText(written(sheetShape, { format: FORMAT, association, year, ...settings }))));
  for (const [part, file] of Object.entries<CsvFile<never>>(csvFiles as never)) {
    const rows = records[part as keyof typeof csvFiles] as readonly never[];
    if (rows.length > 0 || REQUIRED_FILES.includes(file.name)) files.set(file.name, encodeText(tableText(file, rows)));
  }
  for (const [part, file] of Object.entries(listFiles)) {
    const items = records[part as keyof typeof listFiles];
    if (items.length > 0) files.set(file.name, encodeText(yamlText(items.map((item) => written(file.item, item)))));
  }
  for (const text of records.texts) files.set(`${TEXT_FOLDER}${text.id}.md`, encodeText(chapterText(text)));
  for (const book of records.bookFiles) files.set(BOOK_FOLDER + book.name, book.bytes);
  return files;
}

function tableText(file: CsvFile<never>, rows: readonly never[]): string {
  const header = file.columns.map((column) => headingsOf(column)[0]?.heading ?? column.name);
  const body = rows.map((row) => {
    const values = file.toWritten(row) as Readonly<Record<string, unknown>>;
    return file.columns.map((column) => cellText(column, values[column.property]));
  });
  return csvText([header, ...body]);
}

const cellText = (column: Column<unknown>, value: unknown): string =>
  value === null || value === undefined ? '' : escapedCell(firstKind(column).write(value));

const firstKind = (column: Column<unknown>) => headingsOf(column)[0]?.kind ?? column.kind;

/** A value as YAML is to show it. */
function written(shape: Shape | Column<unknown>, value: unknown): unknown {
  if (shape.kind === 'words') return value;
  if (shape.kind === 'list') return (value as readonly unknown[]).map((item) => written(shape.of, item));
  if (shape.kind === 'record') return writtenRecord(shape, value);
  return scalar(shape, value as NonNullable<unknown>);
}

function writtenRecord(shape: RecordShape, value: unknown): unknown {
  const properties = shape.toWritten(value as never);
  const entries = shape.keys
    .filter((key) => !goesWithoutSaying(key, properties[key.property]))
    .map((key) => [nameOf(key), written('shape' in key ? key.shape() : key, properties[key.property])] as const);
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
function scalar(column: Column<unknown>, value: NonNullable<unknown>): string | number {
  const text = firstKind(column).write(value);
  return typeof value !== 'string' && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

const chapterText = (text: ChapterText): string => `---\n${yamlText(written(textPlaceShape, text))}---\n${text.markdown}`;
