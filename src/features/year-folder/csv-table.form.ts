import { type CsvRow, type CsvText, readCsv } from '../../platform/files/csv.ts';
import { looksLikeFormula, unescapedCell } from '../../shared/formula-cell.ts';
import type { Problem } from '../../shared/problem.ts';
import { no, type Result, yes } from '../../shared/result.ts';
import { suggestion } from '../../shared/spelling.ts';
import { type CellKind, quoted, readSent } from './cell-kinds.ts';
import { type CsvFile, type CsvTable, headingsOf, type NamedColumn } from './column.ts';
import { folderError, folderWarning, tellAll } from './finding.ts';

/** What was understood of a row, with the properties whose cells could be read. */
export type PartialRow = Readonly<Record<string, unknown>>;

export interface TableReading<Row> {
  readonly rows: readonly Row[];
  /** Every row, also those with faults: another file that refers to one of them is not wrong for that reason. */
  readonly mentioned: readonly PartialRow[];
  readonly problems: readonly Problem[];
}

/** Reads one table of the folder by its description. */
export function readTable<Row, Written>(file: CsvFile<Row, Written>, text: string): TableReading<Row> {
  const csv = readCsv(text);
  const [header, ...body] = csv.rows;
  const problems = faultsOfText(file.name, csv);
  if (header === undefined) {
    return { rows: [], mentioned: [], problems: [...problems, folderError({ file: file.name, line: 1 }, 'no-header', noHeader(file))] };
  }
  const headings = readHeader(file, header, problems);
  const read = body.map((row) => readRow({ file, headings, row, problems }));
  tellAll(problems, repeatedKeys(file, read));
  const rows = read.flatMap((row) => (row.isComplete ? [file.fromWritten(row.values as Written)] : []));
  return { rows, mentioned: read.map((row) => row.values), problems };
}

const headingNames = (file: CsvTable): string[] => file.columns.flatMap((column) => headingsOf(column).map((each) => each.heading));

const firstHeadings = (file: CsvTable): string => file.columns.map((column) => headingsOf(column)[0]?.heading).join(';');

const noHeader = (file: CsvTable): string =>
  `Filen är tom. Skriv en rubrikrad överst: ${firstHeadings(file)}. Behövs filen inte kan den tas bort.`;

function faultsOfText(name: string, csv: CsvText): Problem[] {
  const problems = csv.unmatchedQuotes.map((line) =>
    folderError(
      { file: name, line },
      'unmatched-quote',
      'Ett citattecken saknar motsvarighet. Skriv citattecken före och efter fältet, och dubbla dem inuti det.',
    ),
  );
  if (csv.separator === ';') return problems;
  const sign = csv.separator === ',' ? 'komma' : 'tabb';
  const message = `Fälten skiljs med ${sign}. Filen går att läsa, men spara den helst med semikolon mellan fälten.`;
  return [...problems, folderWarning({ file: name, line: 1 }, 'separator', message)];
}

/** A column of the file that the description knows. */
interface Heading {
  readonly heading: string;
  readonly column: NamedColumn;
  readonly kind: CellKind<NonNullable<unknown>>;
}

function readHeader(file: CsvTable, header: CsvRow, problems: Problem[]): readonly (Heading | null)[] {
  const place = { file: file.name, line: header.line };
  const known = new Map(file.columns.flatMap((column) => headingsOf(column).map((each) => [each.heading, { ...each, column }] as const)));
  const headings = header.cells.map((cell) => known.get(cell) ?? null);
  header.cells.forEach((cell, index) => {
    if (cell === '' || headings[index] !== null) return;
    problems.push(folderError(place, 'unknown-column', unknownColumn(file, cell)));
  });
  for (const column of file.columns) {
    const found = headings.filter((heading) => heading?.column === column);
    const names = headingsOf(column)
      .map((each) => each.heading)
      .join(' eller ');
    if (found.length > 1)
      problems.push(folderError(place, 'repeated-column', `Kolumnen ${names} står ${found.length} gånger. Behåll en av dem.`));
    if (found.length === 0 && column.whenEmpty === undefined)
      problems.push(folderError(place, 'missing-column', `Kolumnen ${names} saknas. ${column.meaning}`));
  }
  return headings;
}

const unknownColumn = (file: CsvTable, cell: string): string =>
  `Kolumnen ${quoted(cell)} hör inte till ${file.name}.${suggestion(cell, headingNames(file))} Kolumnerna är ${headingNames(file).join(', ')}.`;

interface RowReading {
  readonly line: number;
  readonly values: PartialRow;
  readonly isComplete: boolean;
}

interface RowWork<Written> {
  readonly file: CsvFile<unknown, Written>;
  readonly headings: readonly (Heading | null)[];
  readonly row: CsvRow;
  readonly problems: Problem[];
}

function readRow<Written>({ file, headings, row, problems }: RowWork<Written>): RowReading {
  const place = { file: file.name, line: row.line };
  const values = { source: place, ...emptyValues(file) };
  const cellFaults = readCells(headings, row, values);
  const faults = fieldCountFault(headings.length, row) ?? cellFaults;
  problems.push(...faults.map(({ code, message }) => folderError(place, code, message)));
  const isWhole = faults.length === 0 && file.columns.every((column) => column.property in values);
  const refusal = isWhole ? file.check(values as Written) : null;
  if (refusal !== null) problems.push(folderError(place, 'row', refusal));
  return { line: row.line, values, isComplete: isWhole && refusal === null };
}

const emptyValues = (file: CsvTable): PartialRow =>
  Object.fromEntries(file.columns.filter((column) => column.whenEmpty !== undefined).map((column) => [column.property, column.whenEmpty]));

interface Fault {
  readonly code: string;
  readonly message: string;
}

/** Puts what the cells say among the values, and returns what is wrong with the others. */
function readCells(headings: readonly (Heading | null)[], row: CsvRow, values: Record<string, unknown>): readonly Fault[] {
  return headings.flatMap((heading, index) => {
    const cell = heading === null ? null : readCell(heading, row.cells[index] ?? '');
    if (heading === null || cell === null) return [];
    if (cell.ok) values[heading.column.property] = cell.value;
    return cell.ok ? [] : [{ code: cell.problem.code, message: `Kolumnen ${heading.heading}: ${cell.problem.message}` }];
  });
}

/** A row that has lost or gained a field says nothing certain about the others, so their faults are not told. */
function fieldCountFault(expected: number, row: CsvRow): readonly Fault[] | null {
  const found = row.cells.length;
  const isTooLong = row.cells.slice(expected).some((cell) => cell !== '');
  if (found === expected || (found > expected && !isTooLong)) return null;
  const advice = isTooLong
    ? 'Sätt citattecken omkring ett fält som innehåller semikolon.'
    : 'Lägg till de semikolon som saknas, även för tomma fält.';
  return [{ code: 'field-count', message: `Raden har ${found} fält men rubrikraden har ${expected}. ${advice}` }];
}

function readCell({ column, kind }: Heading, cell: string): Result<unknown, Fault> {
  if (cell === '' && column.whenEmpty !== undefined) return yes(column.whenEmpty);
  if (cell === '') return no({ code: 'empty', message: `fältet är tomt men behövs. ${column.meaning}` });
  if (looksLikeFormula(cell)) {
    const message = `${quoted(cell)} läses som en formel av kalkylprogram. Skriv värdet i stället; är det text, sätt en apostrof (') först.`;
    return no({ code: 'formula', message });
  }
  const read = readSent(kind, unescapedCell(cell));
  return read.ok ? read : no({ code: 'value', message: read.problem });
}

function repeatedKeys(file: CsvTable, rows: readonly RowReading[]): Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const key =
      file.key.length > 0 && file.key.every((property) => property in row.values)
        ? JSON.stringify(file.key.map((property) => row.values[property]))
        : null;
    if (key === null) return [];
    const line = first.get(key);
    if (line === undefined) first.set(key, row.line);
    return line === undefined ? [] : [folderError({ file: file.name, line: row.line }, 'repeated', repeated(file, row, line))];
  });
}

function repeated(file: CsvTable, row: RowReading, firstLine: number): string {
  const columns = file.columns.filter((column) => file.key.includes(column.property));
  const values = columns.map((column) => `${column.name} ${shown(column, row.values[column.property])}`).join(', ');
  return `Raden för ${values} finns redan på rad ${firstLine}. Behåll en av dem, eller ändra den ena.`;
}

const shown = (column: NamedColumn, value: unknown): string =>
  value === null ? '(tomt)' : column.kind.write(value as NonNullable<unknown>);
