import type { FigureBook } from './book.ts';
import { operandsOf } from './disclosure.ts';
import type { Figure, FigureKey, Formula, RowAmount } from './figure.ts';

/** What may be told of how a figure came about (härledning). */
export type Explanation =
  /** Nothing: whoever knew the operands could work out the value. */
  | { readonly kind: 'hidden' }
  /** Where the counts stand, but not what they are: a row may be a count that is hidden elsewhere. */
  | { readonly kind: 'withheld'; readonly rows: readonly Pick<RowAmount, 'label' | 'source'>[] }
  | { readonly kind: 'open'; readonly formula: Formula };

/**
 * The formula as far as it may be shown. A figure that is shown can rest on rows that are hidden as figures of their own,
 * so rows about people are withheld as soon as the book hides anything.
 */
export function explanationOf(book: FigureBook, figure: Figure): Explanation {
  if (figure.value.kind === 'hidden') return { kind: 'hidden' };
  const { formula } = figure;
  if (figure.aboutPeople !== true || formula.kind !== 'rows' || formula.rows.length < 2 || !hidesAnything(book)) {
    return { kind: 'open', formula };
  }
  return { kind: 'withheld', rows: formula.rows.map(({ label, source }) => ({ label, source })) };
}

const hidesAnything = (book: FigureBook): boolean => [...book.figures.values()].some((figure) => figure.value.kind === 'hidden');

/** The figures that rest directly on each figure (vad siffran ingår i). */
export function dependantsIn(book: FigureBook): ReadonlyMap<FigureKey, readonly FigureKey[]> {
  const pairs = [...book.figures.values()].flatMap((figure) =>
    [...new Set(operandsOf(figure.formula))].map((operand) => ({ operand, key: figure.key })),
  );
  return new Map([...Map.groupBy(pairs, ({ operand }) => operand)].map(([operand, found]) => [operand, found.map(({ key }) => key)]));
}
