import type { Member } from '../../../associations/association.ts';
import type { Contribution } from '../../../contributions/contribution.ts';
import { figureKey } from '../../../figures/figure.ts';
import type { Chosen } from '../choosing.ts';
import { bookOf, oreOf, sourceIn, type Written, yearOf } from './written.ts';

/** What the members have agreed to pay, of each year that the report tells of, as bidrag.csv holds it. */
export function contributionsOf(chosen: readonly Chosen[], members: readonly Member[]): Written<Contribution>[] {
  const book = bookOf(chosen);
  const years = [...new Set(chosen.flatMap(({ claim }) => yearOf(claim.key) ?? []))].toSorted((a, b) => b - a);
  return years.flatMap((year) =>
    members.flatMap(({ id }): Written<Contribution>[] => {
      const claim = book.get(figureKey(`medlem.${id}.bidrag`, year))?.claim;
      const amountOre = claim === undefined ? null : oreOf(claim.value);
      if (claim === undefined || amountOre === null || amountOre < 0) return [];
      return [{ row: { year, member: id, amountOre, source: sourceIn('bidrag.csv') }, keys: [claim.key] }];
    }),
  );
}
