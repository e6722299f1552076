import { absolute, compare, divide, type Exact, exact, isEqual, subtract } from '../../../shared/exact.ts';
import { figureKey } from '../../figures/figure.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { ColumnRole, PrintedTable } from '../tables/printed-table.ts';
import { statementKind } from '../tables/statement-kind.ts';
import { amountOf } from './figures-on.ts';
import type { PrintedFigure } from './printed-figure.ts';

/** What the columns of a statement of operations come to. */
const TOTALS: readonly { readonly role: ColumnRole; readonly figure: string; readonly like: readonly string[] }[] = [
  { role: 'income', figure: 'drift.intakter', like: ['rr.intakter', 'oversikt.intakter'] },
  { role: 'cost', figure: 'drift.kostnader', like: ['rr.kostnader', 'oversikt.kostnader'] },
  { role: 'net', figure: 'drift.resultat', like: ['rr.arets-resultat', 'oversikt.resultat'] },
];

/**
 * The totals of a statement of operations with columns for income, cost and net (LKBR 10 kap.), as far as they are like those of the income
 * statement: one that tells of the interventions only comes to something else altogether.
 */
export const operationsTotals = (tables: readonly PrintedTable[], printed: readonly PrintedFigure[], year: number): PrintedFigure[] =>
  tables
    .filter((table) => statementKind(table) === 'drift' && table.columns.some(({ role }) => role === 'income'))
    .flatMap((table) => TOTALS.flatMap((total) => totalsOf(table, total, year).filter((figure) => isLike(figure, total.like, printed))));

function totalsOf(table: PrintedTable, { role, figure }: (typeof TOTALS)[number], year: number): PrintedFigure[] {
  const row = table.rows.findLast(({ label }) => isTotal(label));
  return table.columns.flatMap((column, index) => {
    const number = row?.cells[index]?.number ?? null;
    if (row === undefined || column.role !== role || number === null) return [];
    const { value, grain } = amountOf(number, table);
    const key = figureKey(figure, String(column.year ?? year));
    const signed = role === 'net' ? value : absolute(value);
    return [{ key, value: signed, grain, places: [placeOf(table, row, index)], where: 'driftredovisningen' }];
  });
}

/** Within a tenth of the same year's figure. */
function isLike({ key, value }: PrintedFigure, like: readonly string[], printed: readonly PrintedFigure[]): boolean {
  const column = key.slice(key.lastIndexOf('@') + 1);
  const own = like.flatMap((id) => printed.find((each) => each.key === figureKey(id, column)) ?? [])[0];
  // A net may be told before or after what is financial.
  if (key.startsWith('drift.resultat')) return own !== undefined && isEqual(absolute(value), absolute(own.value));
  return own !== undefined && compare(apart(absolute(value), absolute(own.value)), divide(absolute(own.value), exact(10))) <= 0;
}

const apart = (a: Exact, b: Exact): Exact => (compare(a, b) < 0 ? subtract(b, a) : subtract(a, b));
