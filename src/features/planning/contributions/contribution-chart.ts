import type { Chart, ChartValue } from '../../../platform/documents/document.ts';
import type { Feasible } from '../../contributions/weakest-member.ts';
import { kronorIn } from '../amounts.ts';

/** What each member pays at the most that is feasible, and what of its ceiling is left. */
export const contributionChart = ({ left }: Feasible): Chart => ({
  kind: 'chart',
  id: 'diagram-bidrag',
  title: 'Vad medlemmarna betalar och har kvar till sitt tak',
  description: 'För varje medlem en liggande stapel med det den betalar vid det mesta som är möjligt, och det som är kvar till dess tak.',
  form: 'stacked-bars',
  categoryLabel: 'Medlem',
  categories: left.map(({ member }) => member.name),
  unit: 'kronor',
  series: [
    { name: 'Betalar', values: left.map(({ amountOre }) => mark(amountOre)) },
    { name: 'Kvar till taket', values: left.map(({ leftOre }) => mark(leftOre ?? 0)) },
  ],
});

const mark = (amountOre: number): ChartValue => ({ amount: amountOre / 100, text: kronorIn(amountOre), figure: null });
