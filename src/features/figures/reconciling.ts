import { absolute, add, compare, type Exact, exact, isZero, multiply, roundedSteps, subtract } from '../../shared/exact.ts';
import type { FigureBook } from './book.ts';
import type { Figure, FigureKey, Term } from './figure.ts';
import { knownValue } from './known.ts';

/** Whole kronor that a shown amount is moved so that the rows of a sum add up to the sum. */
export type Adjustments = ReadonlyMap<FigureKey, 1n | -1n>;

export const NO_ADJUSTMENTS: Adjustments = new Map();

/**
 * Reconciled rounding (avstämd avrundning): sums keep their right rounding, and rows are moved by at most one krona.
 * Only rows that the report shows in one single place are moved, since the same figure must look the same everywhere,
 * and no row is moved a whole krona or more from its exact value. `timesShown` tells how often the report shows a figure.
 */
export function reconcile(book: FigureBook, timesShown: ReadonlyMap<FigureKey, number>): Adjustments {
  const adjustments = new Map<FigureKey, 1n | -1n>();
  for (const figure of book.figures.values()) {
    if (!timesShown.has(figure.key) || figure.unit.kind !== 'money' || figure.formula.kind !== 'sum') continue;
    const terms = figure.formula.terms.filter((term) => timesShown.has(term.figure));
    for (const [key, step] of stepsFor({ book, timesShown }, figure, terms)) adjustments.set(key, step);
  }
  return adjustments;
}

/** The figure as it is shown: with its adjustment, if it has one. */
export function adjusted(figure: Figure | undefined, adjustments: Adjustments): Figure | undefined {
  const step = figure === undefined ? undefined : adjustments.get(figure.key);
  if (figure === undefined || step === undefined || figure.value.kind !== 'known') return figure;
  return { ...figure, value: { kind: 'known', exact: add(figure.value.exact, exact(step * 100n)) } };
}

interface Shown {
  readonly book: FigureBook;
  readonly timesShown: ReadonlyMap<FigureKey, number>;
}

function stepsFor(shown: Shown, total: Figure, terms: readonly Term[]): [FigureKey, 1n | -1n][] {
  const missing = gap(shown.book, total, terms);
  if (missing === 0n) return [];
  const direction = missing > 0n ? 1n : -1n;
  const count = Number(missing * direction);
  const movable = terms
    .flatMap((term) => moved(shown, term, direction))
    .sort((a, b) => compare(a.distance, b.distance) || compare(b.size, a.size));
  // When there are too few rows to move, the difference is left as an ordinary rounding difference.
  return movable.length < count ? [] : movable.slice(0, count).map(({ key, step }) => [key, step]);
}

/** How many kronor the rounded rows lack to make the rounded sum; zero when a row is missing from the report. */
function gap(book: FigureBook, total: Figure, terms: readonly Term[]): bigint {
  if (total.value.kind !== 'known' || total.formula.kind !== 'sum') return 0n;
  const unseen = total.formula.terms.some((term) => !terms.includes(term) && !isZero(knownValue(book, term.figure) ?? exact(0)));
  if (unseen) return 0n;
  const rows = terms.map((term) => BigInt(term.sign) * kronor(knownValue(book, term.figure) ?? exact(0)));
  return kronor(total.value.exact) - rows.reduce((sum, row) => sum + row, 0n);
}

const inKronor = (ore: Exact): Exact => multiply(ore, exact(1, 100));
const kronor = (ore: Exact): bigint => roundedSteps(inKronor(ore));

/** The row moved one krona in the direction that helps, when that is allowed. */
function moved({ book, timesShown }: Shown, term: Term, direction: bigint) {
  const figure = book.find(term.figure);
  const value = knownValue(book, term.figure);
  if (figure === undefined || value === null || figure.formula.kind === 'sum' || timesShown.get(term.figure) !== 1) return [];
  const step = (direction * BigInt(term.sign)) as 1n | -1n;
  const distance = absolute(subtract(exact(kronor(value) + step), inKronor(value)));
  return compare(distance, exact(1)) < 0 ? [{ key: term.figure, step, distance, size: absolute(value) }] : [];
}
