import { divide, type Exact, exact } from '../../shared/exact.ts';
import { NBSP, swedishNumber } from '../../shared/swedish.ts';
import type { Figure, Unit } from './figure.ts';
import { MISSING, TOO_FEW } from './shown.ts';

/** The whole value without rounding: `−57 422,00 kr`, `41,17 %`, or as a fraction where no decimals are enough. */
export function showExactly(figure: Figure): string {
  if (figure.value.kind === 'hidden') return TOO_FEW;
  if (figure.value.kind === 'missing') return MISSING;
  return exactText(figure.value.exact, figure.unit);
}

/** An exact value in the unit's own measure: kronor for money, percent for shares. */
export function exactText(value: Exact, unit: Unit): string {
  const { scaled, fewest, word } = MEASURES[unit.kind](value, unit);
  const decimals = decimalsNeeded(scaled, fewest);
  const text = decimals === null ? fractionText(scaled) : swedishNumber(scaled, decimals);
  return word === '' ? text : `${text}${NBSP}${word}`;
}

interface Measured {
  readonly scaled: Exact;
  readonly fewest: number;
  readonly word: string;
}

const MEASURES: Record<Unit['kind'], (value: Exact, unit: Unit) => Measured> = {
  money: (value) => ({ scaled: divide(value, exact(100)), fewest: 2, word: 'kr' }),
  share: (value) => ({ scaled: divide(value, exact(1, 100)), fewest: 0, word: '%' }),
  count: (value) => ({ scaled: value, fewest: 0, word: '' }),
  number: (value, unit) => ({ scaled: value, fewest: unit.kind === 'number' ? unit.decimals : 0, word: '' }),
};

const MOST_DECIMALS = 6;

/** How many decimals tell the number wholly, or null when no number of them does. */
function decimalsNeeded({ denominator }: Exact, fewest: number): number | null {
  for (let decimals = fewest; decimals <= MOST_DECIMALS; decimals += 1) {
    if (10n ** BigInt(decimals) % denominator === 0n) return decimals;
  }
  return null;
}

/** `≈ 20 333,333333 (61 000/3)`: the decimals that help the eye, and the fraction that is the truth. */
function fractionText(value: Exact): string {
  const fraction = `${swedishNumber(exact(value.numerator))}/${swedishNumber(exact(value.denominator))}`;
  return `≈${NBSP}${swedishNumber(value, MOST_DECIMALS)} (${fraction})`;
}

const UNIT_NAMES: Record<'money' | 'share', string> = { money: 'kronor och ören', share: 'andel i procent' };

export const unitName = (unit: Unit): string => (unit.kind === 'money' || unit.kind === 'share' ? UNIT_NAMES[unit.kind] : unit.of);
