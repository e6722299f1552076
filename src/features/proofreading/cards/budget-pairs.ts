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
    return actual === undefined ? [] : [{ budget, actual }];
  });
}
