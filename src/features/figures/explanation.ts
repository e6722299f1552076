import type { FigureBook } from './book.ts';
import { operandsOf } from './disclosure.ts';
import type { Figure, FigureKey, Formula } from './figure.ts';

/** How a figure came about (härledning), or null for a hidden one: whoever knew the operands could work out the value. */
export const openFormula = ({ value, formula }: Figure): Formula | null => (value.kind === 'hidden' ? null : formula);

/** The figures that rest directly on each figure (vad siffran ingår i). */
export function dependantsIn(book: FigureBook): ReadonlyMap<FigureKey, readonly FigureKey[]> {
  const pairs = [...book.figures.values()].flatMap((figure) =>
    [...new Set(operandsOf(figure.formula))].map((operand) => ({ operand, key: figure.key })),
  );
  return new Map([...Map.groupBy(pairs, ({ operand }) => operand)].map(([operand, found]) => [operand, found.map(({ key }) => key)]));
}
