import { exact } from '../../shared/exact.ts';
import { NBSP, swedishNumber } from '../../shared/swedish.ts';
import type { BudgetLine } from './budget.ts';

/** What stands below a table where the budget is net and the outcome gross; nothing where no line is net. A Swedish sentence. */
export function netBudgetWords(budget: readonly BudgetLine[], year: number): readonly string[] {
  const net = budget.filter((line) => line.isNet && line.year === year && line.kind === 'kostnad');
  if (net.length === 0) return [];
  const names = new Intl.ListFormat('sv', { type: 'conjunction' }).format(
    net.map(({ name, amountOre }) => `${name} (${kronor(amountOre)})`),
  );
  return [
    `Budgeten är netto för ${names}: egna intäkter är avräknade från kostnaden. I utfallet står de för sig, så att både intäkter och kostnader blir högre än budget utan att resultatet ändras.`,
  ];
}

const kronor = (ore: number): string => `${swedishNumber(exact(ore, 100))}${NBSP}kr`;
