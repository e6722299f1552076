import { at, type Chance, totalOf } from '../chance.ts';

/** One line of money that a table shows in several columns. */
export interface Line {
  readonly label: string;
  readonly amount: number;
}

/** Shares a whole amount by weights, down to a step; the last part takes what is left, so that the parts add up exactly. */
export function shared(amount: number, weights: readonly number[], step = 1): readonly number[] {
  const whole = totalOf(weights);
  const parts = weights.slice(0, -1).map((weight) => Math.trunc((amount * weight) / whole / step) * step);
  return [...parts, amount - totalOf(parts)];
}

/** Shares as `shared`, but no two years alike: every weight is moved by up to a fifth. */
export function sharedUnevenly(chance: Chance, amount: number, weights: readonly number[]): readonly number[] {
  return shared(
    amount,
    weights.map((weight) => weight * chance.whole(80, 120)),
  );
}

export const linesOf = (labels: readonly string[], amounts: readonly number[]): readonly Line[] =>
  labels.map((label, index) => ({ label, amount: at(amounts, index) }));

export const totalOfLines = (lines: readonly Line[]): number => totalOf(lines.map(({ amount }) => amount));

/** The nearest whole number, half away from zero, by whole numbers only. */
export function nearest(numerator: number, denominator: number): number {
  const sign = numerator < 0 !== denominator < 0 ? -1 : 1;
  const [above, below] = [Math.abs(numerator), Math.abs(denominator)];
  return sign * Math.trunc((2 * above + below) / (2 * below));
}

export const percentOf = (part: number, whole: number): number => nearest(part * 100, whole);
