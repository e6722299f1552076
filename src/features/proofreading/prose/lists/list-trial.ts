import { compare, exact, subtract, ZERO } from '../../../../shared/exact.ts';
import { type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import type { Quantity } from '../../words/quantities.ts';

/** A stated number against the fewest and the most that are listed. */
export function listTrial(sentence: Sentence, stated: Quantity, [least, most]: readonly [number, number]): Trial {
  const isWithin = compare(stated.value, exact(least)) >= 0 && compare(stated.value, exact(most)) <= 0;
  const counted = exact(isWithin ? Number(stated.value.numerator) : least);
  return tried({
    kind: 'antal',
    places: [placeIn(sentence, stated.at, stated.written)],
    arithmetic: `${stated.written} och ${least}`,
    difference: subtract(stated.value, counted),
    rounding: ZERO,
    message: `Texten säger ${stated.written} ${stated.after.split(' ')[0] ?? ''}, men ${least} räknas upp.`,
    sureness: 0.85,
  });
}
