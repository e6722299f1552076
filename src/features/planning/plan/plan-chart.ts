import type { Chart, ChartValue } from '../../../platform/documents/document.ts';
import { exact, roundedSteps } from '../../../shared/exact.ts';
import { swedishNumber } from '../../../shared/swedish.ts';
import { type OfColumns, PLAN_COLUMNS, type PlanSum } from '../../budget/plan.ts';
import { columnNames } from './column-names.ts';

/** Each column's own incomes, its costs, and what is left when it is over, in thousands of kronor. */
export function planChart(year: number, sums: OfColumns<PlanSum>): Chart {
  const names = columnNames(year);
  const series = (name: string, amountOf: (sum: PlanSum) => number) => ({
    name,
    values: PLAN_COLUMNS.map((column) => mark(amountOf(sums[column]))),
  });
  return {
    kind: 'chart',
    id: 'diagram-plan',
    title: 'Intäkter, kostnader och saldo, tusental kronor',
    description:
      'För varje kolumn i planen tre staplar: årets egna intäkter utan balanserat resultat, årets kostnader och det balanserade resultatet vid årets slut, i tusental kronor.',
    form: 'grouped-bars',
    categoryLabel: 'Kolumn',
    categories: PLAN_COLUMNS.map((column) => names[column]),
    unit: 'tkr',
    series: [
      series('Årets intäkter', ({ incomeOre }) => incomeOre),
      series('Årets kostnader', ({ costOre }) => costOre),
      series('Balanserat vid årets slut', ({ closingOre }) => closingOre),
    ],
  };
}

const mark = (amountOre: number): ChartValue => ({
  amount: Number(roundedSteps(exact(amountOre, 100_000), 3)) / 1000,
  text: swedishNumber(exact(amountOre, 100_000)),
  figure: null,
});
