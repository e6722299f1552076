import { absolute, divide, type Exact, exact, isZero, roundedSteps } from '../../../shared/exact.ts';

/**
 * Whether one number looks like the other with a slip of the pen: a digit that is wrong, lost or added, two that have changed places,
 * or the sign. Then it is far more likely that somebody wrote wrongly than that the two are different things.
 */
export function isMiswritten(written: Exact, meant: Exact): boolean {
  if (written.denominator !== 1n || meant.denominator !== 1n || isZero(meant)) return false;
  const [a, b] = [digitsOf(written), digitsOf(meant)];
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 3) return false;
  return a.length === b.length ? isOneSlip(a, b) : isOneLost(a, b);
}

/** Two digits the other way round: 37 for 73. */
export function isTurned(written: Exact, meant: Exact): boolean {
  const [a, b] = [digitsOf(written), digitsOf(meant)];
  return a.length === 2 && a !== b && a === [...b].reverse().join('') && [written, meant].every(({ denominator }) => denominator === 1n);
}

/** Two digits beside each other that have changed places: 234 for 243. */
export function areDigitsSwapped(written: Exact, meant: Exact): boolean {
  const [a, b] = [digitsOf(written), digitsOf(meant)];
  const off = [...a].filter((digit, index) => digit !== b[index]).length;
  return a.length === b.length && off === 2 && isMiswritten(written, meant);
}

/** The same of amounts that are printed in steps of the grain: 6 240 tkr where it ought to be 6 203 950 kr. */
export function isSlipIn(grain: Exact, written: Exact, meant: Exact): boolean {
  const [one, other] = [written, meant].map((value) => exact(roundedSteps(divide(absolute(value), grain))));
  return one !== undefined && other !== undefined && isMiswritten(one, other);
}

/** How many figures a number has without the zeros at its end: few are of many things by chance. */
export function figuresIn(digits: string): number {
  let length = digits.length;
  while (digits[length - 1] === '0') length -= 1;
  return length;
}

const digitsOf = ({ numerator }: Exact): string => (numerator < 0n ? -numerator : numerator).toString();

/** One other digit, or two beside each other that have changed places. */
function isOneSlip(a: string, b: string): boolean {
  const off = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [first = 0, second] = off;
  if (off.length === 1) return true;
  return off.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

function isOneLost(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}
