import { add, compare, divide, type Exact, isZero } from '../../../shared/exact.ts';
import type { ProofPlace } from '../proofreading.ts';
import { directionIn, isOfLastYear } from '../prose/changes/comparisons.ts';
import { wayTrial } from '../prose/changes/way-trial.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import type { Trial } from '../trial.ts';
import { hasWords, namesOf } from '../words/entities.ts';
import type { Sentence } from '../words/passages.ts';
import { isCount } from '../words/quantities.ts';

/** A share of two years, with the cells that tell it. */
interface Course {
  readonly label: string;
  readonly now: Exact;
  readonly before: Exact;
  readonly is: string;
  readonly was: string;
  readonly places: readonly ProofPlace[];
}

/** `Andelen i Bron har ökat mellan 2030 och 2031`, `Männens andel har minskat`: which way a share went, by a table that has both years. */
export const checkSharesWent = (sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] =>
  sentences.flatMap((sentence) => {
    const direction = isOfShare(sentence) ? directionIn(sentence.text) : null;
    const years = direction === null ? null : yearsIn(sentence.text, year);
    if (direction === null || years === null) return [];
    const meant = coursesFor(sentence.text.slice(0, direction.at), tables, years);
    const [first] = meant;
    if (first === undefined || meant.some((each) => wentUp(each) !== wentUp(first))) return [];
    const { label, is, was, places } = first;
    return [
      wayTrial({ sentence, ...direction }, { holds: direction.isUp === wentUp(first), is, was, places, row: label }, `${is} mot ${was}`),
    ];
  });

const isOfShare = ({ text, isCell }: Sentence): boolean => !isCell && /andel/i.test(text) && !OTHER.test(text);

/** Goals, what is foreseen, and shares of other things. */
const OTHER =
  /budget|(?<!\p{sc=Latin})mål(?:et|en)?(?!\p{sc=Latin})|plan|prognos|väntas|beräknas|skulle|inte |ej |kostnad|bidrag|frågor|riket|nationell/iu;

/** `mellan 2030 och 2031`, else the year and the one before it. */
function yearsIn(text: string, year: number): readonly [number, number] | null {
  const [, from, to] = /mellan (?:åren )?((?:19|20)\d\d) och ((?:19|20)\d\d)/i.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return [Number(to), Number(from)];
  return isOfLastYear(text, year) ? [year, year - 1] : null;
}

const SEX = /andelen (kvinnor|män)(?!\p{sc=Latin})|(?<!\p{sc=Latin})(kvinnornas|männens) andel/iu;
/** `Andelen av de avslutade som gick vidare till arbete eller studier` */
const WENT_TO = /andelen(?: av de)?(?: avslutade| deltagare)? som (?:\p{sc=Latin}{2,10} ){1,3}(till [^.,;:]{3,40})/iu;
const NAMED = /andelen (?:i|för|hos|bland|inom) ([^.,;:]{3,60})/iu;

function coursesFor(text: string, tables: readonly PrintedTable[], years: readonly [number, number]): Course[] {
  const [, one, other] = SEX.exec(text) ?? [];
  const sex = one ?? other;
  if (sex !== undefined) return tables.flatMap((table) => courseOfSex(table, /^k/i.test(sex), years));
  const named = (NAMED.exec(text) ?? WENT_TO.exec(text))?.[1]?.toLowerCase();
  return named === undefined ? [] : tables.flatMap((table) => coursesNamed(table, named, years));
}

const columnsOf = ({ columns }: PrintedTable, years: readonly [number, number]): number[] =>
  years.map((year) => columns.findIndex((column) => column.year === year && !/varav|kvinn|(?<!\p{sc=Latin})män/iu.test(column.label)));

/** By the rows of women and men of those who take part. */
function courseOfSex(table: PrintedTable, isOfWomen: boolean, years: readonly [number, number]): Course[] {
  const [women, men] = [/^(?:varav )?kvinnor$/i, /^(?:varav )?män$/i].map((words) =>
    table.rows.filter(({ label }) => words.test(label.trim())),
  );
  const columns = columnsOf(table, years);
  const [own, rest] = (isOfWomen ? [women, men] : [men, women]).map((rows) => (rows?.length === 1 ? rows[0] : undefined));
  if (own === undefined || rest === undefined || columns.some((column) => column === -1)) return [];
  const shares = columns.flatMap((column) => shareIn(own, rest, column) ?? []);
  const [now, before] = shares;
  if (now === undefined || before === undefined) return [];
  const places = columns.flatMap((column) => [own, rest].map((row) => placeOf(table, row, column)));
  const [is, was] = columns.map((column) => `${own.cells[column]?.text} och ${rest.cells[column]?.text}`);
  return [{ label: own.label, now, before, is: is ?? '', was: was ?? '', places }];
}

function shareIn(own: PrintedRow, rest: PrintedRow, column: number): Exact | null {
  const [part, other] = [own, rest].map(({ cells }) => cells[column]?.number ?? null);
  if (part == null || other == null || ![part, other].every(isCount)) return null;
  const whole = add(part.value, other.value);
  return isZero(whole) ? null : divide(part.value, whole);
}

const isOfShares = ({ title, head, rows }: PrintedTable): boolean =>
  /andel|procent|%/i.test(`${title} ${head.text}`) ||
  rows.every(({ cells }) => cells.every(({ number }) => number === null || number.unit === 'procent'));

function coursesNamed(table: PrintedTable, named: string, years: readonly [number, number]): Course[] {
  const [now = -1, before = -1] = columnsOf(table, years);
  if (now === -1 || before === -1) return [];
  return table.rows
    .filter(({ label }) => label.length > 2 && namesOf(label).some((name) => hasWords(named, name)))
    .flatMap((row): Course[] => {
      const [is, was] = [now, before].map((column) => row.cells[column]?.number ?? null);
      if (is == null || was == null || !(isOfShares(table) || [is, was].every(({ unit }) => unit === 'procent'))) return [];
      const places = [now, before].map((column) => placeOf(table, row, column));
      return [{ label: row.label, now: is.value, before: was.value, is: is.written, was: was.written, places }];
    });
}

const wentUp = ({ now, before }: Course): boolean => compare(now, before) > 0;
