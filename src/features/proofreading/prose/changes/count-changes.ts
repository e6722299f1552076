import { isZero } from '../../../../shared/exact.ts';
import { percentOf, percentOff } from '../../percent.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isBound, isCount, isPercent, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** `94 fler än 2030, då antalet var 214, en ökning med 43,9 %`: a change of a count as a share of what it was. */
export const checkCountChanges = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const quantities = sentence.isCell ? [] : quantitiesOf(sentence.text);
    const [before, ...otherBefore] = quantities.filter(isBefore);
    const [change, ...otherChanges] = quantities.filter(isChange);
    const [percent, ...otherPercents] = quantities.filter((each, index) => isShareOfIt(each, quantities[index - 1]));
    const isOne = otherBefore.length + otherChanges.length + otherPercents.length === 0;
    if (before === undefined || change === undefined || percent === undefined || !isOne) return [];
    return trialOf(sentence, percent, { change, before });
  });

const isBefore = (quantity: Quantity): boolean => isCount(quantity) && !isRough(quantity) && BEFORE.test(quantity.before);

const BEFORE =
  /(?:^|\s)(?:då (?:antalet(?: \p{sc=Latin}{1,15})? (?:var|uppgick till)|det var|vi hade|de var|var de|var antalet(?: \p{sc=Latin}{1,15})?)|(?:i fjol|förra året|året (?:innan|före)|föregående år) var (?:det|de|antalet))$/iu;

const isChange = (quantity: Quantity): boolean =>
  isCount(quantity) &&
  !isRough(quantity) &&
  (/^(?:\p{sc=Latin}{1,20} )?(?:fler|färre)(?: än| nu)/u.test(quantity.after) || WITH.test(quantity.before));

const WITH =
  /(?:^|\s)(?:(?:ökning(?:en)?|minskning(?:en)?|uppgång|nedgång) (?:är |var )?(?:med|på|om)|(?:vuxit|ökat|minskat|ökade|minskade) med)$/iu;

const isShareOfIt = (quantity: Quantity, previous: Quantity | undefined): boolean =>
  isPercent(quantity) &&
  !isRough(quantity) &&
  !isBound(quantity) &&
  (WITH.test(quantity.before) ||
    (previous !== undefined &&
      isChange(previous) &&
      /^(?:\p{sc=Latin}{1,15})? ?(?:eller|motsvarande|\(|dvs\.?|det vill säga)$/u.test(quantity.before)));

function trialOf(
  sentence: Sentence,
  percent: Quantity,
  { change, before }: { readonly change: Quantity; readonly before: Quantity },
): Trial[] {
  const computed = percentOf(change.value, before.value);
  if (computed === null || isZero(change.value)) return [];
  return [
    tried({
      kind: 'procent',
      places: [percent, change, before].map(({ at, written }) => placeIn(sentence, at, written)),
      arithmetic: `${change.written} av ${before.written} är ${shownExact(computed)} %`,
      ...percentOff(percent, computed),
      message: `En ändring med ${change.written} från ${before.written} är ${shownExact(computed)} %, men ${percent.written} står.`,
      sureness: 0.88,
    }),
  ];
}
