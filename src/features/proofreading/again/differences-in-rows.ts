import { absolute, compare, divide, type Exact, exact, isZero, roundedSteps, subtract } from '../../../shared/exact.ts';
import type { ProofPlace } from '../proofreading.ts';
import { grainIn, isMoney, valueAt } from '../sums/amounts.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';

/** Two amounts of one row, in kronor and without their signs. */
export interface RowPair {
  readonly table: PrintedTable;
  readonly row: PrintedRow;
  readonly less: RowAmount;
  readonly more: RowAmount;
}

export interface Amount {
  readonly kronor: Exact;
  readonly grain: Exact;
  readonly place: ProofPlace;
}

/** The year of its column; null where the column tells none. */
export interface RowAmount extends Amount {
  readonly year: number | null;
}

/** Finds the pairs of amounts in one row that differ by an amount as it is printed: kronor, tkr or tenths of a million. */
export type DifferencesInRows = (apart: Exact, grain: Exact) => readonly RowPair[];

/** Rows with more amounts are ledgers. */
const MOST_COLUMNS = 12;
const MOST_ROWS = 2_000;

/** Looks through the tables once for each grain that somebody asks for. */
export function differencesInRows(tables: readonly PrintedTable[]): DifferencesInRows {
  const byGrain = new Map<string, Map<string, RowPair[]>>();
  let pairs: readonly RowPair[] | undefined;
  return (apart, grain) => {
    const name = stepsOf(grain, exact(1));
    pairs ??= tables
      .filter(isMoney)
      .flatMap(pairsIn)
      .slice(0, MOST_COLUMNS * MOST_ROWS);
    const found =
      byGrain.get(name) ??
      Map.groupBy(pairs.filter(isAsFine(grain)), ({ less, more }) => stepsOf(subtract(more.kronor, less.kronor), grain));
    byGrain.set(name, found);
    return found.get(stepsOf(apart, grain)) ?? [];
  };
}

const isAsFine =
  (grain: Exact) =>
  ({ less, more }: RowPair): boolean =>
    [less, more].every((each) => compare(each.grain, grain) <= 0);

const stepsOf = (kronor: Exact, grain: Exact): string => roundedSteps(divide(kronor, grain)).toString();

function pairsIn(table: PrintedTable): RowPair[] {
  return table.rows.slice(0, MOST_ROWS).flatMap((row) => {
    const amounts = table.columns.flatMap((_, column) => amountAt(table, row, column));
    if (amounts.length > MOST_COLUMNS) return [];
    return amounts.flatMap((one, index) => amounts.slice(index + 1).flatMap((other) => pairOf({ table, row }, one, other)));
  });
}

const NO_AMOUNTS: readonly string[] = ['note', 'words', 'share', 'variance'];

function amountAt(table: PrintedTable, row: PrintedRow, column: number): RowAmount[] {
  const value = NO_AMOUNTS.includes(table.columns[column]?.role ?? 'words') ? null : valueAt(table, row, column);
  if (value === null || isZero(value)) return [];
  return [
    {
      kronor: value,
      grain: grainIn(table, column),
      place: placeOf(table, row, column),
      year: table.columns[column]?.year ?? null,
    },
  ];
}

/** Of a profit and a loss no share tells how one became the other. */
function pairOf(where: Pick<RowPair, 'table' | 'row'>, one: RowAmount, other: RowAmount): RowPair[] {
  if (one.kronor.numerator < 0n !== other.kronor.numerator < 0n) return [];
  const [a, b] = [one, other].map((amount) => ({ ...amount, kronor: absolute(amount.kronor) })) as [RowAmount, RowAmount];
  const order = compare(a.kronor, b.kronor);
  return order === 0 ? [] : [{ ...where, less: order < 0 ? a : b, more: order < 0 ? b : a }];
}
