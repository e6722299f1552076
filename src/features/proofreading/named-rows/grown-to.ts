import { absolute, add, type Exact, subtract } from '../../../shared/exact.ts';
import { percentOf, percentOutcome } from '../percent.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isMoneyIn, isPercent, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { isAsTold } from '../words/size-off.ts';
import { placesOf } from '../words/spoken.ts';
import { sharedStems, stemsOf } from '../words/stems.ts';
import { type YearPair, yearPairs } from './year-pairs.ts';

/** What something grew or fell by in per cent, and what it became. */
interface Told {
  readonly percent: Quantity;
  readonly became: Quantity;
}

/** `Kostnaderna ökade med 12,1 procent till 9,35 mkr`: of what it was, by the row that became so much. */
export const checkGrownTo = (sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] => {
  const pairs = yearPairs(tables, year);
  return sentences.flatMap((sentence) =>
    sentence.isCell || OTHER.test(sentence.text) ? [] : toldIn(sentence.text).flatMap((told) => trialOf(sentence, told, pairs)),
  );
};

/** Plans, and changes since another time than the year before. */
const OTHER = /budget|prognos|väntas|beräknas|skulle|sedan (?:19|20)\d\d|på (?:två|tre|fyra|fem) år|per (?:deltagare|invånare)/iu;

const GREW = /(?:öka|minska|höj|sänk|steg|stig|sjönk|sjunk|väx|vux)\p{sc=Latin}{0,4}(?: \p{sc=Latin}{1,12}){0,3} med$/iu;

function toldIn(text: string): Told[] {
  const quantities = quantitiesOf(text);
  return quantities.flatMap((percent, index): Told[] => {
    const became = quantities[index + 1];
    const isSaid = isPercent(percent) && GREW.test(percent.before) && !isRough(percent);
    const isTo = became !== undefined && isMoneyIn(became) && /^(?:(?:procent|%) )?till$/u.test(became.before);
    return isSaid && isTo ? [{ percent, became }] : [];
  });
}

/** The rows that became as much, as finely as it is told, and share a word with the sentence. */
function trialOf(sentence: Sentence, { percent, became }: Told, pairs: readonly YearPair[]): Trial[] {
  const own = stemsOf(sentence.text);
  const meant = pairs.filter((pair) => isAsTold(became, pair.now) && sharedStems(stemsOf(pair.label), own) > 0);
  const pair = meant.find((each) => isShareOf(percent, each, each.before)) ?? meant[0];
  const computed = pair === undefined ? null : percentOf(absolute(subtract(pair.now, pair.before)), absolute(pair.before));
  if (pair === undefined || computed === null) return [];
  const [is, was] = pair.places.map(({ value }) => value);
  return [
    judged(isShareOf(percent, pair, pair.before), {
      kind: 'procent',
      places: [...placesOf([percent, became].map((quantity) => ({ sentence, quantity }))), ...pair.places],
      arithmetic: `från ${was} till ${is} är ${shownExact(computed)} %`,
      message: `Från ${was} till ${is} är ${shownExact(computed)} %, men ${percent.written} står.`,
      sureness: isShareOf(percent, pair, pair.now) ? 0.85 : 0.75,
    }),
  ];
}

/** Amounts that are printed in thousands leave the last digit open. */
function isShareOf(percent: Quantity, { now, before, grain }: YearPair, whole: Exact): boolean {
  const change = absolute(subtract(now, before));
  return [change, subtract(change, grain), add(change, grain)].some((each) => {
    const computed = percentOf(absolute(each), absolute(whole));
    return computed !== null && percentOutcome(percent, computed) !== 'wrong';
  });
}
