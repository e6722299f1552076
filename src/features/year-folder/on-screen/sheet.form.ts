import { csvText, readCsv } from '../../../platform/files/csv.ts';
import { digestOf } from '../../../platform/files/digest.ts';
import { encodeText } from '../../../platform/files/text.ts';
import { yamlText } from '../../../platform/files/yaml.ts';
import type { SentForm } from '../../../platform/http/routes.ts';
import type { Problem } from '../../../shared/problem.ts';
import { FORMAT } from '../sheet-file.ts';
import { writeYearFolder } from '../written-folder.form.ts';
import { readYearFolder } from '../year-folder.form.ts';
import type { YearRecords } from '../year-records.ts';
import type { PastedTable } from './pasted-rows.ts';
import { fieldNamed, problemOnScreen, withRowNumbers } from './problem-words.ts';
import type { Sheet } from './sheets.ts';
import {
  cellsOfTyped,
  isWritten,
  misreadLines,
  rowAtLine,
  type SheetProblem,
  type TypedFile,
  type TypedRow,
  typedSheet,
  yamlOfSettings,
  yamlOfTyped,
} from './typed-sheet.ts';

/** What was sent: the rows as they were typed, and which content of the sheet somebody began from. */
export interface SheetForm {
  readonly rows: readonly TypedRow[];
  readonly began: string;
  /** More empty rows were asked for, and nothing is to be kept yet. */
  readonly wantsMore: boolean;
  /** Rows for the accounts of the books were asked for. */
  readonly wantsAccounts: boolean;
  /** They stood in the sheet before, and nobody typed them now. */
  readonly isTakenBack: boolean;
  /** Rows out of a spreadsheet, which are shown before they are kept. */
  readonly pasted: PastedTable | null;
}

/** Reads the rows of a sheet: fields are called `r3.namn`. Rows that are marked to be taken away are gone. */
export function readSheet({ fields }: SentForm): SheetForm {
  const rows = new Map<number, Record<string, string>>();
  for (const [name, [value = '']] of fields) {
    const [, row, field] = /^r(\d{1,4})\.([a-z_]+)$/.exec(name) ?? [];
    if (row === undefined || field === undefined) continue;
    const typed = rows.get(Number(row)) ?? {};
    typed[field] = value;
    rows.set(Number(row), typed);
  }
  const gone = new Set((fields.get('bort') ?? []).map(Number));
  const kept = [...rows].filter(([row]) => !gone.has(row)).toSorted(([a], [b]) => a - b);
  const pasted = pastedTable(fields.get('klistrat')?.[0] ?? '');
  return {
    rows: kept.map(([, row]) => row).filter(isWritten),
    began: fields.get('fran')?.[0] ?? '',
    wantsMore: fields.has('fler') || pasted !== null,
    isTakenBack: false,
    wantsAccounts: fields.get('fler')?.[0] === 'konton',
    pasted,
  };
}

/** A table out of a spreadsheet, with the names of the columns first. */
function pastedTable(text: string): PastedTable | null {
  if (text.trim() === '') return null;
  const [header, ...rows] = readCsv(text).rows;
  return { text, headings: header?.cells ?? [], rows: rows.map(({ cells }) => cells) };
}

export interface TriedSheet {
  /** Null when something is wrong that was not wrong before. */
  readonly records: YearRecords | null;
  readonly problems: readonly SheetProblem[];
}

/** The year with the sheet as it was typed, by the same rules as a folder; problems that the year had before stop nothing. */
export function trySheet(before: YearRecords, sheet: Sheet, rows: readonly TypedRow[]): TriedSheet {
  const folder = writeYearFolder(before);
  const known = new Set(readYearFolder(folder).problems.map(nameOf));
  const file = fileOfTyped(sheet, rows, before);
  if (file.text === '') folder.delete(sheet.file);
  else folder.set(sheet.file, encodeText(file.text));
  const { value, problems } = readYearFolder(folder);
  const fresh = problems.filter((problem) => problem.severity === 'error' && !known.has(nameOf(problem)));
  const told = [...misreadLines(sheet, rows), ...fresh.map((problem) => placed(sheet, file, problem))];
  if (told.length > 0 || value === null) return { records: null, problems: told };
  return { records: { ...before, ...changedPart(sheet, before, value) }, problems: [] };
}

const nameOf = ({ code, file, message }: Problem): string => `${code} ${file} ${message}`;

/** What the sheet is for, and nothing else: what is chosen elsewhere stays, whatever was typed. */
function changedPart(sheet: Sheet, before: YearRecords, { association, settings, ...lists }: YearRecords): Partial<YearRecords> {
  if (sheet.part !== 'settings') return { [sheet.part]: lists[sheet.part] };
  const { adoptedOn, smallestShownGroup } = before.settings;
  return { association: { ...association, id: before.association.id }, settings: { ...settings, adoptedOn, smallestShownGroup } };
}

function placed(sheet: Sheet, { firstLines }: TypedFile, { file, line, message }: Problem): SheetProblem {
  if (file === sheet.file) {
    const field = fieldNamed(sheet, message);
    const numberOf = (other: number): number | null => {
      const row = rowAtLine(firstLines, other);
      return row === null ? null : row + 1;
    };
    const told = withRowNumbers(problemOnScreen(sheet, message), numberOf);
    return { row: rowAtLine(firstLines, line), ...(field !== null && { field }), message: told };
  }
  return { row: null, message: `${file}${line === null ? '' : `, rad ${line}`}: ${message}` };
}

function fileOfTyped(sheet: Sheet, rows: readonly TypedRow[], { association, year, settings }: YearRecords): TypedFile {
  if (sheet.form === 'table') {
    const cells = cellsOfTyped(sheet, rows);
    return { text: csvText(cells), firstLines: rows.map((_, place) => place + 2) };
  }
  if (sheet.form === 'list') return yamlOfTyped(sheet, rows);
  const decided = settings.adoptedOn === null ? [] : [`beslutad: ${settings.adoptedOn}`];
  const shown = `minsta_grupp: ${settings.smallestShownGroup}`;
  // The association's name in addresses is its own, whatever was sent.
  return yamlOfSettings(sheet, rows[0] ?? {}, [
    `format: ${FORMAT}`,
    `ar: ${year}`,
    ...decided,
    shown,
    'forbund:',
    `  id: ${association.id}`,
  ]);
}

/** The sheet as it is kept, for the form. */
export const shownSheet = (sheet: Sheet, records: YearRecords): readonly TypedRow[] =>
  typedSheet(sheet, records, (value) => yamlText(value).trimEnd());

/**
 * What tells one content of a sheet from every other: whoever saves says what they began from. Of the rows that they were shown and
 * no others: small counts could be guessed and tried against a mark that was made of them.
 */
export const markOfRows = (rows: readonly TypedRow[]): string =>
  digestOf(new Map([['rader', encodeText(JSON.stringify(rows))]])).slice(0, 16);
