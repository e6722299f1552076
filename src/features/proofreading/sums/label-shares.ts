import { absolute, add, compare, type Exact, exact, isZero, subtract } from '../../../shared/exact.ts';
import { percentOf } from '../percent.ts';
import { numbersOf } from '../printed-number.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import { valueAt } from './amounts.ts';
import { placeOf } from './places.ts';

/** Two rows whose labels say that one thing is divided between them: `30 % av lönen` and `70 % av lönen`. */
export function checkLabelShares(table: PrintedTable): Trial[] {
  const rows = table.rows.flatMap((row) => {
    const percent = numbersOf(row.label).find(({ unit }) => unit === 'procent');
    return percent === undefined ? [] : [{ row, percent: percent.value, base: baseOf(row.label) }];
  });
  return rows.flatMap((one, index) => {
    const other = rows.slice(index + 1).find((each) => compare(add(each.percent, one.percent), exact(100)) === 0 && each.base === one.base);
    return other === undefined || one.base === '' ? [] : table.columns.flatMap((_, column) => trialOf(table, { one, other, column }) ?? []);
  });
}

/** What the share is of. */
const baseOf = (label: string): string => /(?:%|procent) av ([\p{sc=Latin} ]{3,40})/iu.exec(label)?.[1]?.toLowerCase().trim() ?? '';

interface Half {
  readonly row: PrintedRow;
  readonly percent: Exact;
}

interface Halves {
  readonly one: Half;
  readonly other: Half;
  readonly column: number;
}

const HALF = exact(1, 2);

function trialOf(table: PrintedTable, { one, other, column }: Halves): Trial | null {
  const [a, b] = [one, other].map(({ row }) => valueAt(table, row, column));
  if (a == null || b == null || isZero(a) || isZero(b)) return null;
  const share = percentOf(a, add(a, b));
  if (share === null) return null;
  return judged(compare(absolute(subtract(share, one.percent)), HALF) <= 0, {
    kind: 'andel',
    places: [one, other].map(({ row }) => placeOf(table, row, column)),
    arithmetic: `${shownExact(a)} av ${shownExact(add(a, b))} är ${shownExact(share)} %`,
    message: `Raderna sägs vara ${shownExact(one.percent)} % och ${shownExact(other.percent)} % av samma sak, men ${shownExact(a)} är ${shownExact(share)} % av båda tillsammans.`,
    sureness: 0.85,
  });
}
