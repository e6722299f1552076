import { exact } from '../../../shared/exact.ts';
import type { BudgetLine } from '../../budget/budget.ts';
import { computeFigures, type FigureBook } from '../../figures/book.ts';
import { type FigureDefinition, type FigureKey, type Formula, figureColumn, figureId, figureKey } from '../../figures/figure.ts';
import { budgetColumn, differenceOf, moneyIn, rowsOf, sumOf } from '../../figures/formulas.ts';
import { firstMonths } from '../../ledger/first-months.ts';
import { defineBalanceSheet } from '../../statements/balance-sheet.ts';
import { defineBalancedBudget } from '../../statements/balanced-budget.ts';
import { defineIncomeStatement, INCOME_STATEMENT_LINES, type LineNames } from '../../statements/income-statement.ts';
import type { Books } from '../../statements/placed-account.ts';
import { type LedgerFile, ledgerOfYear, type Placing, placeBooks } from '../../statements/placing.ts';
import { type InterimPeriod, yearBefore } from './interim-period.ts';

export const interimColumn = (year: number): string => `delar${year}`;
export const forecastColumn = (year: number): string => `prognos${year}`;
export const forecastVariance = (year: number): string => `prognosavvikelse${year}`;

/** How a row of the budget is foreseen to end; income and cost are both positive. */
export interface ForecastRow {
  readonly name: string;
  readonly kind: BudgetLine['kind'];
  /** Line of the income statement. */
  readonly line: string;
  readonly forecastOre: number;
}

export interface InterimGround {
  readonly period: InterimPeriod;
  readonly files: readonly LedgerFile[];
  readonly placing: Omit<Placing, 'year'>;
  readonly lineNames: LineNames;
  readonly forecast: readonly ForecastRow[];
}

/**
 * The year's figures with those of the period beside them: income statement and balance sheet of the period, of the same period the year
 * before, and of the whole year as it is foreseen. The statements are those of the whole year, made from the books of the months.
 * Null when the books do not tell the months of the year.
 */
export function interimBook(year: FigureBook, ground: InterimGround): FigureBook | null {
  const [own, before] = [periodFigures(ground, ground.period), periodFigures(ground, yearBefore(ground.period))];
  return own === null ? null : computeFigures([...own, ...(before ?? []), ...forecastFigures(ground)], year);
}

function periodFigures({ files, placing, lineNames }: InterimGround, period: InterimPeriod): FigureDefinition[] | null {
  const books = periodBooks(files, placing, period);
  if (books === null) return null;
  const whole = [...defineIncomeStatement(books, [], lineNames), ...defineBalanceSheet(books, lineNames)];
  const own = whole.filter(({ key }) => figureColumn(key) === String(period.year));
  return own.map((definition) => inColumn(definition, interimColumn(period.year), (told) => periodName(told, period)));
}

/** The books as they would have been if the year had ended with the period. */
function periodBooks(files: readonly LedgerFile[], placing: Omit<Placing, 'year'>, { year, through }: InterimPeriod): Books | null {
  const source = ledgerOfYear(files, year);
  const ledger = source === null ? null : firstMonths(source.file.ledger, { index: source.index, through });
  if (source === null || ledger === null) return null;
  const { books } = placeBooks([{ name: source.file.name, ledger }], { ...placing, year });
  return { ...books, years: [year], accounts: books.accounts.filter((account) => account.year === year) };
}

/** A whole year's figure speaks of its months, one of the year's end of the period's. */
function periodName(told: string, { year, endsOn, name }: InterimPeriod): string {
  if (told === `${year}-12-31`) return endsOn;
  return told === String(year) ? name : told;
}

/** The same figure in another column; those that it is made of in the same column go with it. */
function inColumn(definition: FigureDefinition, column: string, period: (told: string) => string): FigureDefinition {
  const from = figureColumn(definition.key);
  const moved = (key: FigureKey): FigureKey =>
    figureColumn(key) === from && /^(rr|br|balanskrav)\./.test(key) ? figureKey(figureId(key), column) : key;
  return {
    ...definition,
    key: moved(definition.key),
    period: period(definition.period),
    formula: movedFormula(definition.formula, moved),
  };
}

function movedFormula(formula: Formula, moved: (key: FigureKey) => FigureKey): Formula {
  if (formula.kind !== 'sum') return formula;
  return { ...formula, terms: formula.terms.map(({ figure, sign }) => ({ figure: moved(figure), sign })) };
}

function forecastFigures({ period: { year }, forecast, lineNames }: InterimGround): FigureDefinition[] {
  if (forecast.length === 0) return [];
  const column = forecastColumn(year);
  const lines = INCOME_STATEMENT_LINES.flatMap((line) => {
    const words = [lineNames[line.id] ?? line.name, `${line.definition} Som helåret väntas bli.`] as const;
    const sums = line.sumOf?.map((id) => `rr.${id}`);
    const id = `rr.${line.id}`;
    return [
      moneyIn(column, `prognos ${year}`)(id, sums === undefined ? rowsOf(rowsOn(line.id, forecast)) : sumOf(sums, column), words),
      moneyIn(forecastVariance(year), `prognos mot budget ${year}`)(
        id,
        differenceOf(figureKey(id, column), figureKey(id, budgetColumn(year))),
        words,
      ),
    ];
  });
  const required = defineBalancedBudget([year], () => false);
  return [...lines, ...required.map((definition) => inColumn(definition, column, () => `prognos ${year}`)), equityForeseen(year)];
}

const rowsOn = (line: string, forecast: readonly ForecastRow[]) =>
  forecast
    .filter((row) => row.line === line)
    .map(({ name, kind, forecastOre }) => ({
      label: name,
      value: exact(kind === 'intakt' ? forecastOre : -forecastOre),
      source: { file: 'uppfoljning', line: null },
    }));

const equityForeseen = (year: number): FigureDefinition =>
  moneyIn(forecastColumn(year), `${year}-12-31, prognos`)(
    'br.eget-kapital',
    {
      kind: 'sum',
      terms: [
        { figure: figureKey('br.eget-kapital-ingaende', year), sign: 1 },
        { figure: figureKey('rr.arets-resultat', forecastColumn(year)), sign: 1 },
      ],
    },
    ['Eget kapital vid årets slut', 'Eget kapital vid årets början och det väntade resultatet tillsammans.'],
  );
