import { absolute, add, compare, type Exact, exact, isEqual, multiply, negate, subtract, ZERO } from '../../../shared/exact.ts';
import { shownExact } from '../trial.ts';
import type { PrintedFigure } from './printed-figure.ts';

/** Some print a deficit with a minus and some without, and a net cost the other way round: that is told elsewhere. */
export const sameSign = (computed: Exact, printed: Exact, rounding: Exact): Exact =>
  compare(absolute(add(printed, computed)), rounding) <= 0 ? negate(computed) : computed;

/** What is printed in thousands or per cent is right when it is rounded rightly. */
export const nearEnough = ({ grain }: PrintedFigure): Exact => (isEqual(grain, exact(100)) ? ZERO : multiply(grain, exact(1, 2)));

/** The last digit of a share; three kronor, or the last digit of a coarser amount, for money. */
export function roundingOf({ grain }: PrintedFigure, isShare: boolean): Exact {
  const krona = exact(100);
  if (isShare) return grain;
  if (compare(grain, krona) <= 0) return multiply(krona, exact(3));
  return compare(grain, IN_MILLIONS) < 0 ? grain : subtract(grain, exact(1));
}

/** A tenth of a million, in öre. What is told so has not been added up of rounded parts: a whole digit off is neither rounded nor cut off. */
const IN_MILLIONS = exact(10_000_000);

export const inUnits = (ore: Exact): Exact => multiply(ore, exact(1, 100));
export const shownValue = (value: Exact, isShare: boolean): string =>
  isShare ? `${shownExact(multiply(value, exact(100)))} %` : shownExact(inUnits(value));
