import { compare } from '../../../shared/exact.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import { EVERYBODY, isSameName, nameIn } from '../words/entities.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { isReportYear, subjectOf } from '../words/speaking-of.ts';
import type { PeopleFact } from './people-facts.ts';

/** Those who answer a survey of an intervention are at most as many as took part in it, and at its end as many as ended it. */
export const checkAnswers = (sentences: readonly Sentence[], people: readonly PeopleFact[], { names, year }: Speaking): Trial[] =>
  sentences.flatMap((sentence) => {
    if (!isReportYear(sentence.text, year)) return [];
    return quantitiesOf(sentence.text)
      .filter((quantity) => isCount(quantity) && haveAnswered(quantity))
      .flatMap((quantity) => {
        const subject = subjectOf(sentence, quantity, names);
        const facts = subject === null ? [] : people.filter(({ entity }) => entity !== EVERYBODY && isSameName(entity, subject));
        return facts.filter(isWhole).flatMap((fact) => trialOf(sentence, quantity, fact));
      });
  });

interface Speaking {
  /** Names of interventions. */
  readonly names: readonly string[];
  readonly year: number;
}

const isWhole = ({ measure }: PeopleFact): boolean => measure === 'deltagare' || measure === 'avslutade';

const haveAnswered = ({ before, after }: Quantity): boolean =>
  /^(?:avslutade )?(?:deltagare |personer |individer )?(?:som )?(?:har |hade )?(?:svara|besvara)/.test(after) ||
  (/besvara(?:de|t)s? av$/.test(before) && /^(?:deltagare|personer|individer)/.test(after));

/** Only those who ended are asked at the end; what is not said to be at the end may be asked of everybody. */
function trialOf(sentence: Sentence, quantity: Quantity, fact: PeopleFact): Trial[] {
  const isAtEnd = /avslut/i.test(sentence.text);
  const holds = compare(quantity.value, fact.value) <= 0 || (fact.measure === 'avslutade' && !isAtEnd);
  // Without its name in the sentence somebody else may have answered.
  if (!holds && nameIn(sentence.text, [fact.entity]) === null) return [];
  const trial = judged(holds, {
    kind: 'antal',
    places: [placeIn(sentence, quantity.at, quantity.written), ...fact.places],
    arithmetic: `${quantity.written} svarande, ${shownExact(fact.value)} ${fact.measure}`,
    message: `${quantity.written} har svarat, men ${fact.entity} har bara ${shownExact(fact.value)} ${fact.measure}.`,
    sureness: fact.measure === 'deltagare' ? 0.8 : 0.65,
  });
  return [trial];
}
