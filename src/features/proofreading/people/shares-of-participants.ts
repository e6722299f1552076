import { compare, exact, isZero, ZERO } from '../../../shared/exact.ts';
import { areNear } from '../near.ts';
import { percentOf, percentOff } from '../percent.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { type Entity, EVERYBODY, isSameEntity } from '../words/entities.ts';
import type { Sentence } from '../words/passages.ts';
import { isCount, isPercent, isRough, type Quantity } from '../words/quantities.ts';
import { isReportYear, subjectOf } from '../words/speaking-of.ts';
import { placesOf, type Spoken, spokenIn } from '../words/spoken.ts';
import type { Measure, PeopleFact } from './people-facts.ts';

interface Speaking {
  /** Names of interventions. */
  readonly names: readonly string[];
  readonly year: number;
}

/** `Av deltagarna var 52 yngre än 25 år, 65 procent`, `67 gick till arbete, vilket är 46 procent av samtliga avslut`: by the table that counts all of them. */
export const checkSharesOfParticipants = (
  sentences: readonly Sentence[],
  people: readonly PeopleFact[],
  { names, year }: Speaking,
): Trial[] =>
  sentences.flatMap((sentence) => {
    if (!isReportYear(sentence.text, year)) return [];
    const told = spokenIn(sentence).filter(isCountOrShare);
    return told.flatMap((percent, index) => {
      const part = told[index - 1];
      const measure = part === undefined ? null : measureOf(sentence.text, percent.quantity, index === 1);
      if (part === undefined || measure === null || !areBeside(sentence.text, part.quantity, percent.quantity)) return [];
      const subject = subjectOf(sentence, part.quantity, names) ?? EVERYBODY;
      const whole = people.find((fact) => fact.measure === measure && isAllOf(fact, subject));
      return whole === undefined || isZero(whole.value) || compare(part.quantity.value, whole.value) > 0
        ? []
        : [trialOf(part, percent, whole)];
    });
  });

/** Of all who took part, or of all who left. */
function measureOf(text: string, percent: Quantity, isFirst: boolean): Measure | null {
  if (isPercent(percent) && OF_EXITS.test(text.slice(percent.end))) return 'avslutade';
  return isFirst && OF_THEM.test(text) ? 'deltagare' : null;
}

const OF_EXITS = /^ av (?:samtliga|alla|årets) (?:avslut|avslutade|som avslutades)(?!\p{sc=Latin})/iu;

const isCountOrShare = ({ quantity }: Spoken): boolean => isCount(quantity) || isPercent(quantity);

/** All of it, or of anything, as a table counts them first. */
const isAllOf = ({ entity, where, isAgain }: PeopleFact, subject: Entity): boolean =>
  where === 'tabell' && isAgain !== true && isSameEntity(entity, subject);

/** Of all of them, and of none of those who are told in numbers. */
const OF_THEM = /^av (?:alla |samtliga |årets )?deltagarna (?:var|är|hade|har|kom|saknade|bodde)(?!\p{sc=Latin})/iu;

const areBeside = (text: string, part: Quantity, percent: Quantity): boolean =>
  isCount(part) &&
  isPercent(percent) &&
  !isRough(percent) &&
  /^[^.;:()]{2,50}(?:,| \(|,? (?:eller|alltså|det vill säga|vilket (?:är|var|motsvarar|utgör|blir))) ?$/u.test(
    text.slice(part.end, percent.at),
  );

function trialOf(part: Spoken, percent: Spoken, whole: PeopleFact): Trial {
  const computed = percentOf(part.quantity.value, whole.value) ?? ZERO;
  return tried({
    kind: 'procent',
    places: [...placesOf([percent, part]), ...whole.places],
    arithmetic: `${part.quantity.written} av ${shownExact(whole.value)} är ${shownExact(computed)} %`,
    ...percentOff(percent.quantity, computed),
    message: `${part.quantity.written} av ${shownExact(whole.value)} ${whole.measure} är ${shownExact(computed)} %, men ${percent.quantity.written} står.`,
    sureness: areNear(percent.quantity.value, computed, 50) && compare(whole.value, exact(10)) >= 0 ? 0.85 : 0.65,
  });
}
