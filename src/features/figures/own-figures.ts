import type { Exact } from '../../shared/exact.ts';
import type { Source } from './figure.ts';

/** A fact that somebody counted or measured outside the accounts (uppgift). */
export interface Fact {
  readonly id: string;
  readonly year: number;
  readonly label: string;
  /** As it was typed: kronor when the unit is `kr`, 60 for 60 % when it is `procent`. */
  readonly value: Exact;
  /** `kr`, `procent`, or the word of what is counted: `personer`, `år`, `tjänster`. */
  readonly unit: string;
  readonly decimals: number;
  readonly population: string | null;
  readonly period: string | null;
  readonly remark: string | null;
  readonly source: Source;
}

/** A figure that the association computes from other figures by a formula of its own (beräkning). */
export interface OwnFormula {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly decimals: number;
  /** `insats.fia.praktik / insats.fia.deltagare`. */
  readonly text: string;
  /** One sentence: what the figure says. */
  readonly definition: string | null;
  /** Columns beyond the year of the report in which the figure is computed too. */
  readonly alsoYears: readonly number[];
  readonly source: Source;
}

/** The value of any figure for an earlier year whose accounts are not at hand (tidigare år). */
export interface EarlierFigure {
  readonly figure: string;
  readonly year: number;
  readonly unit: string;
  /** As it was typed: kronor when the unit is `kr`, 60 for 60 % when it is `procent`. */
  readonly value: Exact;
  readonly source: Source;
}
