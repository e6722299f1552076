import { add, type Exact, exact, isEqual, multiply } from '../../../shared/exact.ts';
import type { FigureBook } from '../../figures/book.ts';
import type { Formula } from '../../figures/figure.ts';
import type { PrintedFigure } from './printed-figure.ts';

/**
 * Whether a sum holds with what the report says of one of its terms at another place. Then the two places contradict each other, which is
 * told of them; the sum follows from the right one, and to tell of it too would blame a figure that is right.
 * `difference` is what the printed sum differs by, in öre as all values.
 */
export function holdsByOtherPrinting(difference: Exact, formula: Formula, { book, printed }: Printings): boolean {
  if (formula.kind !== 'sum') return false;
  return formula.terms.some(({ figure, sign }) => {
    const counted = book.find(figure)?.value;
    if (counted?.kind !== 'known') return false;
    const ought = add(counted.exact, multiply(difference, exact(sign)));
    return !isEqual(ought, counted.exact) && printed.some(({ key, value }) => key === figure && isEqual(value, ought));
  });
}

interface Printings {
  readonly book: FigureBook;
  readonly printed: readonly PrintedFigure[];
}
