import { absolute, divide, type Exact, exact, isEqual, negate } from '../../shared/exact.ts';
import { NBSP, numberInWords, swedishNumber } from '../../shared/swedish.ts';
import type { Figure, Unit } from './figure.ts';
import { splitWishes, type Variant, variantOf, variantText } from './variants.ts';

/** How a figure is to be shown. Without any wish it is shown as text usually does: with its unit. */
export interface Manner {
  readonly scale?: 'kr' | 'tkr' | 'mkr';
  /** The number alone, as in tables. */
  readonly bare?: boolean;
  readonly absolute?: boolean;
  readonly reversed?: boolean;
  readonly words?: 'utrum' | 'neutrum';
  readonly decimals?: number;
  readonly capital?: boolean;
  /** Words that follow the number instead of the number itself. */
  readonly variant?: Variant;
}

export const TOO_FEW = 'för få';
export const MISSING = '–';

/** The figure as it stands in the report. The same figure and manner always give the same text. */
export function showFigure(figure: Figure | undefined, manner: Manner = {}): string {
  if (figure === undefined || figure.value.kind === 'missing') return MISSING;
  if (figure.value.kind === 'hidden') return TOO_FEW;
  const signed = manner.reversed === true ? negate(figure.value.exact) : figure.value.exact;
  const value = manner.absolute === true ? absolute(signed) : signed;
  const text = wordsFor(signed, manner) ?? inWords(value, figure.unit, manner) ?? inDigits(value, figure.unit, manner);
  return manner.capital === true ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

const wordsFor = (value: Exact, { variant }: Manner): string | null => (variant === undefined ? null : variantText(value, variant));

function inWords(value: Exact, unit: Unit, manner: Manner): string | null {
  if (manner.words === undefined) return null;
  if (unit.kind === 'share') return PARTS.find(([part]) => isEqual(part, value))?.[1] ?? null;
  return unit.kind === 'money' ? null : numberInWords(value, manner.words);
}

const PARTS: readonly [Exact, string][] = [
  [exact(1, 2), 'hälften'],
  [exact(1, 3), 'en tredjedel'],
  [exact(2, 3), 'två tredjedelar'],
  [exact(1, 4), 'en fjärdedel'],
  [exact(3, 4), 'tre fjärdedelar'],
  [exact(1, 5), 'en femtedel'],
];

function inDigits(value: Exact, unit: Unit, manner: Manner): string {
  const { scaled, decimals, word } = scaledTo(value, unit, manner);
  const digits = swedishNumber(scaled, manner.decimals ?? decimals);
  return manner.bare === true || word === '' ? digits : `${digits}${NBSP}${word}`;
}

interface Scaled {
  readonly scaled: Exact;
  readonly decimals: number;
  /** The unit's own word; counts and other numbers stand without one, since the sentence has it. */
  readonly word: string;
}

function scaledTo(value: Exact, unit: Unit, manner: Manner): Scaled {
  if (unit.kind === 'share') return { scaled: divide(value, exact(1, 100)), decimals: unit.decimals ?? 0, word: '%' };
  if (unit.kind === 'money') return MONEY_SCALES[manner.scale ?? 'kr'](value);
  return { scaled: value, decimals: unit.kind === 'number' ? unit.decimals : 0, word: '' };
}

const MONEY_SCALES: Record<'kr' | 'tkr' | 'mkr', (value: Exact) => Scaled> = {
  kr: (value) => ({ scaled: divide(value, exact(100)), decimals: 0, word: 'kr' }),
  tkr: (value) => ({ scaled: divide(value, exact(100_000)), decimals: 0, word: 'tkr' }),
  mkr: (value) => ({ scaled: divide(value, exact(100_000_000)), decimals: 1, word: 'miljoner kronor' }),
};

const WISHES: Readonly<Record<string, Manner>> = {
  kr: { scale: 'kr' },
  tkr: { scale: 'tkr' },
  mkr: { scale: 'mkr' },
  tal: { bare: true },
  belopp: { absolute: true },
  ombytt: { reversed: true },
  ord: { words: 'neutrum' },
  en: { words: 'utrum' },
  stor: { capital: true },
  procent: { decimals: 0 },
  procent1: { decimals: 1 },
  hel: { decimals: 0 },
  decimal1: { decimals: 1 },
  decimal2: { decimals: 2 },
};

export const KNOWN_WISHES = [...Object.keys(WISHES), 'val:över noll,under noll', 'antal:en,flera'];

/** The manner that `tkr,belopp` or `val:ökade,minskade` asks for, and the wishes nobody understands. */
export function mannerOf(wishes: string): { manner: Manner; unknown: string[] } {
  const { words, choice } = splitWishes(wishes);
  const variant = choice === null ? null : variantOf(choice);
  const isKnown = (wish: string): boolean => Object.hasOwn(WISHES, wish);
  const manner: Manner = Object.assign({}, ...words.filter(isKnown).map((wish) => WISHES[wish]), variant === null ? {} : { variant });
  const unknown = [...words.filter((wish) => !isKnown(wish)), ...(choice !== null && variant === null ? [choice] : [])];
  return { manner, unknown };
}
