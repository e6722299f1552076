import { type Exact, exact } from '../../shared/exact.ts';
import {
  type AccountAmount,
  type AccountMeasure,
  countOf,
  type FigureDefinition,
  type FigureKey,
  type Formula,
  figureKey,
  MONEY,
  type RowAmount,
  SHARE,
  type Source,
  type Term,
  type Unit,
} from './figure.ts';

/** Figures of one column added up; an id that begins with `-` is subtracted. */
export function sumOf(ids: readonly string[], column: string | number, missingIsZero = false): Formula {
  const terms = ids.map(
    (id): Term => (id.startsWith('-') ? { figure: figureKey(id.slice(1), column), sign: -1 } : { figure: figureKey(id, column), sign: 1 }),
  );
  return { kind: 'sum', terms, missingIsZero };
}

/** One figure minus another, whichever their columns. */
export const differenceOf = (minuend: FigureKey, subtrahend: FigureKey): Formula => ({
  kind: 'sum',
  terms: [
    { figure: minuend, sign: 1 },
    { figure: subtrahend, sign: -1 },
  ],
});

export const sameAs = (figure: FigureKey, sign: 1 | -1 = 1): Formula => ({ kind: 'sum', terms: [{ figure, sign }] });

export const ratioOf = (numerator: string, denominator: string, column: string | number): Formula => ({
  kind: 'ratio',
  numerator: figureKey(numerator, column),
  denominator: figureKey(denominator, column),
});

export const accountsOf = (measure: AccountMeasure, year: number, accounts: readonly AccountAmount[]): Formula => ({
  kind: 'accounts',
  measure,
  year,
  accounts,
});

export const rowsOf = (rows: readonly RowAmount[]): Formula => ({ kind: 'rows', rows });

export const givenAs = (value: Exact | number, source: Source): Formula => ({
  kind: 'given',
  value: typeof value === 'number' ? exact(value) : value,
  source,
});

/** A figure's short name, and one sentence on what it measures. */
export type Words = readonly [label: string, definition: string];
export type Define = (id: string, formula: Formula, words: Words) => FigureDefinition;

/** Definitions of figures of one unit in one column; the period is the column's own name unless told otherwise. */
export const figuresIn =
  (unit: Unit, column: string | number, period: string = String(column)): Define =>
  (id, formula, [label, definition]) => ({ key: figureKey(id, column), label, definition, unit, period, formula });

export const moneyIn = (column: string | number, period?: string): Define => figuresIn(MONEY, column, period);
export const shareIn = (column: string | number, period?: string): Define => figuresIn(SHARE, column, period);

/** Counts of people: hidden where they are few. */
export const peopleIn =
  (column: string | number, of = 'personer', period = String(column)): Define =>
  (id, formula, words) => ({ ...figuresIn(countOf(of), column, period)(id, formula, words), aboutPeople: true });

export const budgetColumn = (year: number): string => `budget${year}`;
export const varianceColumn = (year: number): string => `avvikelse${year}`;
export const moneyInBudget = (year: number): Define => moneyIn(budgetColumn(year), `budget ${year}`);
export const moneyInVariance = (year: number): Define => moneyIn(varianceColumn(year), `utfall mot budget ${year}`);
