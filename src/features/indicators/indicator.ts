import type { Exact } from '../../shared/exact.ts';
import type { Source } from '../figures/figure.ts';

/** The result of one national indicator for one year, own or national (indikator för finansiell samordning). */
export interface IndicatorResult {
  readonly year: number;
  /** Number of the indicator, 1–17. */
  readonly indicator: number;
  readonly scope: 'forbundet' | 'riket';
  /** All respondents together, or one of the respondent groups. */
  readonly group: string | null;
  /** Number of answers and of clearly positive answers; a typed share is used when the counts are not known. */
  readonly answers: number | null;
  readonly positive: number | null;
  /** A fraction of one. */
  readonly share: Exact | null;
  readonly source: Source;
}

/** How many were asked and how many answered in one respondent group (svarsfrekvens). */
export interface ResponseCount {
  readonly year: number;
  readonly group: string;
  readonly name: string;
  readonly asked: number;
  readonly answered: number;
  readonly source: Source;
}
