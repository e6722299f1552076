import { divide, type Exact, exact } from '../../shared/exact.ts';
import { NBSP, swedishNumber } from '../../shared/swedish.ts';
import type { Figure, Unit } from './figure.ts';
import { MISSING, TOO_FEW } from './shown.ts';

/** The whole value without rounding: `−57 422,00 kr`, `41,5 %`; where no decimals are enough, as many as help, after a ≈. */
export const showExactly = (figure: Figure): string => shownBy(figure, exactText);

/** The same with the fraction that is the truth: `61 000/3 kr ≈ 20 333,333333 kr`. */
export const showWithFraction = (figure: Figure): string =>
  shownBy(figure, (value, unit) =>
    isWhollyTold(value, unit) ? exactText(value, unit) : `${fractionText(value, unit)} ${exactText(value, unit)}`,
  );

/** Whether decimals tell the whole value. */
export const isToldExactly = ({ value, unit }: Figure): boolean => value.kind !== 'known' || isWhollyTold(value.exact, unit);

function shownBy({ value, unit }: Figure, text: (value: Exact, unit: Unit) => string): string {
  if (value.kind === 'known') return text(value.exact, unit);
  return value.kind === 'hidden' ? TOO_FEW : MISSING;
}

/** An exact value in the unit's own measure: kronor for money, percent for shares. */
export function exactText(value: Exact, unit: Unit): string {
  const { scaled, fewest, word } = measured(value, unit);
  const decimals = decimalsNeeded(scaled, fewest);
  const number = decimals === null ? `≈${NBSP}${swedishNumber(scaled, MOST_DECIMALS)}` : swedishNumber(scaled, decimals);
  return word === '' ? number : `${number}${NBSP}${word}`;
}

interface Measured {
  readonly scaled: Exact;
  readonly fewest: number;
  readonly word: string;
}

function measured(value: Exact, unit: Unit): Measured {
  if (unit.kind === 'money') return { scaled: divide(value, exact(100)), fewest: 2, word: 'kr' };
  if (unit.kind === 'share') return { scaled: divide(value, exact(1, 100)), fewest: 0, word: '%' };
  return { scaled: value, fewest: unit.kind === 'number' ? unit.decimals : 0, word: '' };
}

const MOST_DECIMALS = 6;

/** How many decimals tell the number wholly, or null when no number of them does. */
function decimalsNeeded({ denominator }: Exact, fewest: number): number | null {
  for (let decimals = fewest; decimals <= MOST_DECIMALS; decimals += 1) {
    if (10n ** BigInt(decimals) % denominator === 0n) return decimals;
  }
  return null;
}

function isWhollyTold(value: Exact, unit: Unit): boolean {
  const { scaled, fewest } = measured(value, unit);
  return decimalsNeeded(scaled, fewest) !== null;
}

/** Shares are fractions of one, money of a krona. */
function fractionText(value: Exact, unit: Unit): string {
  const { numerator, denominator } = unit.kind === 'money' ? measured(value, unit).scaled : value;
  const fraction = `${swedishNumber(exact(numerator))}/${swedishNumber(exact(denominator))}`;
  return unit.kind === 'money' ? `${fraction}${NBSP}kr` : fraction;
}

const UNIT_NAMES: Record<'money' | 'share', string> = { money: 'kronor och ören', share: 'andel i procent' };

export const unitName = (unit: Unit): string => (unit.kind === 'money' || unit.kind === 'share' ? UNIT_NAMES[unit.kind] : unit.of);
