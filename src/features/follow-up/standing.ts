import { type Exact, exact, roundedSteps } from '../../shared/exact.ts';
import type { PlannedRow } from './allotment.ts';

/** Amounts of one thing that is followed up; income and cost are both positive. */
export interface Standing extends Amounts {
  /** How much better the result became by the month than the budget; minus is worse. */
  readonly differenceOre: number;
  readonly forecastDifferenceOre: number;
  /** The same between the whole kronor that a page shows, so that whoever subtracts them comes to it; files have the exact ones. */
  readonly shown: { readonly differenceOre: number; readonly forecastDifferenceOre: number };
  /** Share of the year's budget that has been used, or has come in. Null without a budget. */
  readonly used: Exact | null;
}

export interface Amounts {
  readonly budgetOre: number;
  /** What the budget would have come to by the month. */
  readonly budgetByMonthOre: number;
  readonly actualOre: number;
  readonly forecastOre: number;
}

/** How amounts stand against each other: more income is better, more cost is worse. */
export function standing(amounts: Amounts, kind: PlannedRow['kind']): Standing {
  const { budgetOre, budgetByMonthOre, actualOre, forecastOre } = amounts;
  const used = budgetOre === 0 ? null : exact(actualOre, budgetOre);
  return {
    budgetOre,
    budgetByMonthOre,
    actualOre,
    forecastOre,
    ...differences(amounts, kind),
    shown: differences(inKronor(amounts), kind),
    used,
  };
}

function differences({ budgetOre, budgetByMonthOre, actualOre, forecastOre }: Amounts, kind: PlannedRow['kind']): Standing['shown'] {
  const better = (actual: number, budget: number): number => (kind === 'intakt' ? actual - budget : budget - actual) || 0;
  return { differenceOre: better(actualOre, budgetByMonthOre), forecastDifferenceOre: better(forecastOre, budgetOre) };
}

const inKronor = ({ budgetOre, budgetByMonthOre, actualOre, forecastOre }: Amounts): Amounts => ({
  budgetOre: wholeKrona(budgetOre),
  budgetByMonthOre: wholeKrona(budgetByMonthOre),
  actualOre: wholeKrona(actualOre),
  forecastOre: wholeKrona(forecastOre),
});

/** Rounded as it is shown, still in öre. */
const wholeKrona = (ore: number): number => Number(roundedSteps(exact(ore, 100))) * 100;

export function amountsOf(rows: readonly Amounts[]): Amounts {
  const sum = (of: (amounts: Amounts) => number): number => rows.reduce((total, amounts) => total + of(amounts), 0);
  return {
    budgetOre: sum(({ budgetOre }) => budgetOre),
    budgetByMonthOre: sum(({ budgetByMonthOre }) => budgetByMonthOre),
    actualOre: sum(({ actualOre }) => actualOre),
    forecastOre: sum(({ forecastOre }) => forecastOre),
  };
}

/** Income minus cost (resultat), which is no amount to use up. */
export const resultOf = (income: Amounts, cost: Amounts): Standing => ({
  ...standing(
    {
      budgetOre: income.budgetOre - cost.budgetOre,
      budgetByMonthOre: income.budgetByMonthOre - cost.budgetByMonthOre,
      actualOre: income.actualOre - cost.actualOre,
      forecastOre: income.forecastOre - cost.forecastOre,
    },
    'intakt',
  ),
  used: null,
});
