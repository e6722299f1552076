import { compare, type Exact, exact, isEqual, subtract, ZERO } from '../../../shared/exact.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isMiswritten } from '../sums/miswritten.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { isCount } from '../words/quantities.ts';

/** A row of counts with a column for each year. */
interface CountRow {
  readonly label: string;
  readonly table: PrintedTable;
  readonly years: ReadonlyMap<number, { readonly value: Exact; readonly place: ProofPlace }>;
}

/** Rows of the same name in two tables, the same in one year: they count the same, and are the same in the other years too. */
export function checkCountsOfRows(tables: readonly PrintedTable[]): Trial[] {
  const rows = tables.flatMap(rowsIn);
  const byLabel = [...Map.groupBy(rows, ({ label }) => label).values()];
  return byLabel.flatMap((same) =>
    same
      .slice(0, MOST)
      .flatMap((one, index) => same.slice(index + 1, MOST).flatMap((other) => (one.table === other.table ? [] : trialsOf(one, other)))),
  );
}

/** More tables than any report has would only take time. */
const MOST = 12;

const PEOPLE = /deltag|inskriv|avslut|utskriv|(?<!\p{sc=Latin})nya |besök|svar(?!s)/iu;

function rowsIn(table: PrintedTable): CountRow[] {
  const isOfYears = new Set(table.columns.flatMap(({ year }) => year ?? [])).size > 1;
  return !isOfYears
    ? []
    : table.rows.flatMap((row): CountRow[] => {
        const label = row.label
          .trim()
          .toLowerCase()
          .replace(/,? antal$/, '');
        if (!PEOPLE.test(label) || label.length < SHORTEST || /andel|%|procent|kostnad/.test(label)) return [];
        const years = table.columns.flatMap(({ year, role }, column) => {
          const number = row.cells[column]?.number ?? null;
          const isIt = year !== null && role === 'actual' && number !== null && row.cells[column]?.kind === 'number' && isCount(number);
          return isIt ? [[year, { value: number.value, place: placeOf(table, row, column) }] as const] : [];
        });
        return years.length > 1 ? [{ label, table, years: new Map(years) }] : [];
      });
}

const SHORTEST = 8;
const LEAST = exact(10);

function trialsOf(one: CountRow, other: CountRow): Trial[] {
  const both = [...one.years].flatMap(([year, here]) => {
    const there = other.years.get(year);
    return there === undefined ? [] : [{ year, here, there }];
  });
  const same = both.filter(({ here, there }) => isEqual(here.value, there.value));
  // One that differs among several that do not.
  if (!same.some(({ here }) => compare(here.value, LEAST) >= 0) || both.length - same.length > same.length) return [];
  return both.map(({ year, here, there }) =>
    tried({
      kind: 'upprepning',
      places: [here.place, there.place],
      arithmetic: `${shownExact(here.value)} och ${shownExact(there.value)}`,
      difference: subtract(here.value, there.value),
      rounding: ZERO,
      message: `${here.place.label} är ${shownExact(here.value)} här, men ${shownExact(there.value)} i en annan tabell för ${year}.`,
      sureness: isMiswritten(here.value, there.value) ? 0.9 : 0.8,
    }),
  );
}
