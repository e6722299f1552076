import { add, compare, type Exact, exact, subtract, ZERO } from '../../../../shared/exact.ts';
import { areNear } from '../../near.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { placesOf, type Spoken, valueOf } from '../../words/spoken.ts';

export const sumIn = (parts: readonly Spoken[]): Exact => parts.reduce((sum, part) => add(sum, valueOf(part)), ZERO);

/** A total of running text that is far from what its parts come to is often of something else, and so are small numbers, which are near to any. */
export const sureOfSum = (total: Exact, sum: Exact): number => (areNear(total, sum, 20) && compare(total, LEAST) >= 0 ? 0.91 : 0.85);

const LEAST = exact(15);

/** What numbers of running text come to, against the one that is told of all of them. */
export function sumTrial(total: Spoken, parts: readonly Spoken[], sureness: number): Trial {
  const sum = sumIn(parts);
  const terms = parts.map(({ quantity }) => quantity.written).join(' + ');
  return tried({
    kind: 'summa',
    places: placesOf([total, ...parts]),
    arithmetic: `${terms} = ${shownExact(sum)}`,
    difference: subtract(valueOf(total), sum),
    rounding: ZERO,
    message: `${terms} är tillsammans ${shownExact(sum)}, men ${total.quantity.written} står.`,
    sureness,
  });
}
