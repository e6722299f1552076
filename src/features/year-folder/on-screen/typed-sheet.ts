import { csvFiles, listFiles } from '../files.ts';
import { sheetOf, sheetShape } from '../sheet-file.ts';
import { writtenShape, writtenTable } from '../written-values.ts';
import type { YearRecords } from '../year-records.ts';
import { readPlainLines, writtenPlainLines } from './plain-lines.ts';
import { OF_ASSOCIATION, type Sheet, type SheetField } from './sheets.ts';

/** A row as it stands in the form: what is written in each field, by the field's name. */
export type TypedRow = Readonly<Record<string, string>>;

/** A sheet's problem with the row that it is about. */
export interface SheetProblem {
  readonly row: number | null;
  /** The name of the field that it is about, when one is. */
  readonly field?: string;
  readonly message: string;
}

/** What stood in a sheet until somebody changed it. */
export interface SheetVersion {
  readonly id: string;
  readonly rows: readonly TypedRow[];
  readonly replacedAt: string;
  readonly replacedBy: string | null;
}

/** How a structure is written that plain lines can not say; the platform knows how. */
export type WriteStructure = (value: unknown) => string;

/** What is kept, as the form shows it. */
export function typedSheet(sheet: Sheet, records: YearRecords, writeStructure: WriteStructure): readonly TypedRow[] {
  if (sheet.form === 'table') return tableRows(sheet, records);
  const items = sheet.form === 'settings' ? [settingsItem(records)] : listItems(sheet, records);
  return items.map((item) => typedItem(sheet, item as Readonly<Record<string, unknown>>, writeStructure));
}

function tableRows({ part }: Sheet, records: YearRecords): readonly TypedRow[] {
  const name = part as keyof typeof csvFiles;
  const [header = [], ...rows] = writtenTable(csvFiles[name] as never, records[name] as never);
  return rows.map((cells) => Object.fromEntries(header.map((heading, place) => [heading, cells[place] ?? ''])));
}

function listItems({ part }: Sheet, records: YearRecords): readonly unknown[] {
  const name = part as keyof typeof listFiles;
  return records[name].map((item) => writtenShape(listFiles[name].item, item));
}

function settingsItem(records: YearRecords): Readonly<Record<string, unknown>> {
  const { forbund, ...settings } = writtenShape(sheetShape, sheetOf(records)) as Readonly<Record<string, unknown>>;
  const names = Object.entries(forbund as Readonly<Record<string, unknown>>).map(
    ([name, value]) => [OF_ASSOCIATION + name, value] as const,
  );
  return { ...settings, ...Object.fromEntries(names) };
}

function typedItem({ fields }: Sheet, item: Readonly<Record<string, unknown>>, writeStructure: WriteStructure): TypedRow {
  return Object.fromEntries(
    fields.map(({ name, kind }) => {
      const value = item[name];
      if (value === undefined) return [name, ''];
      return [name, kind === 'structure' ? (writtenPlainLines(name, value) ?? writeStructure(value)) : String(value)];
    }),
  );
}

/** A file made of what somebody has typed, and on which of its lines each row begins. */
export interface TypedFile {
  readonly text: string;
  readonly firstLines: readonly number[];
}

/** The typed items as YAML: single values in quotation marks, structures as JSON (which YAML can read) or as they were written, further in. */
export function yamlOfTyped(sheet: Sheet, rows: readonly TypedRow[]): TypedFile {
  const lines: string[] = [];
  const firstLines: number[] = [];
  for (const row of rows) {
    firstLines.push(lines.length + 1);
    lines.push('-', ...fieldLines(sheet, row).map((line) => `  ${line}`));
  }
  return { text: lines.length === 0 ? '' : `${lines.join('\n')}\n`, firstLines };
}

/** The settings as they were typed, with what is not chosen among them. */
export function yamlOfSettings(sheet: Sheet, row: TypedRow, fixed: readonly string[]): TypedFile {
  const isName = ({ name }: SheetField): boolean => name.startsWith(OF_ASSOCIATION);
  const names = fieldLines({ fields: sheet.fields.filter(isName) }, row).map((line) => `  ${line.slice(OF_ASSOCIATION.length)}`);
  const others = fieldLines({ fields: sheet.fields.filter((field) => !isName(field)) }, row);
  const lines = [...others, ...fixed, ...names];
  return { text: `${lines.join('\n')}\n`, firstLines: [1] };
}

const fieldLines = ({ fields }: Pick<Sheet, 'fields'>, row: TypedRow): readonly string[] =>
  fields.flatMap(({ name, kind }) => linesOf(name, row[name] ?? '', kind === 'structure'));

/** Everything that a reader of the file could take for the end of a line: what is typed must not become a line of its own. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;

function linesOf(name: string, value: string, isStructure: boolean): readonly string[] {
  const text = withPlainEnds(value);
  if (text === '') return [];
  if (!isStructure) return [`${name}: ${JSON.stringify(text)}`];
  const read = readPlainLines(name, text);
  if (read === null) return [`${name}:`, ...text.split('\n').map((line) => `  ${line}`)];
  return read.ok ? [`${name}: ${JSON.stringify(read.value)}`] : [];
}

const withPlainEnds = (value: string): string => value.replace(LINE_ENDS, '\n').trim();

/** The lines of structures that can not be read. */
export const misreadLines = ({ fields }: Sheet, rows: readonly TypedRow[]): readonly SheetProblem[] =>
  rows.flatMap((row, place) =>
    fields
      .filter(({ kind }) => kind === 'structure')
      .flatMap(({ name, label }) => {
        const read = readPlainLines(name, withPlainEnds(row[name] ?? ''));
        return read === null || read.ok ? [] : read.problem.map((problem) => ({ row: place, message: `${label}: ${problem}` }));
      }),
  );

/** The typed rows of a table with its header; every row is one line, so that a line tells its row. */
export function cellsOfTyped({ fields }: Sheet, rows: readonly TypedRow[]): readonly (readonly string[])[] {
  const cell = (row: TypedRow, name: string): string => inOneLine(row[name] ?? '');
  return [fields.map(({ name }) => name), ...rows.map((row) => fields.map(({ name }) => cell(row, name)))];
}

const inOneLine = (text: string): string =>
  text
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

/** A row in which nothing is written but the year, which stands there from the beginning, is none. */
export const isWritten = (row: TypedRow): boolean => Object.entries(row).some(([name, value]) => name !== 'ar' && value.trim() !== '');

/** What stands in a new row of a sheet: most rows are about the year itself. */
export const newRow = ({ id, fields }: Sheet, year: number): TypedRow =>
  id !== 'tidigare-ar' && fields.some(({ name }) => name === 'ar') ? { ar: String(year) } : {};

/** Which of the rows a line of the file belongs to; null for the header and what stands before. */
export function rowAtLine(firstLines: readonly number[], line: number | null): number | null {
  if (line === null) return null;
  const place = firstLines.findLastIndex((first) => first <= line);
  return place === -1 ? null : place;
}
