import type { Exact } from '../../../shared/exact.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isMoney } from '../sums/amounts.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { isCount } from '../words/quantities.ts';

/** How many took part in two years that follow each other. */
export interface TwoYears {
  readonly now: Exact;
  readonly before: Exact;
  readonly places: readonly ProofPlace[];
}

const OF_ALL = /^(?:totalt|summa|alla|samtliga|antal)$/i;
/** `varav nya 2022` */
const OF_SOME = /varav|(?<!\p{sc=Latin})nya|avslut|kvinn|(?<!\p{sc=Latin})män/iu;
const OF_EVERYBODY =
  /^(?:antal(?:et)? )?deltag(?:are|anden)(?: totalt| under året| i (?:\p{sc=Latin}{1,20} ){0,2}\p{sc=Latin}{0,20}insats(?:er|erna)){0,2}(?:, antal)?$/iu;

/** By the rows of a table that count everybody. */
export function bothYearsIn(table: PrintedTable, year: number): TwoYears[] {
  const of = (each: number): number =>
    table.columns.findIndex(({ year: own, role, label }) => own === each && role === 'actual' && !OF_SOME.test(label));
  const [own, before] = [of(year), of(year - 1)];
  // `Kvinnor, Män, Totalt, 2018`: what has no year is of the year itself.
  const now = own === -1 ? table.columns.findIndex(({ label }) => OF_ALL.test(label.trim())) : own;
  if (now === -1 || before === -1) return [];
  const isOfPeople = /deltag/i.test([table.title, ...table.headings.slice(-1)].join(' '));
  return table.rows
    .filter(({ label }) => OF_EVERYBODY.test(label) || (isOfPeople && !isMoney(table) && isTotal(label)))
    .flatMap((row) => {
      const [is, was] = [row.cells[now]?.number, row.cells[before]?.number];
      if (is == null || was == null || !isCount(is) || !isCount(was)) return [];
      return [{ now: is.value, before: was.value, places: [placeOf(table, row, now), placeOf(table, row, before)] }];
    });
}

/** Those of each column, where the years are rows: `Deltagare under året` and, below it, `Deltagare under 2030`. */
export function yearsInRows({ rows, ...table }: PrintedTable, year: number): TwoYears[] {
  const [now, before] = [['året', String(year)], [String(year - 1)]].map((years) =>
    rows.filter(({ label }) => years.some((each) => plainRow(label) === `deltagare ${each}`)),
  );
  const [own, last] = [now?.[0], before?.[0]];
  if (own === undefined || last === undefined || now?.length !== 1 || before?.length !== 1) return [];
  return table.columns.flatMap((_, column) => {
    const [is, was] = [own.cells[column]?.number, last.cells[column]?.number];
    if (is == null || was == null || !isCount(is) || !isCount(was)) return [];
    const printed = { rows, ...table };
    return [{ now: is.value, before: was.value, places: [placeOf(printed, own, column), placeOf(printed, last, column)] }];
  });
}

/** `Antal deltagare under året` is `deltagare året`. */
const plainRow = (label: string): string =>
  label
    .trim()
    .toLowerCase()
    .replace(/^antal /, '')
    .replace(/ (?:under|hela) /, ' ');
