import { bullets, heading, paragraph } from '../../../src/platform/documents/compose.ts';
import type { Block } from '../../../src/platform/documents/document.ts';
import { slug } from '../../../src/shared/swedish.ts';
import { at } from '../chance.ts';
import { relateSum, say, type Term } from '../draft.ts';
import { yearBack } from '../facts/facts.ts';
import { totalOfLines } from '../facts/parts.ts';
import type { Page } from '../page.ts';
import { type MoneyColumn, type MoneyRow, moneyTable, relateColumns } from '../tables.ts';
import { planned } from './cards.ts';
import { memberLines } from './notes.ts';

/** The year's budget and two years of plan beside the year before, with members above and costs below. */
export function planBudget(page: Page): readonly Block[] {
  const columns: readonly MoneyColumn[] = [
    { slug: '0', header: `Budget ${page.year}` },
    { slug: '1', header: `Budget ${page.year + 1}` },
    { slug: '2', header: `Plan ${page.year + 2}` },
    { slug: '3', header: `Plan ${page.year + 3}` },
  ];
  const slugs = columns.map((column) => column.slug);
  const [incomes, costs] = [incomeLines(page), costLines(page)];
  const each = (of: (column: string) => number): MoneyRow['values'] => Object.fromEntries(slugs.map((column) => [column, of(column)]));
  const sum = (rows: readonly MoneyRow[], column: string): number => rows.reduce((total, { values }) => total + (values[column] ?? 0), 0);
  const rows: readonly MoneyRow[] = [
    { slug: 'i', label: 'Intäkter', kind: 'group', values: {} },
    ...incomes,
    { slug: 'intakter', label: 'Summa intäkter', kind: 'subtotal', values: each((column) => sum(incomes, column)) },
    { slug: 'k', label: 'Kostnader', kind: 'group', values: {} },
    ...costs,
    { slug: 'kostnader', label: 'Summa kostnader', kind: 'subtotal', values: each((column) => sum(costs, column)) },
    { slug: 'resultat', label: 'Budgeterat resultat', kind: 'total', values: each((column) => sum(incomes, column) - sum(costs, column)) },
  ];
  const table = moneyTable(page, { id: 'pl', caption: `Budget ${page.year + 1}`, columns, rows });
  for (const column of slugs) {
    relateSum(page.draft, 'summa-plan', {
      total: `pl.intakter.${column}`,
      terms: incomes.map((line): Term => [`pl.${line.slug}.${column}`, 1]),
    });
    relateSum(page.draft, 'summa-plan', {
      total: `pl.kostnader.${column}`,
      terms: costs.map((line): Term => [`pl.${line.slug}.${column}`, 1]),
    });
  }
  relateColumns(page, { kind: 'summa-plan', id: 'pl', total: 'resultat', terms: ['intakter', '-kostnader'], columns: slugs });
  return [heading(1, `Budget ${page.year + 1}`, { id: 'budget' }), paragraph(intention(page)), table];
}

/** Contributions are planned to be the same all years, or to grow by a hundredth. */
function incomeLines(page: Page): readonly MoneyRow[] {
  const growth = page.style.order % 2;
  return memberLines(page, yearBack(page.facts, 0)).map(({ label, amount }) => {
    const later = (years: number): number => amount + Math.trunc((amount * growth * years) / 10_000) * 100;
    return { slug: slug(label), label, values: { 0: amount, 1: later(1), 2: later(2), 3: later(3) } };
  });
}

function costLines({ facts }: Page): readonly MoneyRow[] {
  const budgets = [facts.budget, ...facts.plans].map(({ interventions, office }) => [...interventions, ...office]);
  return at(budgets, 0).map(({ label }, index) => ({
    slug: slug(label),
    label,
    values: Object.fromEntries(budgets.map((lines, column) => [String(column), at(lines, index).amount])),
  }));
}

function intention({ draft, facts, write, year }: Page) {
  const costs = totalOfLines(at(facts.plans, 0).interventions);
  draft.lures.add('budget med underskott');
  return say`Budgeten för ${year + 1} bygger på att medlemmarnas bidrag är i stort sett oförändrade. Insatserna beräknas kosta omkring ${write.prose(Math.trunc(costs / 100_000) * 100)} tkr.`;
}

export const planGoals = (page: Page): readonly Block[] => [
  heading(2, `Inriktning ${page.year + 1}`, { id: 'inriktning' }),
  bullets(page.facts.interventions.map((one) => planned(page, one))),
];
