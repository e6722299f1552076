import { absolute, add, compare, type Exact, subtract } from '../../../shared/exact.ts';
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
  const own = steps.filter((step, index) => !isEcho(steps[index - 1], step));
  const failed = own.filter(({ isRight }) => !isRight).length;
  return steps.length - failed < Math.max(1, failed) ? [] : own.map((step) => trialOf(table, { result, equity }, step));
}

/** One equity that is wrong breaks the step to it and the step from it: the second is right by what the first ought to have been. */
const isEcho = (before: Step | undefined, step: Step): boolean =>
  before !== undefined &&
  !before.isRight &&
  !step.isRight &&
  compare(absolute(subtract(step.printed, add(before.computed, step.made))), step.rounding) <= 0;

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
  /** The year's result. */
  readonly made: Exact;
  readonly computed: Exact;
  readonly printed: Exact;
  readonly rounding: Exact;
}

function stepOf(table: PrintedTable, { result, equity }: Rows, [from, to]: readonly [number, number]): Step | null {
  const [before, made, printed] = [valueAt(table, equity, from), valueAt(table, result, to), valueAt(table, equity, to)];
  // A dash says that it is not told.
  if (before === null || made === null || printed === null || equity.cells[from]?.kind === 'zero') return null;
  const computed = add(before, made);
  const rounding = grainIn(table, to);
  return { from, to, made, computed, printed, rounding, isRight: compare(absolute(subtract(printed, computed)), rounding) <= 0 };
}

function trialOf(table: PrintedTable, { result, equity }: Rows, { from, to, made, computed, printed, rounding }: Step): Trial {
  const [year, before] = [to, from].map((column) => table.columns[column]?.label ?? '');
  return tried({
    kind: 'överföring',
    places: [placeOf(table, equity, to), placeOf(table, equity, from), placeOf(table, result, to)],
    arithmetic: `${shownExact(subtract(computed, made))} + ${shownExact(made)} = ${shownExact(computed)}`,
    difference: subtract(printed, computed),
    rounding,
    nearEnough: rounding,
    message: `${equity.label} (${year}) är ${shownExact(printed)}, men det för ${before} och resultatet blir tillsammans ${shownExact(computed)}.`,
    sureness: isMiswritten(printed, computed) ? 0.92 : 0.85,
  });
}
