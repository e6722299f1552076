import type { Chart, ChartValue } from '../../platform/documents/document.ts';
import { exact } from '../../shared/exact.ts';
import { SWEDISH_MONTHS, swedishNumber } from '../../shared/swedish.ts';
import { type FollowUp, monthlySums } from './follow-up.ts';

/** Costs month by month from the year's beginning: budget, what came, and what is foreseen. */
export function costChart(seen: FollowUp, year: number): Chart {
  const months = monthlySums(seen, 'kostnad');
  const budget = months.map(({ budgetOre }, index) => valueOf(budgetOre, index === months.length - 1));
  const actual = months.map(({ actualOre, month }) => valueOf(actualOre, month === seen.month));
  const forecast = months.map(({ forecastOre, month }) => valueOf(forecastOre, month === months.length && month !== seen.month));
  return {
    kind: 'chart',
    id: 'diagram-kostnader',
    title: `Kostnader ${year}, från årets början`,
    description: `Kostnaderna är ${thousands(seen.cost.actualOre)} tkr till och med ${SWEDISH_MONTHS[seen.month - 1]}, mot ${thousands(seen.cost.budgetByMonthOre)} tkr i budget. Prognosen för hela året är ${thousands(seen.cost.forecastOre)} tkr, mot budgeterade ${thousands(seen.cost.budgetOre)} tkr.`,
    form: 'lines',
    categoryLabel: 'Månad',
    categories: SWEDISH_MONTHS.map((name) => name.slice(0, 3)),
    series: [
      { name: 'Budget', values: budget },
      { name: 'Utfall', values: actual },
      ...(seen.month === months.length ? [] : [{ name: 'Prognos', values: forecast }]),
    ],
    unit: 'tkr',
  };
}

/** Only the numbers one looks for are written out; all of them stand in the tables. */
const valueOf = (ore: number | null, isWritten: boolean): ChartValue => ({
  amount: ore,
  text: ore === null || !isWritten ? '' : thousands(ore),
  figure: null,
});

const thousands = (ore: number): string => swedishNumber(exact(ore, 100_000));
