/** An exact number: a fraction in lowest terms with a positive denominator. Nothing is rounded before it is shown. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Exact = { numerator: 0n, denominator: 1n };

/** A fraction in lowest terms; throws on a zero denominator, which callers must rule out. */
export function exact(numerator: bigint | number, denominator: bigint | number = 1): Exact {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d === 1n) return { numerator: n, denominator: d };
  if (d === 0n) throw new RangeError('a fraction needs a denominator other than zero');
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d < 0n ? -d : d) || 1n;
  const sign = d < 0n ? -1n : 1n;
  return { numerator: (sign * n) / divisor, denominator: (sign * d) / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}

export const add = (a: Exact, b: Exact): Exact =>
  exact(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
export const negate = (a: Exact): Exact => ({ numerator: -a.numerator, denominator: a.denominator });
export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b));
export const multiply = (a: Exact, b: Exact): Exact => exact(a.numerator * b.numerator, a.denominator * b.denominator);
/** a / b; the caller has made sure that b is not zero. */
export const divide = (a: Exact, b: Exact): Exact => exact(a.numerator * b.denominator, a.denominator * b.numerator);
export const sumExact = (values: Iterable<Exact>): Exact => {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
};
export const isZero = (a: Exact): boolean => a.numerator === 0n;
export const compare = (a: Exact, b: Exact): -1 | 0 | 1 => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const isEqual = (a: Exact, b: Exact): boolean => compare(a, b) === 0;
export const larger = (a: Exact, b: Exact): Exact => (compare(a, b) > 0 ? a : b);
/** ZERO where there are none, and where all are less. */
export const largestOf = (values: Iterable<Exact>): Exact => [...values].reduce(larger, ZERO);
export const absolute = (a: Exact): Exact => (a.numerator < 0n ? negate(a) : a);

/**
 * The house's only rounding: half away from zero, so that a loss and a gain of the same size are rounded alike.
 * Returns the number of steps of 10^-decimals, for example 569 for 0,5690 with 3 decimals.
 */
export function roundedSteps(value: Exact, decimals = 0): bigint {
  const scale = 10n ** BigInt(decimals);
  const doubled = 2n * (value.numerator < 0n ? -value.numerator : value.numerator) * scale + value.denominator;
  const magnitude = doubled / (2n * value.denominator);
  return value.numerator < 0n ? -magnitude : magnitude;
}

const MOST_DIGITS = 40;

/** Reads `3,2`, `-57422` or `5.25` exactly; null when the text is no decimal number, or one of more digits than anybody counts with. */
export function parseExact(text: string): Exact | null {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^[\u2212\u2013]/, '-');
  const match = /^(-?)(\d+)(?:[.,](\d+))?$/.exec(compact);
  if (match === null) return null;
  const [, sign = '', whole = '', decimals = ''] = match;
  if (whole.length + decimals.length > MOST_DIGITS) return null;
  const value = exact(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  return sign === '-' ? negate(value) : value;
}

/** The shortest decimal text of a number with a finite decimal expansion, else with ten decimals; for files, not for people. */
export function decimalText(value: Exact, decimalSign: ',' | '.' = ','): string {
  for (let decimals = 0; decimals <= 10; decimals += 1) {
    const steps = roundedSteps(value, decimals);
    if (decimals === 10 || isEqual(exact(steps, 10n ** BigInt(decimals)), value)) return stepsText(steps, decimals, decimalSign);
  }
  throw new Error('unreachable');
}

function stepsText(steps: bigint, decimals: number, decimalSign: string): string {
  const digits = (steps < 0n ? -steps : steps).toString().padStart(decimals + 1, '0');
  const sign = steps < 0n ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}${decimalSign}${digits.slice(-decimals)}`;
}
