import { absolute, add, compare, type Exact, exact, subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedNumber } from '../printed-number.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeOf } from './places.ts';

/** Answers that are divided among the columns: `71 %`, `20 %` and `9 %` are a hundred together, as they are on the other rows. */
export function checkRowShares(table: PrintedTable): Trial[] {
  const rows = table.rows.flatMap((row) => dividedOn(row) ?? []);
  const whole = rows.filter(({ sum, shares }) => isWhole(sum, shares));
  if (whole.length < 1 || whole.length < 2 * (rows.length - whole.length)) return [];
  return rows.map((divided) => trialOf(table, divided, whole.length));
}

interface Share {
  readonly column: number;
  readonly number: PrintedNumber;
}

interface Divided {
  readonly row: PrintedRow;
  readonly shares: readonly Share[];
  readonly sum: Exact;
}

const FAR = exact(25);

/** Three shares or more that are something like a hundred together. */
function dividedOn(row: PrintedRow): Divided | null {
  const shares = row.cells.flatMap(({ number, share }, column): Share[] => {
    const own = [share, number].find((each) => each?.unit === 'procent');
    return own === undefined || own === null ? [] : [{ column, number: own }];
  });
  // An empty cell beside them is unknown, and no nothing.
  const isGap = row.cells.some(
    ({ kind }, column) => kind === 'empty' && column < (shares.at(-1)?.column ?? 0) + 2 && column > (shares[0]?.column ?? 0),
  );
  const sum = shares.reduce((all, { number }) => add(all, number.value), ZERO);
  const isNear = compare(absolute(subtract(sum, exact(100))), FAR) <= 0;
  return shares.length < 3 || !isNear || isGap ? null : { row, shares, sum };
}

/** As far from a hundred as rounding may bring it: half a step for each. */
function roundingOf(shares: readonly Share[]): Exact {
  const decimals = Math.min(...shares.map(({ number }) => number.decimals));
  return exact(BigInt(shares.length), 2n * 10n ** BigInt(decimals));
}

const isWhole = (sum: Exact, shares: readonly Share[]): boolean => compare(absolute(subtract(sum, exact(100))), roundingOf(shares)) <= 0;

function trialOf(table: PrintedTable, { row, shares, sum }: Divided, whole: number): Trial {
  return tried({
    kind: 'andel',
    places: shares.map(({ column }) => placeOf(table, row, column)),
    arithmetic: `${shares.map(({ number }) => number.written).join(' + ')} = ${shownExact(sum)} %`,
    difference: isWhole(sum, shares) ? ZERO : subtract(sum, exact(100)),
    rounding: ZERO,
    message: `${row.label}: andelarna är tillsammans ${shownExact(sum)} %, inte 100 %.`,
    sureness: whole >= 2 ? 0.93 : 0.7,
  });
}
