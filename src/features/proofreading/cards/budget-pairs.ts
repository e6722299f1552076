import { compare, type Exact, exact, isZero, multiply, subtract } from '../../../shared/exact.ts';
import type { Quantity } from '../words/quantities.ts';
import { sizeOff } from '../words/size-off.ts';
import type { MoneyFact } from './money-facts.ts';

/** A budget and an outcome of the same row. */
export interface BudgetPair {
  readonly budget: MoneyFact;
  readonly actual: MoneyFact;
}

/** Rows that have both of the year, the first table that has them. */
export function budgetPairs(facts: readonly MoneyFact[], year: number): BudgetPair[] {
  const budgets = facts.filter(({ column }) => column.startsWith(`budget${year}`));
  return budgets.flatMap((budget) => {
    const actual = facts.find(
      ({ table, place, column, name }) =>
        name === budget.name &&
        table === budget.table &&
        place.line === budget.place.line &&
        place.page === budget.place.page &&
        column === budget.column.replace('budget', ''),
    );
    return actual === undefined || areUnlike(budget, actual) ? [] : [{ budget, actual }];
  });
}

/** `Plan | Kostnad, kr`: how many were planned for, and what they cost. */
const areUnlike = ({ kronor: budget }: MoneyFact, { kronor: actual }: MoneyFact): boolean =>
  !isZero(budget) && compare(actual, multiply(budget, MOST_TIMES)) > 0;

const MOST_TIMES = exact(100);

export const deviationOf = ({ actual, budget }: BudgetPair): Exact => subtract(actual.kronor, budget.kronor);

/** Kronor that a told deviation is off that of the row; nothing where rounding explains it. */
export const deviationOff = (told: Quantity, pair: BudgetPair): Exact =>
  sizeOff(told, deviationOf(pair), [pair.actual.grain, pair.budget.grain]);
