import { digestOf } from '../../platform/files/digest.ts';
import type { SentFile, SentForm } from '../../platform/http/routes.ts';
import type { FieldError, FilledForm } from '../../ui/forms.ts';
import { type BookTable, headingsOf, readBookTable } from '../ledger/book-table.form.ts';
import { readColumnMap } from '../ledger/column-map.form.ts';
import { COLUMN_ROLES, type ColumnMap, columnMapName, columnMapText, gapIn } from '../ledger/column-map.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readSie } from '../ledger/sie/read-sie.ts';
import type { SieFile } from '../ledger/sie/sie.ts';
import { CHECKSUM_NAMES, ENCODING_NAMES } from '../ledger/tried-file-words.ts';
import { FOLDER_LIMITS, sizeText } from '../year-folder/limits.ts';
import { STATEMENT_LINES } from '../year-folder/words.ts';
import type { BookFile, YearRecords } from '../year-folder/year-records.ts';
import { readLedgers } from '../year-folder/year-to-keep.form.ts';
import type { FileFacts, Now, ReadColumns, ReadFile } from './preview.ts';
import { TIE_FIELDS, type Tie } from './untied.ts';
import { endingOf } from './upload.ts';

export interface UploadForm extends FilledForm {
  readonly file: SentFile | null;
}

export function readUpload(sent: SentForm): UploadForm {
  const file = sent.files.get('fil')?.[0] ?? null;
  const errors: FieldError[] = [];
  if (file === null || file.bytes.length === 0)
    errors.push({ field: 'fil', message: 'Välj en fil med bokföringen först. Den får inte vara tom.' });
  else if (file.bytes.length > FOLDER_LIMITS.bookFileBytes)
    errors.push({
      field: 'fil',
      message: `Filen är för stor: högst ${sizeText(FOLDER_LIMITS.bookFileBytes)}. Exportera bara ett räkenskapsår.`,
    });
  return { values: sent.fields, errors, file: errors.length > 0 ? null : file };
}

/** One name for what a file holds, whatever it is called. */
export const hashOf = (bytes: Uint8Array): string => digestOf(new Map([['fil', bytes]]));

interface Waiting extends BookTable {
  readonly columnMap: string | null;
}

/** Reads a SIE file as it is, and a table by its column map or else by the one that is proposed. */
export function readFile(file: Waiting, year: number): ReadFile {
  return endingOf(file.name) === 'se' ? readSieFile(file) : readTable(file, year);
}

function readSieFile({ name, bytes }: BookTable): ReadFile {
  const { value, problems } = readSie(bytes, name);
  const isRead = value.ledger.accounts.length > 0;
  return {
    name,
    ledger: isRead ? value.ledger : null,
    facts: isRead ? sieFacts(value) : [],
    organisationNumber: value.company.organisationNumber || null,
    problems,
    columns: null,
  };
}

const known = (text: string): string => (text.trim() === '' ? 'Uppgift saknas' : text.trim());

const sieFacts = (file: SieFile): FileFacts => [
  ['Slag', `SIE ${file.sieType}`],
  ['Företag', known(`${file.company.name} ${file.company.organisationNumber}`)],
  ['Program', known(`${file.program.name} ${file.program.version}`)],
  ...ledgerFacts(file.ledger),
  ['Verifikationer som inte går jämnt ut', String(file.unbalancedVouchers)],
  ['Kontrollsumma', CHECKSUM_NAMES[file.checksum]],
  ['Tecken', ENCODING_NAMES[file.encoding]],
];

const ledgerFacts = ({ years, accounts, vouchers, postings }: Ledger): FileFacts => [
  ['Räkenskapsår', years.map(({ start, end }) => `${start} – ${end}`).join(', ') || 'Uppgift saknas'],
  ['Konton', String(accounts.length)],
  ['Verifikationer', String(vouchers.count)],
  ['Bokföringsrader', String(postings.count)],
];

function readTable(file: Waiting, year: number): ReadFile {
  const columns = columnsOf(file, year);
  const text = columns === null ? null : (file.columnMap ?? (gapIn(columns.map) === null ? columnMapText(columns.map) : null));
  const map = text === null ? null : { name: columnMapName(file.name), bytes: new TextEncoder().encode(text) };
  const { value, problems } = readBookTable(file, map, year);
  const kind = columns?.map.kind === 'postings' ? 'transaktioner' : 'saldon';
  return {
    name: file.name,
    ledger: value,
    facts: [['Slag', `tabell med ${kind}`], ...(value === null ? [] : ledgerFacts(value))],
    organisationNumber: null,
    // Without a map the screen asks for one, so the words about how to write a file with it help nobody.
    problems: problems.filter(({ code }) => code !== 'table.no-map'),
    columns,
  };
}

function columnsOf({ bytes, columnMap }: Waiting, year: number): ReadColumns | null {
  const found = headingsOf({ bytes });
  if (found === null) return null;
  const given = columnMap === null ? null : readColumnMap(columnMap, 'kolumner', year).value;
  const map = given ?? { kind: 'balances', headings: {}, ...found.proposal, creditIsPositive: false };
  return { headings: found.headings, map, isProposal: given === null };
}

/** The column map that a table is read by when nobody has said anything else; null for a SIE file. */
export function usedColumnMap(file: Waiting, { columns }: ReadFile): string | null {
  return file.columnMap ?? (columns === null ? null : columnMapText(columns.map));
}

/** The text of the column map that lies beside a table; null when none does. */
export function mapBeside(files: readonly BookFile[], name: string): string | null {
  const map = files.find((file) => file.name === columnMapName(name) && file.name !== name);
  return map === undefined ? null : new TextDecoder().decode(map.bytes);
}

/** The bookkeeping that the year has now, and what helps to place accounts. */
export const readNow = (records: YearRecords, clues: Omit<Now['clues'], 'chart'>): Now => ({
  files: readLedgers(records).value,
  clues: { ...clues, chart: records.settings.chart },
});

/** Which waiting file is meant; empty when what was sent names none. */
export const readUploadId = (sent: SentForm): string => idIn(sent, 'fil');

const idIn = ({ fields }: SentForm, name: string): string => {
  const id = fields.get(name)?.[0] ?? '';
  return isId(id) ? id : '';
};

export const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

export interface ColumnForm {
  readonly id: string;
  readonly columnMap: string;
}

/** Which heading was chosen for each thing. */
export function readColumns(sent: SentForm): ColumnForm {
  const text = (name: string): string => (sent.fields.get(name)?.[0] ?? '').replaceAll('\u0000', '').slice(0, 200);
  const kind: ColumnMap['kind'] = text('tabell') === 'postings' ? 'postings' : 'balances';
  const chosen = COLUMN_ROLES.flatMap((role) => (text(role) === '' ? [] : [[role, text(role)] as const]));
  const creditIsPositive = text('tecken') === 'kredit';
  return { id: readUploadId(sent), columnMap: columnMapText({ kind, headings: Object.fromEntries(chosen), creditIsPositive }) };
}

export interface LinesForm {
  /** Account → line of the statements. */
  readonly lines: ReadonlyMap<string, string>;
  /** The waiting file that the person came from; empty when none. */
  readonly id: string;
}

const MOST_ACCOUNTS = 1_000;

/** Which line was chosen for each account that had none. */
export function readLines(sent: SentForm): LinesForm {
  const chosen = [...sent.fields].slice(0, MOST_ACCOUNTS).flatMap(([name, [line = '']]) => {
    const account = /^rad-([0-9A-Za-z]{1,20})$/.exec(name)?.[1];
    const isLine = (STATEMENT_LINES as readonly string[]).includes(line);
    return account !== undefined && isLine ? [[account, line] as const] : [];
  });
  return { lines: new Map(chosen), id: readUploadId(sent) };
}

interface TiesForm {
  /** Account → the member or intervention that was chosen for it. */
  readonly ties: ReadonlyMap<string, Tie>;
  readonly id: string;
}

/** What was chosen for each account that belonged to no member or intervention. */
export function readTies(sent: SentForm): TiesForm {
  const chosen = [...sent.fields].slice(0, MOST_ACCOUNTS).flatMap(([name, [id = '']]) => {
    const [, word, account] = /^(medlem|insats)-([0-9A-Za-z]{1,20})$/.exec(name) ?? [];
    const kind: Tie['kind'] = word === TIE_FIELDS.member ? 'member' : 'intervention';
    return account === undefined || id === '' ? [] : [[account, { kind, id }] as const];
  });
  return { ties: new Map(chosen), id: readUploadId(sent) };
}
