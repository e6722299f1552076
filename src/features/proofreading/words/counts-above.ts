import { compare, exact } from '../../../shared/exact.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import type { Sentence } from './passages.ts';
import { isCount, type Quantity, quantitiesOf } from './quantities.ts';
import type { Spoken } from './spoken.ts';

/** Counts of more than one that sentences within some lines above a table tell of what the test knows. */
export const countsAbove = (
  sentences: readonly Sentence[],
  { head: { place } }: PrintedTable,
  { farthest, isOf }: { readonly farthest: number; readonly isOf: (quantity: Quantity) => boolean },
): Spoken[] =>
  sentences
    .filter(({ lines: [first], isCell }) => {
      const above = first?.place.page === place.page ? place.line - first.place.line : 0;
      return !isCell && above > 0 && above <= farthest;
    })
    .flatMap((sentence) =>
      quantitiesOf(sentence.text)
        .filter(
          (quantity) => !isOfHeading(sentence, quantity) && isCount(quantity) && compare(quantity.value, exact(2)) >= 0 && isOf(quantity),
        )
        .map((quantity) => ({ sentence, quantity })),
    );

/** `8 Kunskapsdialoger` is the eighth chapter. */
const isOfHeading = ({ text, headings }: Sentence, { at, written }: Quantity): boolean =>
  text.slice(0, at).trim() === '' && /^\d/.test(written) && headings.some((heading) => heading.trim() === text.trim());
