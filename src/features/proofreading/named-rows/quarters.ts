import type { Exact } from '../../../shared/exact.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import type { Sentence } from '../words/passages.ts';
import { isCount } from '../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../words/spoken.ts';
import { sharedStems, stemsOf } from '../words/stems.ts';

/** What was counted in each of the four quarters of a year, or of its three tertials. */
export interface Quarters {
  readonly label: string;
  readonly values: readonly Exact[];
  readonly places: readonly ProofPlace[];
}

export const ORDER = ['första', 'andra', 'tredje', 'fjärde'];
export const QUARTERS: readonly RegExp[] = [
  /^(?:kv(?:artal)?\.? ?1|q1|jan\p{sc=Latin}* ?[–-] ?mars?)(?!\d)/iu,
  /^(?:kv(?:artal)?\.? ?2|q2|apr\p{sc=Latin}* ?[–-] ?jun)/iu,
  /^(?:kv(?:artal)?\.? ?3|q3|jul\p{sc=Latin}* ?[–-] ?sep)/iu,
  /^(?:kv(?:artal)?\.? ?4|q4|okt\p{sc=Latin}* ?[–-] ?dec)/iu,
];

export const TERTIALS: readonly RegExp[] = [
  /^(?:t(?:ertial)?\.? ?1|jan\p{sc=Latin}* ?[–-] ?apr)(?!\d)/iu,
  /^(?:t(?:ertial)?\.? ?2|maj ?[–-] ?aug)(?!\d)/iu,
  /^(?:t(?:ertial)?\.? ?3|sep\p{sc=Latin}* ?[–-] ?dec)(?!\d)/iu,
];

/** Those of all rows and columns of a table. */
export const quartersIn = (table: PrintedTable): Quarters[] => [
  ...inColumns(table, QUARTERS),
  ...inColumns(table, TERTIALS),
  ...inRows(table),
];

/** The quarters are rows: each column of counts. */
function inRows(table: PrintedTable): Quarters[] {
  const found = QUARTERS.map((words) => table.rows.filter(({ label }) => words.test(quarterOf(table, label))));
  const rows = found.flatMap(([row, ...others]) => (row === undefined || others.length > 0 ? [] : [row]));
  if (rows.length < QUARTERS.length) return [];
  return table.columns.flatMap(({ label }, column): Quarters[] => {
    const values = rows.flatMap((row) => row.cells[column]?.number?.value ?? []);
    return values.length < rows.length ? [] : [{ label, values, places: rows.map((row) => placeOf(table, row, column)) }];
  });
}

/** `1` below `Kvartal`. */
const quarterOf = ({ title }: PrintedTable, label: string): string =>
  /kvartal$/i.test(title.trim()) && /^[1-4]$/.test(label.trim()) ? `kvartal ${label.trim()}` : label.trim();

function inColumns(table: PrintedTable, parts: readonly RegExp[]): Quarters[] {
  const columns = parts.map((words) => table.columns.findIndex(({ label }) => words.test(headOf(table, label, parts))));
  if (columns.some((column) => column === -1)) return [];
  return table.rows.flatMap((row): Quarters[] => {
    const values = columns.flatMap((column) => row.cells[column]?.number?.value ?? []);
    return values.length < columns.length
      ? []
      : [{ label: row.label, values, places: columns.map((column) => placeOf(table, row, column)) }];
  });
}

/** `1  2  3  4` right of `Kvartal`. */
const headOf = ({ head, title }: PrintedTable, label: string, parts: readonly RegExp[]): string =>
  parts === QUARTERS && /^[1-4]$/.test(label.trim()) && /(?:^|\s)kvartal(?!\p{sc=Latin})/iu.test(`${title} ${head.text}`)
    ? `kvartal ${label.trim()}`
    : label.trim();

/** `52 under första kvartalet, 41 under andra, 34 under tredje och 44 under fjärde` */
export function toldIn(sentence: Sentence): Quarters[] {
  if (!/kvartal/i.test(sentence.text)) return [];
  const spoken = ORDER.flatMap((name): Spoken[] => {
    const found = spokenIn(sentence).filter(({ quantity }) => isCount(quantity) && OF_QUARTER.exec(quantity.after)?.[1] === name);
    return found.length === 1 ? found : [];
  });
  return spoken.length < ORDER.length
    ? []
    : [{ label: '', values: spoken.map(({ quantity }) => quantity.value), places: placesOf(spoken) }];
}

export const isOfQuarters = ({ values }: Quarters): boolean => values.length === QUARTERS.length;

const OF_QUARTER = /^(?:\p{sc=Latin}{1,12} )?(?:under|i|på) (?:det )?(första|andra|tredje|fjärde)(?!\p{sc=Latin})/u;

/** The row that the sentence shares words with; the one before it where nothing has a name. */
export function spokenOf(sentence: Sentence, rows: readonly Quarters[]): Quarters | undefined {
  const own = stemsOf(sentence.text);
  const named = rows.filter(({ label }) => label !== '' && sharedStems(stemsOf(label), own) > 0);
  const [told] = rows;
  if (told?.label === '') return told;
  // Of several the one of shares, where a share is spoken of.
  const shares = /andel/i.test(sentence.text) ? named.filter(({ label }) => /andel|procent|%/i.test(label)) : [];
  return [named, shares].find(({ length }) => length === 1)?.[0] ?? totalAbove(sentence, rows);
}

/** Where the sentence names no row the total of the table right above is meant, or its latest year where each row is one. */
function totalAbove({ lines: [first] }: Sentence, rows: readonly Quarters[]): Quarters | undefined {
  const above = rows.filter(({ places: [at] }) => {
    const below = first === undefined || at === undefined || at.page !== first.place.page ? 0 : first.place.line - at.line;
    return below > 0 && below <= FARTHEST;
  });
  const latest = above.every(({ label }) => /^(?:19|20)\d\d$/.test(label.trim()))
    ? above.toSorted((one, other) => Number(other.label) - Number(one.label))[0]
    : undefined;
  const [only, ...others] = above.filter(({ label }) => !/andel|procent|%/i.test(label));
  return above.findLast(({ label }) => isTotal(label)) ?? latest ?? (others.length === 0 ? only : undefined);
}

const FARTHEST = 12;
