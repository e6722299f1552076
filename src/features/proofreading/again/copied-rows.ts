import { compare, exact, isEqual, subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedNumber } from '../printed-number.ts';
import { isMoney } from '../sums/amounts.ts';
import { isMiswritten } from '../sums/miswritten.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { isCount } from '../words/quantities.ts';

/** A row of counts, by the columns that it stands below. */
interface CopiedRow {
  readonly table: PrintedTable;
  readonly row: PrintedRow;
  readonly label: string;
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * An intervention's row that stands again in a table of its own chapter, below the same columns: where all the others are the same, the one
 * that differs was copied wrongly.
 */
export function checkCopiedRows(tables: readonly PrintedTable[]): Trial[] {
  const rows = tables.filter((table) => !isMoney(table)).flatMap(rowsIn);
  return [...Map.groupBy(rows, ({ label }) => label).values()].flatMap((same) =>
    same.slice(1, MOST).flatMap((other) => {
      const [one] = same;
      return one === undefined || one.table === other.table ? [] : trialsOf(one, other);
    }),
  );
}

/** More tables than any report has would only take time. */
const MOST = 12;
const FEWEST = 4;
const LEAST = exact(10);

function rowsIn(table: PrintedTable): CopiedRow[] {
  const labels = table.columns.map(({ label }) => label.trim().toLowerCase());
  const columns = new Map(
    labels.flatMap((label, at) => (label !== '' && labels.indexOf(label) === labels.lastIndexOf(label) ? [[label, at]] : [])),
  );
  return columns.size < FEWEST
    ? []
    : table.rows.flatMap((row) => (row.label.length < 3 ? [] : [{ table, row, label: row.label.trim().toLowerCase(), columns }]));
}

interface Pair {
  readonly at: readonly [number, number];
  readonly here: PrintedNumber;
  readonly there: PrintedNumber;
}

function trialsOf(one: CopiedRow, other: CopiedRow): Trial[] {
  const pairs = [...one.columns].flatMap(([label, at]): Pair[] => {
    const to = other.columns.get(label);
    const [there, here] = [one.row.cells[at]?.number, to === undefined ? null : other.row.cells[to]?.number];
    return to === undefined || there == null || here == null || ![there, here].every(isCount) ? [] : [{ at: [to, at], here, there }];
  });
  const same = pairs.filter(({ here, there }) => isEqual(here.value, there.value));
  const isCopied = same.length >= FEWEST - 1 && pairs.length - same.length <= 1 && same.some(({ here }) => compare(here.value, LEAST) >= 0);
  return isCopied ? pairs.map((pair) => trialOf(one, other, pair)) : [];
}

const trialOf = (one: CopiedRow, other: CopiedRow, { at: [to, from], here, there }: Pair): Trial =>
  tried({
    kind: 'upprepning',
    places: [placeOf(other.table, other.row, to), placeOf(one.table, one.row, from)],
    arithmetic: `${here.written} och ${there.written}`,
    difference: subtract(here.value, there.value),
    rounding: ZERO,
    message: `${other.row.label}, ${other.table.columns[to]?.label.toLowerCase()}: ${shownExact(here.value)} står här, men ${shownExact(there.value)} i den andra tabellen.`,
    sureness: isMiswritten(here.value, there.value) ? 0.92 : 0.88,
  });
