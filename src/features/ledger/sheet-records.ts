import { looksLikeFormula } from '../../shared/formula-cell.ts';
import { negateOre, type Ore, parseKronor } from '../../shared/money.ts';
import type { Problem } from '../../shared/problem.ts';
import { suggestion } from '../../shared/spelling.ts';
import { AMOUNT_ROLES, type AmountRole, type ColumnMap, type ColumnRole } from './column-map.ts';
import type { ObjectRef } from './ledger.ts';

/** A row of a table as text, with its number in the file. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that has an account, with its cells read. Debit is positive, credit negative, but for the two columns of their own. */
export interface SheetRecord {
  readonly line: number;
  readonly account: string;
  readonly name: string;
  readonly amounts: Readonly<Partial<Record<AmountRole, Ore>>>;
  readonly date: string | null;
  readonly series: string;
  readonly voucher: string;
  readonly text: string;
  readonly objects: readonly ObjectRef[];
}

export interface SheetReading {
  readonly records: readonly SheetRecord[];
  readonly problems: readonly Problem[];
}

/** Reads the rows below the headings. A row with a fault is told and left out; a row without an account is a heading or a sum. */
export function readRecords(rows: readonly SheetRow[], map: ColumnMap, file: string): SheetReading {
  const problems: Problem[] = [];
  const header = headerOf(rows, map);
  if (header === undefined) return { records: [], problems: [noHeader(rows, map, file)] };
  const work: Work = { map, file, problems, placeOf: (heading) => placeOf(header, heading) };
  const body = rows.filter(({ line }) => line > header.line);
  return { records: body.flatMap((row) => readRow(row, work) ?? []), problems };
}

interface Work {
  readonly map: ColumnMap;
  readonly file: string;
  readonly problems: Problem[];
  readonly placeOf: (heading: string) => number;
}

const headingsOf = (map: ColumnMap): string[] => [...Object.values(map.headings), ...map.objects.map(({ heading }) => heading)];

const plain = (heading: string): string => heading.trim().replace(/\s+/g, ' ').toLowerCase();

const placeOf = (header: SheetRow, heading: string): number => header.cells.findIndex((cell) => plain(cell) === plain(heading));

function headerOf(rows: readonly SheetRow[], map: ColumnMap): SheetRow | undefined {
  const hasAll = (row: SheetRow) => headingsOf(map).every((heading) => placeOf(row, heading) >= 0);
  return rows.find((row) => (map.headerLine === null || row.line === map.headerLine) && hasAll(row));
}

/** Tells which headings are missing on the row that comes nearest. */
function noHeader(rows: readonly SheetRow[], map: ColumnMap, file: string): Problem {
  const wanted = headingsOf(map);
  const lacking = (row: SheetRow) => wanted.filter((heading) => placeOf(row, heading) < 0);
  const candidates = rows.filter((row) => map.headerLine === null || row.line === map.headerLine);
  const [best] = candidates.toSorted((a, b) => lacking(a).length - lacking(b).length);
  const missing = best === undefined ? wanted : lacking(best);
  const near = missing.map((heading) => `”${heading}”${suggestion(heading, best?.cells ?? [])}`).join(', ');
  const message = `Ingen rad har alla rubriker som kolumnkartan nämner. Det saknas ${near}. Rätta kolumnkartan eller rubrikerna.`;
  return { code: 'table.missing-column', severity: 'error', file, line: best?.line ?? map.headerLine, message };
}

function readRow(row: SheetRow, work: Work): SheetRecord | null {
  const cell = (role: ColumnRole) => textOf(row, work, work.map.headings[role]);
  const { account, name } = accountIn(cell('account'), work.map.headings.name === undefined);
  const before = work.problems.length;
  tellFormulas(row, work);
  // A formula where the account should stand is no sum.
  if (account === null) return work.problems.length > before ? null : noAccount(row, work);
  const amounts = amountsIn(row, work);
  const date = work.map.headings.date === undefined ? null : dateIn(cell('date'), row, work);
  if (work.problems.length > before) return null;
  const objects = work.map.objects
    .map(({ dimension, heading }) => ({ dimension, object: textOf(row, work, heading) }))
    .filter(({ object }) => object !== '');
  return {
    line: row.line,
    account,
    name: name ?? cell('name'),
    amounts,
    date,
    series: cell('series'),
    voucher: cell('voucher'),
    text: cell('text'),
    objects,
  };
}

const textOf = (row: SheetRow, work: Work, heading: string | undefined): string =>
  heading === undefined ? '' : (row.cells[work.placeOf(heading)] ?? '').trim();

/** `1930`, or `1930 Bank` where the name has no column of its own. Sums and headings have no digit first. */
function accountIn(cell: string, mayHoldName: boolean): { account: string | null; name: string | null } {
  const match = /^(\d[\dA-Za-zÅÄÖåäö]*)(?:\s+(.+))?$/.exec(cell);
  if (match === null || (match[2] !== undefined && !mayHoldName)) return { account: null, name: null };
  return { account: match[1] ?? null, name: mayHoldName ? (match[2] ?? '') : null };
}

/** A row without account but with amounts is most likely a sum, which must not be counted; the person is told. */
function noAccount(row: SheetRow, work: Work): null {
  const holdsAmount = AMOUNT_ROLES.some((role) => readAmount(textOf(row, work, work.map.headings[role])) !== null);
  if (holdsAmount) {
    const message = 'Raden har belopp men inget konto. Den räknas inte med; troligen är den en summa.';
    work.problems.push({ code: 'table.row-without-account', severity: 'warning', file: work.file, line: row.line, message });
  }
  return null;
}

function tell(work: Work, row: SheetRow, [code, message]: readonly [string, string]): void {
  work.problems.push({ code, severity: 'error', file: work.file, line: row.line, message: `${message} Raden räknas inte med.` });
}

function tellFormulas(row: SheetRow, work: Work): void {
  for (const heading of headingsOf(work.map)) {
    if (!looksLikeFormula(textOf(row, work, heading))) continue;
    tell(work, row, [
      'table.formula',
      `Cellen i kolumnen ”${heading}” är en formel. Ersätt den med sitt värde (kopiera och klistra in som värden).`,
    ]);
  }
}

function amountsIn(row: SheetRow, work: Work): SheetRecord['amounts'] {
  const amounts: Partial<Record<AmountRole, Ore>> = {};
  for (const role of AMOUNT_ROLES) {
    const text = textOf(row, work, work.map.headings[role]);
    if (text === '' || looksLikeFormula(text)) continue;
    const amount = readAmount(text);
    if (amount === null)
      tell(work, row, [
        'table.bad-amount',
        `”${text}” är inget belopp. Skriv till exempel 1 234,50 eller -57422, med högst två decimaler.`,
      ]);
    else amounts[role] = isTurned(role, work.map) ? negateOre(amount) : amount;
  }
  return amounts;
}

const isTurned = (role: AmountRole, map: ColumnMap): boolean => map.creditIsPositive && role !== 'debit' && role !== 'credit';

/** An amount as people and programs write it: also `+5`, `57 422-` and `100 kr`. */
function readAmount(text: string): Ore | null {
  const bare = text
    .replace(/(kr|sek)\.?$/i, '')
    .trimEnd()
    .replace(/^\+/, '');
  const amount = parseKronor(/[-\u2212\u2013]$/.test(bare) ? `-${bare.slice(0, -1)}` : bare);
  return amount.ok ? amount.value : null;
}

function dateIn(text: string, row: SheetRow, work: Work): string | null {
  const match = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(text);
  const date = match === null ? null : `${match[1]}-${match[2]}-${match[3]}`;
  if (date !== null && !Number.isNaN(Date.parse(date))) return date;
  const what = text === '' ? 'Datum saknas.' : `”${text}” är inget datum.`;
  if (!looksLikeFormula(text)) tell(work, row, ['table.bad-date', `${what} Skriv till exempel 2023-12-31.`]);
  return null;
}
