import { absolute, compare, divide, type Exact, exact, isEqual, subtract } from '../../../shared/exact.ts';
import { areNear } from '../near.ts';
import { grainOf, inKronor } from '../printed-number.ts';
import type { ProofPlace } from '../proofreading.ts';
import { unitAt } from '../sums/amounts.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isBound, isMoneyIn, isPercent, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { namesNoYearBut } from '../words/speaking-of.ts';
import { placesOf } from '../words/spoken.ts';
import { sharedStems, stemsOf } from '../words/stems.ts';

/** `Soliditeten sjönk under 2024 från 57 till 52 procent`: what it was and what it became, by the row of that name in a table of both years. */
export const checkFromToRows = (sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] =>
  sentences.flatMap((sentence) =>
    sentence.isCell || OTHER.test(sentence.text) || !namesNoYearBut(sentence.text, year, year - 1)
      ? []
      : toldIn(sentence.text).flatMap((told) => trialOf(sentence, told, coursesOf(told, tables, year))),
  );

/** Plans, parts of the year, and spans of anything. */
const OTHER =
  /budget|(?<!\p{sc=Latin})mål(?:et)?(?!\p{sc=Latin})|prognos|väntas|beräknas|skulle|kvartal|halvår|kvinn|(?<!\p{sc=Latin})män(?!\p{sc=Latin})|ålder|skala|(?:två|tre|fyra|fem|sex) år(?!\p{sc=Latin})|årsperiod|åren|samma (?:tid|period)/iu;

interface Told {
  readonly from: Quantity;
  readonly to: Quantity;
  readonly subject: string;
}

/** The two numbers of `från A till B`, and what stands before them in the clause. */
const toldIn = (text: string): Told[] => {
  const quantities = quantitiesOf(text);
  return quantities.flatMap((to, index): Told[] => {
    const from = quantities[index - 1];
    if (from === undefined || !/(?:^|\s)från$/u.test(from.before) || !/^(?:(?:kr|kronor|tkr|procent|%) )?till$/u.test(to.before)) return [];
    if ([from, to].some((each) => isRough(each) || isBound(each))) return [];
    const before = text.slice(0, from.at);
    const clause = before.slice(
      Math.max(0, ...[...before.matchAll(/, (?:och |medan |men )?| medan |; /g)].map(({ index: at, 0: written }) => at + written.length)),
    );
    return [{ from: { ...from, unit: from.unit ?? to.unit }, to, subject: clause }];
  });
};

interface Course {
  readonly row: PrintedRow;
  readonly values: readonly [Exact, Exact];
  readonly places: readonly ProofPlace[];
}

const coursesOf = ({ from, to, subject }: Told, tables: readonly PrintedTable[], year: number): Course[] =>
  tables.flatMap((table) => coursesIn(table, stemsOf(subject), { from, to, year }));

function trialOf(sentence: Sentence, { from, to }: Told, courses: readonly Course[]): Trial[] {
  const right = courses.find(({ values: [was, is] }) => isSame(from, was) && isSame(to, is));
  const half = courses.filter(({ values: [was, is] }) => (isSame(from, was) ? isAlmost(to, is) : isSame(to, is) && isAlmost(from, was)));
  const course = right ?? (half.length === courses.length ? half[0] : undefined);
  if (course === undefined) return [];
  const [was, is] = course.places.map(({ value }) => value);
  return [
    judged(right !== undefined, {
      kind: 'upprepning',
      places: [...placesOf([{ sentence, quantity: isSame(from, course.values[0]) ? to : from }]), ...course.places],
      arithmetic: `från ${from.written} till ${to.written}, och ${was} och ${is} i tabellen`,
      message: `Texten säger från ${from.written} till ${to.written}, men ${course.row.label} är ${was} och ${is} i tabellen.`,
      sureness: 0.85,
    }),
  ];
}

/** Told wrongly, and not of something else. */
const isAlmost = (quantity: Quantity, value: Exact): boolean =>
  !isSame(quantity, value) && areNear(isMoneyIn(quantity) ? inKronor(quantity, quantity.unit) : quantity.value, value, 60);

/** As finely as it is told. */
function isSame(quantity: Quantity, value: Exact): boolean {
  const unit = isMoneyIn(quantity) ? quantity.unit : null;
  const told = absolute(isMoneyIn(quantity) ? inKronor(quantity, quantity.unit) : quantity.value);
  const half = divide(grainOf(quantity, unit), exact(2));
  return isEqual(told, value) || compare(absolute(subtract(told, value)), half) <= 0;
}

/** Rows all of whose words are said, with an outcome of both years and numbers of the same kind. */
function coursesIn(table: PrintedTable, said: ReadonlySet<string>, { from, to, year }: Omit<Told, 'subject'> & { year: number }): Course[] {
  const columns = [year - 1, year].map((each) => table.columns.findIndex((column) => column.year === each && ROLES.includes(column.role)));
  if (columns.includes(-1)) return [];
  return table.rows.flatMap((row): Course[] => {
    const stems = stemsOf(row.label);
    const values = columns.flatMap((column) => valueIn(table, row, { column, told: to, isShare: isPercent(to) || isPercent(from) }));
    const [was, is] = values;
    if (stems.size === 0 || sharedStems(stems, said) < stems.size || was === undefined || is === undefined) return [];
    return [{ row, values: [was, is], places: columns.map((column) => placeOf(table, row, column)) }];
  });
}

const ROLES: readonly string[] = ['actual', 'share', 'other'];

function valueIn(
  table: PrintedTable,
  row: PrintedRow,
  { column, told, isShare }: { column: number; told: Quantity; isShare: boolean },
): Exact[] {
  const number = row.cells[column]?.number ?? null;
  if (number === null) return [];
  const unit = unitAt(number, table);
  const isOfShare = number.unit === 'procent' || /%|procent|andel/iu.test(`${row.label} ${table.columns[column]?.label ?? ''}`);
  // `52,6 procent` is told finer than a row of whole per cent.
  const isFiner = isShare && compare(grainOf(told, null), grainOf(number, null)) < 0;
  if (isShare !== isOfShare || isFiner) return [];
  return [absolute(isMoneyIn(told) ? inKronor(number, unit) : number.value)];
}
