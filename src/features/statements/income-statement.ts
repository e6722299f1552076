import { exact } from '../../shared/exact.ts';
import type { BudgetLine } from '../budget/budget.ts';
import { type FigureDefinition, type Formula, figureKey } from '../figures/figure.ts';
import {
  accountsOf,
  budgetColumn,
  differenceOf,
  moneyIn,
  moneyInBudget,
  moneyInVariance,
  rowsOf,
  sumOf,
  type Words,
} from '../figures/formulas.ts';
import { INCOME_STATEMENT, type LayoutRow } from '../ledger/statement-layout.ts';
import { amountsOf, type Books, onLine } from './placed-account.ts';

/** A line of a statement: taken from accounts, or a sum of lines above it. */
export interface StatementLine {
  readonly id: string;
  readonly name: string;
  /** Lines added up; undefined for a line that accounts fall on. */
  readonly sumOf?: readonly string[];
  readonly definition: string;
}

/** What the lines of the income statement mean, beside the law's own words for them. */
const DEFINITIONS: Readonly<Record<string, string>> = {
  intakter: 'Årets intäkter i verksamheten, brutto (LKBR 5 kap. 2 §).',
  kostnader: 'Årets kostnader i verksamheten, utom avskrivningar (LKBR 5 kap. 2 §).',
  avskrivningar: 'Årets av- och nedskrivningar på anläggningstillgångar (LKBR 5 kap. 2 §).',
  nettokostnader: 'Intäkter minus kostnader och avskrivningar.',
  skatteintakter: 'Finns inte i ett samordningsförbund (LKBR 5 kap. 2 §).',
  'generella-statsbidrag': 'Finns inte i ett samordningsförbund (LKBR 5 kap. 2 §).',
  'verksamhetens-resultat': 'Resultat före finansiella poster.',
  'finansiella-intakter': 'Räntor och annan avkastning (LKBR 5 kap. 2 §).',
  'finansiella-kostnader': 'Räntor och andra kostnader för kapital (LKBR 5 kap. 2 §).',
  'resultat-efter-finansiella-poster': 'Verksamhetens resultat med finansiella intäkter och kostnader.',
  'extraordinara-intakter': 'Intäkter utanför det vanliga (LKBR 5 kap. 5 §).',
  'extraordinara-kostnader': 'Kostnader utanför det vanliga (LKBR 5 kap. 5 §).',
  'arets-resultat': 'Alla intäkter minus alla kostnader under året.',
};

/** The income statement of lag (2018:597) 5 kap. 2 §: income positive and cost negative, so that every sum is an addition. */
export const INCOME_STATEMENT_LINES: readonly StatementLine[] = INCOME_STATEMENT.map((row) => ({
  ...lineOf(row),
  definition: DEFINITIONS[row.id] ?? row.label,
}));

/** A row of the law's layout, as lines of figures have it. */
export function lineOf(row: LayoutRow): Omit<StatementLine, 'definition'> {
  return { id: row.id, name: row.label, ...(row.from.kind === 'rows' ? { sumOf: row.from.rows } : {}) };
}

export type LineNames = Readonly<Record<string, string>>;

/** The income statement for every year of the books, with the budget and the variance of every budgeted year. */
export function defineIncomeStatement(books: Books, budget: readonly BudgetLine[], names: LineNames): FigureDefinition[] {
  const budgetYears = [...new Set(budget.map((row) => row.year))];
  const wordsOf = (row: StatementLine): Words => [names[row.id] ?? row.name, row.definition];
  return INCOME_STATEMENT_LINES.flatMap((row) => [
    ...books.years.map((year) => moneyIn(year)(`rr.${row.id}`, outcomeOf(row, books, year), wordsOf(row))),
    ...budgetYears.flatMap((year) => [
      moneyInBudget(year)(`rr.${row.id}`, budgetOf(row, budget, year), wordsOf(row)),
      moneyInVariance(year)(`rr.${row.id}`, varianceOf(row, year), wordsOf(row)),
    ]),
  ]);
}

function outcomeOf(row: StatementLine, books: Books, year: number): Formula {
  if (row.sumOf !== undefined) return sumOfLines(row.sumOf, String(year));
  return accountsOf('movement', year, amountsOf(onLine(books, year, [row.id]), 'movement', -1));
}

function budgetOf(row: StatementLine, budget: readonly BudgetLine[], year: number): Formula {
  if (row.sumOf !== undefined) return sumOfLines(row.sumOf, budgetColumn(year));
  const rows = budget
    .filter((planned) => planned.year === year && statementLineOf(planned) === row.id)
    .map((planned) => ({
      label: planned.name,
      value: exact(planned.kind === 'intakt' ? planned.amountOre : -planned.amountOre),
      source: planned.source,
    }));
  return rowsOf(rows);
}

const sumOfLines = (ids: readonly string[], column: string): Formula =>
  sumOf(
    ids.map((id) => `rr.${id}`),
    column,
  );

const statementLineOf = (planned: BudgetLine): string => planned.line ?? (planned.kind === 'intakt' ? 'intakter' : 'kostnader');

const varianceOf = (row: StatementLine, year: number): Formula =>
  differenceOf(figureKey(`rr.${row.id}`, year), figureKey(`rr.${row.id}`, budgetColumn(year)));
