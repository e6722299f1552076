import type { FigureBook } from '../../figures/book.ts';
import type { AccountAmount, Figure } from '../../figures/figure.ts';
import type { AccountPart } from '../year/addresses.ts';

/** The figures that an account, or the part of it with one object, is counted in directly. */
export function figuresRestingOn(book: FigureBook, { account, year, objects }: AccountPart): readonly Figure[] {
  const wanted = objects.filter(({ object }) => object !== '').map(({ object }) => object);
  return [...book.figures.values()].filter(
    ({ formula }) =>
      formula.kind === 'accounts' &&
      formula.year === year &&
      formula.accounts.some((amount) => amount.account === account && (objects.length === 0 || isSame(objectsOf(amount), wanted))),
  );
}

const objectsOf = ({ object }: AccountAmount): readonly string[] =>
  object === undefined ? [] : [object.object, ...(object.also ?? []).map((each) => each.object)];

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((each) => b.includes(each));
