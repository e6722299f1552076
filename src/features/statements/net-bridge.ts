import { exact } from '../../shared/exact.ts';
import { type BudgetLine, isInvestment } from '../budget/budget.ts';
import { type FigureDefinition, figureKey } from '../figures/figure.ts';
import {
  accountsOf,
  budgetColumn,
  differenceOf,
  moneyIn,
  moneyInBudget,
  moneyInVariance,
  rowsOf,
  sumOf,
  varianceColumn,
} from '../figures/formulas.ts';
import type { NetRow } from './layout.ts';
import { amountsOf, type Books, dividedYears, isIncomeLine, isResultLine } from './placed-account.ts';

/**
 * The bridge from gross accounts to a budget that was adopted net (brutto–netto).
 * LKBR 4 kap. 4 § forbids setting off income against cost, so the accounts stay gross and the bridge explains the difference.
 */
export function defineNetBridge(rows: readonly NetRow[], books: Books, budget: readonly BudgetLine[]): FigureDefinition[] {
  const outcome = dividedYears(books).flatMap((year) => [
    ...rows.flatMap((row) => rowOutcome(row, books, year)),
    ...['kostnad', 'intakt', 'netto'].map((part) => moneyIn(year)(`netto.summa.${part}`, bridgeSum(rows, part, String(year)), SUM_WORDS)),
  ]);
  const year = books.year;
  const planned = [
    ...rows.flatMap((row) => rowPlan(row, budget, year)),
    moneyInBudget(year)('netto.summa.netto', bridgeSum(rows, 'netto', budgetColumn(year)), SUM_WORDS),
    moneyInVariance(year)('netto.summa.netto', bridgeSum(rows, 'netto', varianceColumn(year)), SUM_WORDS),
  ];
  return [...outcome, ...planned];
}

const SUM_WORDS = ['Summa', 'Raderna tillsammans.'] as const;

const bridgeSum = (rows: readonly NetRow[], part: string, column: string) =>
  sumOf(
    rows.map((row) => `netto.${row.id}.${part}`),
    column,
  );

function rowOutcome(row: NetRow, books: Books, year: number): FigureDefinition[] {
  const accounts = books.accounts.filter(
    (account) => account.year === year && account.places.netRow === row.id && isResultLine(account.places.line),
  );
  const income = accounts.filter((account) => isIncomeLine(account.places.line));
  const cost = accounts.filter((account) => !isIncomeLine(account.places.line));
  const id = `netto.${row.id}`;
  const money = moneyIn(year);
  return [
    money(`${id}.kostnad`, accountsOf('movement', year, amountsOf(cost, 'movement', 1)), [
      `${row.name}, kostnad`,
      'Bokförda kostnader, brutto.',
    ]),
    money(`${id}.intakt`, accountsOf('movement', year, amountsOf(income, 'movement', -1)), [
      `${row.name}, intäkt`,
      'Bokförda intäkter som möter kostnaderna.',
    ]),
    money(`${id}.netto`, sumOf([`${id}.kostnad`, `-${id}.intakt`], year), [row.name, 'Kostnader minus de intäkter som möter dem.']),
  ];
}

function rowPlan(row: NetRow, budget: readonly BudgetLine[], year: number): FigureDefinition[] {
  const rows = budget
    .filter((line) => line.year === year && line.netRow === row.id && !isInvestment(line))
    .map((line) => ({
      label: line.name,
      value: exact(line.kind === 'kostnad' ? line.amountOre : -line.amountOre),
      source: line.source,
    }));
  const id = `netto.${row.id}.netto`;
  return [
    moneyInBudget(year)(id, rowsOf(rows), [row.name, 'Nettobudget för raden.']),
    moneyInVariance(year)(id, differenceOf(figureKey(id, year), figureKey(id, budgetColumn(year))), [
      row.name,
      'Utfall netto minus nettobudget.',
    ]),
  ];
}
