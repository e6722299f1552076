import { type Exact, exact, multiply } from '../../../../shared/exact.ts';
import { type FigureKey, figureColumn, figureId } from '../../../figures/figure.ts';
import type { Chosen } from '../choosing.ts';

/** A row of the year folder with the figures that it was made of. */
export interface Written<Row> {
  readonly row: Row;
  readonly keys: readonly FigureKey[];
}

/** Chosen values by the figure's name. */
export type ChosenBook = ReadonlyMap<string, Chosen>;

export const bookOf = (chosen: readonly Chosen[]): ChosenBook => new Map(chosen.map((each) => [each.claim.key, each]));

/** The year of a figure of a whole year; null for a part of one, and for a budget. */
export function yearOf(key: FigureKey): number | null {
  const year = Number(/^\d{4}$/.exec(figureColumn(key))?.[0] ?? 0);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/** As far as the year folder goes. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** The parts of a figure's name: `insats`, `enter`, `kvinnor`. */
export const partsOf = (key: FigureKey): readonly string[] => figureId(key).split('.');

export const sourceIn = (file: string) => ({ file, line: null });

/** Whole öre that a file can hold; null for what is no such amount. */
export function oreOf(value: Exact): number | null {
  const ore = Number(value.numerator);
  return value.denominator === 1n && Number.isSafeInteger(ore) ? ore : null;
}

export const inPercent = (share: Exact): Exact => multiply(share, exact(100));
