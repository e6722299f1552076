import { compare, type Exact, exact, multiply, parseExact } from '../../../shared/exact.ts';
import {
  GRANTED_COLUMNS,
  type GrantedColumn,
  linesInForce,
  type OfColumns,
  type PlanSum,
  type PlanVersion,
  planAmount,
} from '../../budget/plan.ts';
import type { EquityCapStep } from '../../year-folder/year-records.ts';
import { isOpeningTold, type OpenedPlan } from './plan-view.ts';

/** A plan with its sums, and the equity of the books that it may begin with. */
export type SummedPlan = Pick<OpenedPlan, 'plan' | 'sums' | 'equityOre'>;

/** How a plan stands to the financial goals (finansiella mål): judged and told, never in the way. */
export interface PlanGoals {
  /** Without it what is left at the end of a year is not known, and is not judged. */
  readonly isOpeningTold: boolean;
  /** Each planned year's closing balance against the ceiling for what may be saved. */
  readonly equity: readonly EquityGoal[];
  /** The forecast of the year before against its budget: costs should not differ by more than five per cent. */
  readonly deviation: { readonly share: Exact; readonly isMet: boolean } | null;
  /** Planned years for which nothing is filled in, neither income nor cost, or costs only or incomes only. */
  readonly unfilled: readonly GrantedColumn[];
  /** Planned years whose own incomes do not cover their costs (KL 11:5); null covers for what is not known. */
  readonly notInBalance: readonly { readonly column: GrantedColumn; readonly shortOre: number; readonly isCovered: boolean | null }[];
}

export interface EquityGoal {
  readonly column: GrantedColumn;
  readonly closingOre: number;
  readonly contributionsOre: number;
  readonly cap: Exact;
  readonly capOre: number;
  readonly isMet: boolean;
}

const USUAL_CAP: readonly EquityCapStep[] = [{ fromOre: 0, share: '0,2' }];
const MOST_DEVIATION = exact(5, 100);

/** The goals by the sums of a plan; `steps` is the ceiling of the year's settings, null while there are none. */
export function planGoals(summed: SummedPlan, steps: readonly EquityCapStep[] | null): PlanGoals {
  const { plan, sums } = summed;
  const isTold = isOpeningTold(summed);
  return {
    isOpeningTold: isTold,
    equity: isTold
      ? GRANTED_COLUMNS.flatMap((column) => equityGoal(plan, { column, closingOre: sums[column].closingOre, steps: steps ?? USUAL_CAP }))
      : [],
    deviation: deviationOf(plan, sums),
    unfilled: GRANTED_COLUMNS.filter((column) => sums[column].incomeOre === 0 || sums[column].costOre === 0),
    notInBalance: GRANTED_COLUMNS.flatMap((column) => {
      const { incomeOre, costOre, closingOre } = sums[column];
      return costOre <= incomeOre ? [] : [{ column, shortOre: costOre - incomeOre, isCovered: isTold ? closingOre >= 0 : null }];
    }),
  };
}

interface Closing {
  readonly column: GrantedColumn;
  readonly closingOre: number;
  readonly steps: readonly EquityCapStep[];
}

/** Without contributions or without a ceiling there is nothing to judge. */
function equityGoal(plan: PlanVersion, { column, closingOre, steps }: Closing): readonly EquityGoal[] {
  const paid = linesInForce(plan).filter(({ kind, member }) => kind === 'intakt' && member !== null);
  const contributionsOre = paid.reduce((sum, line) => sum + planAmount(line, column), 0);
  const step = steps.toSorted((a, b) => b.fromOre - a.fromOre).find(({ fromOre }) => fromOre <= contributionsOre);
  const cap = step === undefined ? null : parseExact(step.share);
  if (cap === null || contributionsOre === 0) return [];
  const ceiling = multiply(cap, exact(contributionsOre));
  const capOre = Number(ceiling.numerator / ceiling.denominator);
  return [{ column, closingOre, contributionsOre, cap, capOre, isMet: compare(exact(closingOre), ceiling) <= 0 }];
}

/** A forecast that nobody has filled in is not judged. */
function deviationOf(plan: PlanVersion, { budgetBefore, forecastBefore }: OfColumns<PlanSum>): PlanGoals['deviation'] {
  const isFilled = linesInForce(plan).some(({ kind, typedOre }) => kind === 'kostnad' && typedOre.forecastBefore !== 0);
  if (budgetBefore.costOre === 0 || !isFilled) return null;
  const difference = Math.abs(forecastBefore.costOre - budgetBefore.costOre);
  const share = exact(difference, Math.abs(budgetBefore.costOre));
  return { share, isMet: compare(share, MOST_DEVIATION) <= 0 };
}
