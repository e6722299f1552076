import { exact } from '../../shared/exact.ts';
import type { FigureDefinition } from '../figures/figure.ts';
import { moneyIn, rowsOf, sumOf } from '../figures/formulas.ts';
import { type BudgetLine, isInvestment } from './budget.ts';

/** Each line of the budget, its granted amount, and the sums. Lines are positive, the result is income minus cost. */
export function defineBudget(budget: readonly BudgetLine[]): FigureDefinition[] {
  return [...new Set(budget.map((line) => line.year))].flatMap((year) => {
    const lines = budget.filter((line) => line.year === year);
    const ofKind = (kind: BudgetLine['kind']) =>
      rowsOf(lines.filter((line) => line.kind === kind && !isInvestment(line)).map((line) => rowOf(line, line.amountOre)));
    const money = moneyIn(year, `budget ${year}`);
    return [
      ...lines.flatMap((line) => lineFigures(line)),
      money('budget.intakter', ofKind('intakt'), ['Budgeterade intäkter', 'Alla intäktsrader i budgeten.']),
      money('budget.kostnader', ofKind('kostnad'), ['Budgeterade kostnader', 'Alla kostnadsrader i budgeten, utom investeringar.']),
      money('budget.resultat', sumOf(['budget.intakter', '-budget.kostnader'], year), [
        'Budgeterat resultat',
        'Budgeterade intäkter minus budgeterade kostnader.',
      ]),
    ];
  });
}

const rowOf = (line: BudgetLine, amountOre: number) => ({ label: line.name, value: exact(amountOre), source: line.source });

function lineFigures(line: BudgetLine): FigureDefinition[] {
  const money = moneyIn(line.year, `budget ${line.year}`);
  const planned = money(`budget.${line.id}`, rowsOf([rowOf(line, line.amountOre)]), [line.name, `${line.name}: budgeterat belopp.`]);
  if (line.grantedOre === null) return [planned];
  const granted = money(`budget.${line.id}.beviljat`, rowsOf([rowOf(line, line.grantedOre)]), [
    `${line.name}, beviljat`,
    `${line.name}: beviljat belopp.`,
  ]);
  return [planned, granted];
}
