import { absolute, add, compare, type Exact, subtract } from '../../../shared/exact.ts';
import { hasNumbers, type PrintedRow, type PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { grainIn, isMoney, valueAt } from './amounts.ts';
import { isMiswritten } from './miswritten.ts';
import { placeOf } from './places.ts';

/** What a year begins and ends with, and what changes it: equity by the result, cash by the cash flow. */
interface Account {
  readonly opening: RegExp;
  readonly closing: RegExp;
  readonly change: RegExp;
}

const ACCOUNTS: readonly Account[] = [
  {
    opening:
      /^(?:belopp )?vid (?:årets|periodens)(?:\/(?:årets|periodens))? (?:början|ingång)$|^ingående (?:eget |sparat |balanserat |egna )?kapital|^ingående$|^eget kapital (?:vid (?:årets|periodens)(?:\/(?:årets|periodens))? (?:början|ingång)|ib$|(?:den )?1 januari$)/i,
    closing:
      /^(?:belopp )?vid (?:årets|periodens)(?:\/(?:årets|periodens))? (?:slut|utgång)$|^utgående (?:eget |sparat |balanserat |egna )?kapital|^utgående$|^eget kapital (?:vid (?:årets|periodens)(?:\/(?:årets|periodens))? (?:slut|utgång)|ub$)/i,
    change: /^(?:= ?)?(?:(?:årets|periodens|beräknat|budgeterat|planerat)(?:\/(?:årets|periodens))? )?resultat$/i,
  },
  {
    opening:
      /^(?:belopp )?vid (?:årets|periodens)(?:\/(?:årets|periodens))? (?:början|ingång)$|^ingående likvida medel|^likvida medel (?:vid (?:årets|periodens)(?:\/(?:årets|periodens))? (?:början|ingång)|ib$|(?:den )?1 januari$)/i,
    closing:
      /^(?:belopp )?vid (?:årets|periodens)(?:\/(?:årets|periodens))? (?:slut|utgång)$|^utgående likvida medel|^likvida medel (?:vid (?:årets|periodens)(?:\/(?:årets|periodens))? (?:slut|utgång)|ub$|(?:den )?\d{1,2} (?:december|juni|juli|augusti|september|april)$)/i,
    change: /^(?:= ?)?(?:summa )?(?:(?:årets|periodens)(?:\/(?:årets|periodens))? )?kassaflöde$|^förändring av likvida medel/i,
  },
  {
    opening: /^ingående (?:ackumulerade )?avskrivningar/i,
    closing: /^utgående (?:ackumulerade )?avskrivningar/i,
    change: /^årets avskrivning(?:ar)?(?!\p{sc=Latin})/iu,
  },
  {
    opening: /^ingående anskaffningsvärden?/i,
    closing: /^utgående (?:ackumulerade )?anskaffningsvärden?/i,
    change: /^(?:årets )?(?:inköp|investering(?:ar)?|anskaffning(?:ar)?|nyanskaffning(?:ar)?)(?!\p{sc=Latin})/iu,
  },
];

/** In each column what it begins with and the change are what it ends with; and each year begins with what the year before ended with. */
export const checkOpeningClosing = (table: PrintedTable): Trial[] =>
  isMoney(table) ? ACCOUNTS.flatMap((account) => [...withinColumns(table, account), ...betweenColumns(table, account)]) : [];

const rowOf = ({ rows }: PrintedTable, words: RegExp): PrintedRow | undefined =>
  rows.find(({ label }) => words.test(label.replace(/,? ?(?:kr|tkr|mkr)$/i, '').trim()));

function withinColumns(table: PrintedTable, { opening, closing, change }: Account): Trial[] {
  const rows = [opening, change, closing].map((words) => rowOf(table, words));
  const [first, made, last] = rows;
  if (first === undefined || made === undefined || last === undefined || hasBetween(table, { first, made, last })) return [];
  const sums = amountColumns(table).flatMap((column) => sumIn(table, { first, made, last }, column) ?? []);
  const failed = sums.filter(({ outcome }) => outcome === 'failed').length;
  // Where it fails more often than not, the change is another one.
  return sums.length > 1 && 2 * failed > sums.length ? [] : sums;
}

/** Rows with numbers between the three are changes too. */
function hasBetween({ rows }: PrintedTable, { first, made, last }: Rows): boolean {
  const [from, until] = [rows.indexOf(first), rows.indexOf(last)];
  return rows.slice(from + 1, until).some((row) => row !== made && hasNumbers(row));
}

const amountColumns = ({ columns }: PrintedTable): number[] =>
  [...columns.keys()].filter((column) => !['variance', 'share', 'note', 'words'].includes(columns[column]?.role ?? 'words'));

interface Rows {
  readonly first: PrintedRow;
  readonly made: PrintedRow;
  readonly last: PrintedRow;
}

function sumIn(table: PrintedTable, { first, made, last }: Rows, column: number): Trial | null {
  const [opened, changed, closed] = [first, made, last].map((row) => valueAt(table, row, column));
  if (opened == null || changed == null || closed == null) return null;
  const computed = add(opened, changed);
  return tried({
    kind: 'summa',
    places: [last, first, made].map((row) => placeOf(table, row, column)),
    arithmetic: `${shownExact(opened)} + ${shownExact(changed)} = ${shownExact(computed)}`,
    difference: subtract(closed, computed),
    rounding: add(grainIn(table, column), grainIn(table, column)),
    message: `${last.label} är ${shownExact(closed)}, men ${first.label} ${shownExact(opened)} och ${made.label} ${shownExact(changed)} blir tillsammans ${shownExact(computed)}.`,
    sureness: isMiswritten(closed, computed) ? 0.92 : 0.85,
  });
}

/** A column of a year against those of the year before: a budget and an outcome of it may both stand there, and one of them goes on. */
function betweenColumns(table: PrintedTable, { opening, closing }: Account): Trial[] {
  const [first, last] = [rowOf(table, opening), rowOf(table, closing)];
  // What a part of a year ended with is not what the next year begins with.
  if (first === undefined || last === undefined || first === last || PART_OF_YEAR.test(last.label)) return [];
  const trials = amountColumns(table).flatMap((column) => carriedTo(table, { first, last }, column) ?? []);
  const failed = trials.filter(({ outcome }) => outcome === 'failed').length;
  return trials.length > 1 && 2 * failed > trials.length ? [] : trials;
}

const hasActualBefore = ({ columns }: PrintedTable, year: number | null): boolean =>
  columns.some((column) => column.role === 'actual' && year !== null && column.year === year - 1);
const isPartOfYear = (label: string): boolean =>
  /(?:19|20)\d\d-(?!12)\d\d-\d\d|(?:jan|feb)\p{sc=Latin}{0,6} ?[–-] ?(?!dec)\p{sc=Latin}{3}|delår|halvår|tertial|kvartal/iu.test(label);
const PART_OF_YEAR = /(?:juni|juli|augusti|september|april|oktober)$/i;

function carriedTo(table: PrintedTable, { first, last }: Omit<Rows, 'made'>, column: number): Trial | null {
  const { year = null, role = 'other', label = '' } = table.columns[column] ?? {};
  // A budget is made before the year before it has ended, and a part of a year ends elsewhere than where the next year begins.
  if ((role === 'budget' && hasActualBefore(table, year)) || (isPartOfYear(label) && !/^\d{4}-\d\d-\d\d$/.test(label.trim()))) return null;
  const opened = valueAt(table, first, column);
  const before = amountColumns(table).filter(
    (each) => year !== null && table.columns[each]?.year === year - 1 && !isPartOfYear(table.columns[each]?.label ?? ''),
  );
  const closed = before.flatMap((each) => {
    const value = valueAt(table, last, each);
    return value === null ? [] : [{ each, value }];
  });
  const [nearest] = [...closed].sort((a, b) => compare(off(a.value, opened), off(b.value, opened)));
  if (opened === null || nearest === undefined) return null;
  return tried({
    kind: 'överföring',
    places: [placeOf(table, first, column), placeOf(table, last, nearest.each)],
    arithmetic: `${shownExact(opened)} och ${shownExact(nearest.value)}`,
    difference: subtract(opened, nearest.value),
    rounding: grainIn(table, column),
    message: `${first.label} (${table.columns[column]?.label ?? ''}) är ${shownExact(opened)}, men ${last.label} (${table.columns[nearest.each]?.label ?? ''}) är ${shownExact(nearest.value)}.`,
    sureness: isMiswritten(opened, nearest.value) ? 0.92 : 0.75,
  });
}

const off = (value: Exact, opened: Exact | null): Exact => absolute(subtract(value, opened ?? value));
