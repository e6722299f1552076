import { absolute, compare, isEqual, subtract } from '../../../../shared/exact.ts';
import type { Trial } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isPercent, type Quantity } from '../../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../../words/spoken.ts';
import { wayTrial } from './way-trial.ts';

/** What a share is, and what it was. */
interface Pair {
  readonly now: Spoken;
  readonly was: Spoken;
}

/**
 * `Utfall: 38,9 procent (2019: 42,6 procent)`, and below it `Andelen minskade med 3,7 procentenheter`: the way that a share went which is so
 * many points from what it was. Where no share nearby is, it is of something else.
 */
export const checkPointsBeside = (sentences: readonly Sentence[], year: number): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const points = sentence.isCell ? undefined : pointsIn(sentence);
    if (points === undefined) return [];
    const near = sentences.slice(Math.max(0, index - FARTHEST), index).filter((each) => isOfSameSection(each, sentence));
    const pair = near.flatMap((each) => pairsIn(each, year)).findLast((each) => isSoFarApart(each, points.quantity));
    return pair === undefined ? [] : [trialOf(sentence, points, pair)];
  });

const FARTHEST = 8;

const isOfSameSection = ({ headings, isCell }: Sentence, { headings: own }: Sentence): boolean =>
  !isCell && headings.join('/') === own.join('/');

interface Points {
  readonly quantity: Quantity;
  readonly word: string;
}

const WENT = /(?<!\p{sc=Latin})(?<word>öka(?:de|t)|stigit|steg|minska(?:de|t)|sjunkit|sjönk)(?: \p{sc=Latin}{1,12}){0,3} med$/iu;

/** The only number of its clause. */
function pointsIn(sentence: Sentence): Points | undefined {
  const [first] = spokenIn(sentence).filter(({ quantity }) => /^procentenhet/.test(quantity.after));
  const word = first === undefined ? undefined : WENT.exec(first.quantity.before)?.groups?.word;
  const isOther = spokenIn(sentence).some(({ quantity }) => isPercent(quantity));
  return first === undefined || word === undefined || isOther ? undefined : { quantity: first.quantity, word };
}

/** Two shares that follow each other, the second of the year before. */
function pairsIn(sentence: Sentence, year: number): Pair[] {
  const spoken = spokenIn(sentence);
  const isOfBefore = new RegExp(
    `^(?:[,;]? ?\\(?(?:(?:år )?${year - 1}|året (?:före|innan)|föregående år|i fjol|förra året):? ?(?:var (?:det|andelen) )?|,? (?:mot|jämfört med) )$`,
    'iu',
  );
  return spoken.flatMap((now, index): Pair[] => {
    const was = spoken[index + 1];
    if (was === undefined || !isPercent(now.quantity) || !isPercent(was.quantity)) return [];
    return isOfBefore.test(sentence.text.slice(now.quantity.end, was.quantity.at)) ? [{ now, was }] : [];
  });
}

const isSoFarApart = ({ now, was }: Pair, points: Quantity): boolean =>
  isEqual(absolute(subtract(now.quantity.value, was.quantity.value)), points.value);

function trialOf(sentence: Sentence, { quantity, word }: Points, { now, was }: Pair): Trial {
  const isUp = /^(?:öka|sti|ste)/i.test(word);
  return wayTrial(
    { sentence, word, at: sentence.text.toLowerCase().lastIndexOf(word.toLowerCase(), quantity.at) },
    {
      holds: compare(now.quantity.value, was.quantity.value) === (isUp ? 1 : -1),
      is: now.quantity.written,
      was: was.quantity.written,
      places: placesOf([now, was]),
    },
    `från ${was.quantity.written} till ${now.quantity.written}`,
  );
}
