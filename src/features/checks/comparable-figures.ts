import { absolute, add, compare, type Exact, exact, multiply, subtract } from '../../shared/exact.ts';
import type { FigureBook } from '../figures/book.ts';
import type { Figure } from '../figures/figure.ts';
import type { TypedNumber } from './typed-numbers.ts';

type TypedUnit = TypedNumber['unit'];

/** A known figure as a typed number is compared with it. */
export interface Comparable {
  readonly figure: Figure;
  /** Its place among the figures of the book. */
  readonly order: number;
  /** In the unit that the number is typed in, without its sign. */
  readonly value: Exact;
  /** `Enter` of `Enter, kvinnor`; empty when the label names nothing. */
  readonly subject: string;
  /** `kvinnor` of `Enter, kvinnor`, in small letters. */
  readonly what: string;
}

/** What typed numbers are compared with, made once for each book: a text may have thousands of numbers. */
export interface ComparableFigures {
  /** The smallest first, and of equal ones in the book's order. */
  readonly by: Readonly<Record<TypedUnit, readonly Comparable[]>>;
  readonly subjects: readonly string[];
}

const made = new WeakMap<FigureBook, ComparableFigures>();

export function comparableFigures(book: FigureBook): ComparableFigures {
  const figures = made.get(book) ?? makeComparable(book);
  made.set(book, figures);
  return figures;
}

function makeComparable(book: FigureBook): ComparableFigures {
  const figures = [...book.figures.values()];
  const inUnit = (unit: TypedUnit): readonly Comparable[] =>
    figures.flatMap((figure, order) => comparable(figure, order, unit)).sort((a, b) => compare(a.value, b.value));
  const by = { kr: inUnit('kr'), tkr: inUnit('tkr'), mkr: inUnit('mkr'), procent: inUnit('procent'), antal: inUnit('antal') };
  const subjects = Object.values(by).flatMap((all) => all.map(({ subject }) => subject));
  return { by, subjects: [...new Set(subjects)].filter((subject) => subject !== '') };
}

/** Nothing for a figure that can not be compared with a number in that unit. */
function comparable(figure: Figure, order: number, unit: TypedUnit): Comparable[] {
  const factor = FACTORS[figure.unit.kind][unit];
  if (figure.value.kind !== 'known' || factor === undefined) return [];
  const [subject = '', what] = figure.label.split(', ');
  const isNamed = what !== undefined && subject.length >= 3;
  const value = absolute(multiply(figure.value.exact, factor));
  return [{ figure, order, value, subject: isNamed ? subject : '', what: what?.toLowerCase() ?? '' }];
}

const FACTORS: Readonly<Record<Figure['unit']['kind'], Partial<Record<TypedUnit, Exact>>>> = {
  money: { kr: exact(1, 100), antal: exact(1, 100), tkr: exact(1, 100_000), mkr: exact(1, 100_000_000) },
  share: { procent: exact(100) },
  count: { antal: exact(1) },
  number: { antal: exact(1) },
};

/** Those that are written so when they are rounded as finely as the number is: 73,5 % is compared with one decimal. */
export function equalTo(figures: ComparableFigures, typed: TypedNumber): readonly Comparable[] {
  const half = exact(1n, 2n * 10n ** BigInt(typed.decimals));
  const end = add(typed.value, half);
  return between(figures, typed, { least: subtract(typed.value, half), isPast: (value) => compare(value, end) >= 0 });
}

/** Those that are no farther from the number than that; none when it is less than nothing. */
export function closeTo(figures: ComparableFigures, typed: TypedNumber, distance: Exact): readonly Comparable[] {
  const most = add(typed.value, distance);
  return between(figures, typed, { least: subtract(typed.value, distance), isPast: (value) => compare(value, most) > 0 });
}

interface Range {
  readonly least: Exact;
  readonly isPast: (value: Exact) => boolean;
}

function between({ by }: ComparableFigures, typed: TypedNumber, { least, isPast }: Range): readonly Comparable[] {
  const all = by[typed.unit];
  const [from, until] = [placeOf(all, (value) => compare(value, least) >= 0), placeOf(all, isPast)];
  return all.slice(from, until).filter(({ figure }) => !isBareAndSmall(typed, figure));
}

/** A bare number is an amount only when it is large. */
const isBareAndSmall = (typed: TypedNumber, figure: Figure): boolean =>
  figure.unit.kind === 'money' && typed.unit === 'antal' && compare(typed.value, exact(1000)) < 0;

/** Where the first stands that it is true of, as it is of all after that one. */
function placeOf(sorted: readonly Comparable[], isThere: (value: Exact) => boolean): number {
  let [from, until] = [0, sorted.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if (isThere((sorted[middle] as Comparable).value)) until = middle;
    else from = middle + 1;
  }
  return from;
}
