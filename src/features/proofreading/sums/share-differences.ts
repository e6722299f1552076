import { absolute, compare, type Exact, largestOf, subtract, ZERO } from '../../../shared/exact.ts';
import { grainOf } from '../printed-number.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeOf } from './places.ts';

/** A column that tells how many points of per cent two others are apart: `81 %`, `79 %` and `+2`. */
interface Apart {
  readonly change: number;
  readonly shares: readonly [number, number];
}

/** Each row of a column of points of per cent, against the two shares beside it. */
export function checkShareDifferences(table: PrintedTable): Trial[] {
  const apart = apartIn(table);
  if (apart === null) return [];
  const rows = table.rows.filter((row) => differenceOn(row, apart) !== null);
  const right = rows.filter((row) => compare(absolute(offBy(row, apart)), roundingOn(row, apart)) <= 0);
  return rows.length < FEWEST || 3 * right.length < 2 * rows.length ? [] : rows.map((row) => trialOf(table, row, apart));
}

const FEWEST = 3;

/** Each of the two is rounded for itself: by a unit of the last digit of what is printed most coarsely. */
const roundingOn = ({ cells }: PrintedRow, { change, shares }: Apart): Exact =>
  largestOf([change, ...shares].flatMap((at) => cells[at]?.number ?? []).map((number) => grainOf(number, null)));

function apartIn({ columns, rows }: PrintedTable): Apart | null {
  const isShare = (at: number): boolean =>
    columns[at]?.role === 'share' || (rows.length > 0 && rows.every(({ cells }) => cells[at]?.number?.unit === 'procent'));
  const dated = [...columns.keys()].filter((at) => isShare(at) && columns[at]?.year != null);
  // Without years what stands to the right is the later.
  const shares = dated.length > 0 ? dated : [...columns.keys()].filter(isShare).reverse();
  const change = [...columns.keys()].find(
    (at) => CHANGE.test(columns[at]?.label ?? '') && rows.some(({ cells }) => cells[at]?.number != null),
  );
  const [one, other, ...more] = shares.filter((at) => at !== change).sort((a, b) => (columns[b]?.year ?? 0) - (columns[a]?.year ?? 0));
  return change === undefined || one === undefined || other === undefined || more.length > 0 ? null : { change, shares: [one, other] };
}

const CHANGE = /skillnad|förändring|(?<!\p{sc=Latin})p\.?e\.?(?!\p{sc=Latin})|procentenhet/iu;

/** The later share less the one before; null where one of the three is not there. */
function differenceOn({ cells }: PrintedRow, { change, shares: [one, other] }: Apart): { printed: Exact; computed: Exact } | null {
  const [printed, now, before] = [change, one, other].map((at) => cells[at]?.number ?? null);
  return printed == null || now == null || before == null ? null : { printed: printed.value, computed: subtract(now.value, before.value) };
}

function offBy(row: PrintedRow, apart: Apart): Exact {
  const found = differenceOn(row, apart);
  return found === null ? ZERO : subtract(found.printed, found.computed);
}

function trialOf(table: PrintedTable, row: PrintedRow, apart: Apart): Trial {
  const found = differenceOn(row, apart) ?? { printed: ZERO, computed: ZERO };
  const [now, before] = apart.shares.map((at) => placeOf(table, row, at));
  return tried({
    kind: 'summa',
    places: [placeOf(table, row, apart.change), ...apart.shares.map((at) => placeOf(table, row, at))],
    arithmetic: `${now?.value ?? ''} − ${before?.value ?? ''} = ${shownExact(found.computed)}`,
    difference: offBy(row, apart),
    rounding: roundingOn(row, apart),
    message: `${row.label}: skillnaden är ${shownExact(found.printed)}, men mellan ${now?.value ?? ''} och ${before?.value ?? ''} är den ${shownExact(found.computed)}.`,
    sureness: 0.9,
  });
}
