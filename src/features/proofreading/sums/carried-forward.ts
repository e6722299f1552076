import { absolute, add, compare, exact, multiply, subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { grainIn, valueAt } from './amounts.ts';
import { isMiswritten } from './miswritten.ts';
import { placeOf } from './places.ts';

/** Equity at the end of each year is that of the year before and the year's result, in tables of several years. */
export function checkCarriedForward(table: PrintedTable): Trial[] {
  const result = table.rows.find(({ label }) => /^(?:=? ?)?(?:årets |beräknat |budgeterat |planerat )?resultat$/i.test(label.trim()));
  const equity = table.rows.find(({ label }) =>
    /^(?:utgående )?eget kapital(?: (?:vid )?(?:årets(?: slut)?|(?:den )?31 ?(?:december|dec|\/12)))?$/i.test(plain(label)),
  );
  const columns = inOrder(table);
  if (result === undefined || equity === undefined || columns.length < 3) return [];
  const steps = columns.slice(1).flatMap((column, index) => stepOf(table, { result, equity }, [columns[index] ?? column, column]) ?? []);
  const held = steps.filter(({ isRight }) => isRight).length;
  return held < 1 || held < steps.length - held ? [] : steps.map((step) => trialOf(table, { result, equity }, step));
}

const plain = (label: string): string => label.replace(/,? ?(?:kr|tkr|mkr|kronor)$|\([^)]{0,40}\)/gi, '').trim();

/** Columns of years that follow each other, the earliest first. A budget of a year stands for the year. */
function inOrder({ columns }: PrintedTable): number[] {
  const dated = columns.flatMap(({ year, role }, column) =>
    year === null || role === 'variance' || role === 'share' ? [] : [{ year, column }],
  );
  const sorted = [...dated].sort((a, b) => a.year - b.year);
  const isRow = sorted.every(({ year }, index) => index === 0 || year === (sorted[index - 1]?.year ?? 0) + 1);
  return isRow ? sorted.map(({ column }) => column) : [];
}

interface Rows {
  readonly result: PrintedRow;
  readonly equity: PrintedRow;
}

interface Step {
  readonly from: number;
  readonly to: number;
  readonly isRight: boolean;
  readonly computed: typeof ZERO;
  readonly printed: typeof ZERO;
  readonly rounding: typeof ZERO;
}

function stepOf(table: PrintedTable, { result, equity }: Rows, [from, to]: readonly [number, number]): Step | null {
  const [before, made, printed] = [valueAt(table, equity, from), valueAt(table, result, to), valueAt(table, equity, to)];
  if (before === null || made === null || printed === null) return null;
  const computed = add(before, made);
  const rounding = multiply(grainIn(table, to), exact(1));
  return { from, to, computed, printed, rounding, isRight: compare(absolute(subtract(printed, computed)), rounding) <= 0 };
}

function trialOf(table: PrintedTable, { result, equity }: Rows, { from, to, computed, printed, rounding }: Step): Trial {
  const [year, before] = [to, from].map((column) => table.columns[column]?.label ?? '');
  return tried({
    kind: 'överföring',
    places: [placeOf(table, equity, to), placeOf(table, equity, from), placeOf(table, result, to)],
    arithmetic: `${shownExact(subtract(computed, valueAt(table, result, to) ?? ZERO))} + ${shownExact(valueAt(table, result, to) ?? ZERO)} = ${shownExact(computed)}`,
    difference: subtract(printed, computed),
    rounding,
    nearEnough: rounding,
    message: `${equity.label} (${year}) är ${shownExact(printed)}, men det för ${before} och resultatet blir tillsammans ${shownExact(computed)}.`,
    sureness: isMiswritten(printed, computed) ? 0.92 : 0.85,
  });
}
