import { absolute, compare, type Exact, isEqual, isZero, subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { valueAt } from './amounts.ts';
import { isCost } from './labels.ts';
import { placeOf } from './places.ts';

/** `Ett minustecken i avvikelsekolumnen betyder att utfallet är sämre än budget`: each deviation of the table beside it that is as large as it ought to be. */
export const checkSignsDeclared = (sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const isMinusWorse = sentence.isCell ? null : saidOf(sentence.text);
    const table = isMinusWorse === null ? undefined : besideOf(sentence, tables);
    return isMinusWorse === null || table === undefined ? [] : trialsOf(table, isMinusWorse);
  });

const WORSE = '(?:sämre|dyrare|överskrid|kostat mer|högre kostnad|underskott)';
const BETTER = '(?:bättre|billigare|kostat mindre|lägre kostnad|överskott)';
const MINUS_WORSE = new RegExp(`minus[^.;]{0,70}${WORSE}|(?:plus|positiv)[^.;]{0,70}${BETTER}`, 'iu');
const MINUS_BETTER = new RegExp(`minus[^.;]{0,70}${BETTER}|(?:plus|positiv)[^.;]{0,70}${WORSE}`, 'iu');

/** Whether a minus means that the outcome is worse; null where the sentence says nothing of signs, or both. */
function saidOf(text: string): boolean | null {
  if (!/avvik|differens/i.test(text)) return null;
  // `En avvikelse utan minustecken` is one with a plus.
  const said = text.replace(/utan minus(?:tecken)?/gi, 'plus');
  const [worse, better] = [MINUS_WORSE, MINUS_BETTER].map((words) => words.test(said));
  return worse === better ? null : worse === true;
}

const FARTHEST = 14;

/** The nearest table with deviations, above or below. */
function besideOf({ lines: [first] }: Sentence, tables: readonly PrintedTable[]): PrintedTable | undefined {
  const place = first?.place;
  const near = tables.flatMap((table) => {
    const [top, bottom] = [table.rows[0], table.rows.at(-1)];
    if (place === undefined || top === undefined || bottom === undefined || top.place.page !== place.page) return [];
    const off = Math.min(Math.abs(top.place.line - place.line), Math.abs(bottom.place.line - place.line));
    return off <= FARTHEST && columnsIn(table) !== null ? [{ table, off }] : [];
  });
  return near.sort((a, b) => a.off - b.off)[0]?.table;
}

type Columns = readonly [actual: number, budget: number, variance: number];

function columnsIn({ columns }: PrintedTable): Columns | null {
  const variances = columns.filter(({ role }) => role === 'variance');
  const variance = columns.findIndex(({ role }) => role === 'variance');
  const budget = columns.findIndex(({ role }) => role === 'budget');
  const actual = columns.findIndex(({ role, year }) => role === 'actual' && (year === null || year === columns[budget]?.year));
  return variances.length !== 1 || budget === -1 || actual === -1 ? null : [actual, budget, variance];
}

function trialsOf(table: PrintedTable, isMinusWorse: boolean): Trial[] {
  const columns = columnsIn(table);
  const made = columns === null ? [] : table.rows.flatMap((row) => trialOn(table, row, { columns, isMinusWorse }) ?? []);
  const wrong = made.filter(({ outcome }) => outcome === 'failed');
  // Where most are the other way the sentence is of another table, or was misunderstood.
  return 2 * wrong.length > made.length ? [] : made;
}

interface Said {
  readonly columns: Columns;
  readonly isMinusWorse: boolean;
}

function trialOn(table: PrintedTable, row: PrintedRow, { columns, isMinusWorse }: Said): Trial | null {
  const [used, planned, told] = columns.map((column) => valueAt(table, row, column));
  const more = used == null || planned == null ? null : better(row.label, used, planned);
  if (told == null || more === null || isZero(told) || !isEqual(absolute(told), absolute(more))) return null;
  const ought = isMinusWorse ? more : subtract(ZERO, more);
  return judged(isEqual(told, ought), {
    kind: 'påstående',
    places: [columns[2], columns[0], columns[1]].map((column) => placeOf(table, row, column)),
    arithmetic: `${shownExact(told)} enligt hur avvikelser visas`,
    message: `${row.label}: avvikelsen är ${shownExact(told)}, men efter hur texten säger att avvikelser visas ska den vara ${shownExact(ought)}.`,
    sureness: 0.88,
  });
}

/** By how much the outcome is better than the budget; null where nobody knows which way is better. */
function better(label: string, used: Exact, planned: Exact): Exact | null {
  if (/ersättning|återbetal/i.test(label)) return null;
  const isNegative = [used, planned].some((value) => compare(value, ZERO) < 0);
  if (/resultat|intäkt|bidrag|netto/i.test(label) || (isCost(label) && isNegative)) return subtract(used, planned);
  return isCost(label) ? subtract(planned, used) : null;
}
