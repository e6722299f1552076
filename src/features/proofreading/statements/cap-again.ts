import { subtract, ZERO } from '../../../shared/exact.ts';
import { type Trial, tried } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isPercent, type Quantity } from '../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../words/spoken.ts';

/** `rekommenderat tak om 20 %` and `det egna kapitalet ska inte överstiga 20 %`: the cap of equity is the same wherever it is told. */
export function checkCapAgain(sentences: readonly Sentence[]): Trial[] {
  const told = sentences.flatMap(capIn);
  return told.slice(1).flatMap((last, index) => {
    const before = told[index];
    return before === undefined ? [] : [trialOf(last, before)];
  });
}

/** Whose recommendation it is has to be said: an association may aim at less. */
const capIn = (sentence: Sentence): Spoken[] =>
  /eg(?:et|na) kapital/i.test(sentence.text) && /rekommend|nationella rådet|tak(?:et)?(?!\p{sc=Latin})/iu.test(sentence.text)
    ? spokenIn(sentence)
        .filter(({ quantity }) => isCap(quantity))
        .slice(0, 1)
    : [];

/** All caps of equity that are told, the association's own too. */
export const capsTold = (sentences: readonly Sentence[]): Spoken[] =>
  sentences.filter(({ text }) => /kapital/i.test(text)).flatMap((sentence) => spokenIn(sentence).filter(({ quantity }) => isCap(quantity)));

const isCap = (quantity: Quantity): boolean => isPercent(quantity) && CAP.test(quantity.before);

const CAP =
  /(?:(?<!\p{sc=Latin})tak(?:et)?(?: som är)?|(?:inte|ej) (?:bör |ska |får )?(?:vara högre än|överstiga|överskrida)|(?:bör|ska|får) (?:vara |uppgå till )?(?:högst|max(?:imalt)?))(?: (?:på|om|är))?$/iu;

const trialOf = (last: Spoken, before: Spoken): Trial =>
  tried({
    kind: 'upprepning',
    places: placesOf([last, before]),
    arithmetic: `${last.quantity.written} och ${before.quantity.written}`,
    difference: subtract(last.quantity.value, before.quantity.value),
    rounding: ZERO,
    message: `Taket för eget kapital är ${last.quantity.written} här men ${before.quantity.written} på ett annat ställe.`,
    sureness: 0.7,
  });
