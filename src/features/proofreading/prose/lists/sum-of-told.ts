import { add, type Exact, subtract, ZERO } from '../../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { placesOf, type Spoken, valueOf } from '../../words/spoken.ts';

export const sumIn = (parts: readonly Spoken[]): Exact => parts.reduce((sum, part) => add(sum, valueOf(part)), ZERO);

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
