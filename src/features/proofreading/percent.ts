import { absolute, add, compare, divide, type Exact, exact, isZero, multiply, roundedSteps, subtract, ZERO } from '../../shared/exact.ts';
import type { PrintedNumber } from './printed-number.ts';
import { isMiswritten, isTurned } from './sums/miswritten.ts';

/** How a printed per cent figure agrees with what it is worked out from. */
export type PercentOutcome = 'right' | 'cut' | 'wrong';

const HUNDRED = exact(100);

/** `part` of `whole` in per cent; null when there is nothing to divide by. */
export const percentOf = (part: Exact, whole: Exact): Exact | null => (isZero(whole) ? null : multiply(divide(part, whole), HUNDRED));

/** Rounded as finely as it is printed, or cut off instead of rounded. */
export function percentOutcome(printed: PrintedNumber, computed: Exact): PercentOutcome {
  const step = exact(1n, 10n ** BigInt(printed.decimals));
  const distance = absolute(subtract(absolute(printed.value), absolute(computed)));
  if (compare(distance, multiply(step, exact(1, 2))) <= 0) return 'right';
  const isLess = compare(absolute(printed.value), absolute(computed)) < 0;
  return isLess && compare(distance, step) < 0 ? 'cut' : 'wrong';
}

/** How far a printed per cent figure is off, as a comparison is told: nothing where it is right, and what cutting off explains is rounding. */
export function percentOff(
  printed: PrintedNumber,
  computed: Exact,
): { readonly difference: Exact; readonly rounding: Exact; readonly isSlip: boolean } {
  const outcome = percentOutcome(printed, computed);
  const difference = outcome === 'right' ? ZERO : subtract(printed.value, computed);
  return { difference, rounding: outcome === 'cut' ? absolute(difference) : ZERO, isSlip: isSlip(printed, computed) };
}

/** Whether somebody meant what is computed and wrote its two digits the other way round, or one digit of three or more wrongly. */
function isSlip({ value, decimals }: PrintedNumber, computed: Exact): boolean {
  const scale = 10n ** BigInt(decimals);
  const [written, meant] = [multiply(value, exact(scale)), exact(roundedSteps(multiply(computed, exact(scale))))];
  return isTurned(written, meant) || isMiswritten(written, meant);
}

/** An amount, and the size of its last printed digit. */
interface Rounded {
  readonly value: Exact;
  readonly grain: Exact;
}

/** What an amount may be, since it is rounded. */
export interface Range {
  readonly least: Exact;
  readonly most: Exact;
}

export const rangeOf = ({ value, grain }: Rounded): Range => {
  const half = multiply(grain, HALF);
  return { least: subtract(absolute(value), half), most: add(absolute(value), half) };
};

const HALF = exact(1, 2);

/** Whether a part and a whole that are rounded themselves may give the printed per cent figure; never of a whole that may be nothing. */
export function mayBeShare(printed: PrintedNumber, part: Range, whole: Range): boolean {
  if (compare(whole.least, ZERO) <= 0) return false;
  const told = rangeOf({ value: printed.value, grain: exact(1n, 10n ** BigInt(printed.decimals)) });
  const [least, most] = [divide(part.least, whole.most), divide(part.most, whole.least)].map((share) => multiply(share, HUNDRED)) as [
    Exact,
    Exact,
  ];
  return compare(told.most, least) >= 0 && compare(told.least, most) <= 0;
}

/** How far a change in per cent may be from what two rounded amounts give: `från 8,9 till 9,6 mnkr` may be 6,7 or 9,0 %. */
export function blurOfChange(from: Rounded, to: Rounded): Exact {
  const whole = absolute(from.value);
  if (isZero(whole)) return ZERO;
  const [ofTo, ofFrom] = [divide(to.grain, whole), divide(multiply(from.grain, absolute(to.value)), multiply(whole, whole))];
  return multiply(add(ofTo, ofFrom), exact(50));
}

/** Whether amounts that are rounded themselves may give the printed per cent figure. */
export const isWithinBlur = (printed: PrintedNumber, computed: Exact, blur: Exact): boolean =>
  !isZero(blur) &&
  compare(absolute(subtract(absolute(printed.value), absolute(computed))), add(blur, exact(1n, 2n * 10n ** BigInt(printed.decimals)))) <= 0;

/**
 * Whether some whole number of `count` gives the printed per cent (GRIM, Brown and Heathers 2017): 57 % of 83 can be 47, 58 % of 10 can be nothing.
 * Rounded, or cut off instead of rounded.
 */
export function possiblePercent(printed: PrintedNumber, count: Exact): PercentOutcome {
  if (count.denominator !== 1n || count.numerator <= 0n) return 'wrong';
  const near = roundedSteps(multiply(divide(absolute(printed.value), HUNDRED), count));
  const outcomes = [near - 1n, near, near + 1n].map((part) => percentOutcome(printed, multiply(divide(exact(part), count), HUNDRED)));
  return outcomes.find((outcome) => outcome === 'right') ?? outcomes.find((outcome) => outcome === 'cut') ?? 'wrong';
}

/** Whether a mean of so many whole numbers can be what is printed. */
export function possibleMean(printed: PrintedNumber, count: Exact): PercentOutcome {
  const near = roundedSteps(multiply(absolute(printed.value), count));
  const outcomes = [near - 1n, near, near + 1n].map((sum) => percentOutcome(printed, divide(exact(sum), count)));
  return outcomes.find((outcome) => outcome === 'right') ?? outcomes.find((outcome) => outcome === 'cut') ?? 'wrong';
}
