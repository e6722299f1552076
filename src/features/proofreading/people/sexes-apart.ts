import { absolute, compare, subtract, ZERO } from '../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { EVERYBODY } from '../words/entities.ts';
import type { Sentence } from '../words/passages.ts';
import { isCount } from '../words/quantities.ts';
import { isReportYear } from '../words/speaking-of.ts';
import { placesOf, spokenIn } from '../words/spoken.ts';
import type { PeopleFact } from './people-facts.ts';

/** `Kvinnorna var 31 fler än männen`: by the table that counts all of both. */
export function checkSexesApart(sentences: readonly Sentence[], people: readonly PeopleFact[], year: number): Trial[] {
  const find = (wanted: PeopleFact['measure']): PeopleFact | undefined =>
    people.find(
      ({ measure, entity, where, isAgain }) => measure === wanted && entity === EVERYBODY && where === 'tabell' && isAgain !== true,
    );
  const [women, men] = [find('kvinnor'), find('män')];
  if (women === undefined || men === undefined) return [];
  return sentences.flatMap((sentence) => {
    const first = SAID.exec(sentence.text)?.[1];
    const told = spokenIn(sentence).find(({ quantity }) => isCount(quantity) && /^fler än (?:kvinnorna|männen)/.test(quantity.after));
    if (sentence.isCell || first === undefined || told === undefined || !isReportYear(sentence.text, year)) return [];
    const apart = subtract(women.value, men.value);
    const isMore = compare(apart, ZERO) > 0 === /^k/i.test(first);
    return [
      tried({
        kind: 'summa',
        places: [...placesOf([told]), ...women.places, ...men.places],
        arithmetic: `${shownExact(women.value)} kvinnor och ${shownExact(men.value)} män skiljer ${shownExact(absolute(apart))}`,
        difference: isMore ? subtract(told.quantity.value, absolute(apart)) : told.quantity.value,
        rounding: ZERO,
        message: `Texten säger ${told.quantity.written} fler, men tabellen har ${shownExact(women.value)} kvinnor och ${shownExact(men.value)} män.`,
        sureness: 0.85,
      }),
    ];
  });
}

const SAID = /(?<!\p{sc=Latin})(kvinnorna|männen) (?:var|är) (?:alltså )?\S{1,12} fler än (?:kvinnorna|männen)/iu;
