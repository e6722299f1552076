import { absolute, compare, divide, type Exact, exact, subtract } from '../../../shared/exact.ts';
import { areNear } from '../near.ts';
import { grainOf, inKronor } from '../printed-number.ts';
import { figuresIn } from '../sums/miswritten.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isMoneyIn, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { isAsTold } from '../words/size-off.ts';
import { namesNoYearBut } from '../words/speaking-of.ts';
import { placesOf } from '../words/spoken.ts';
import { type YearPair, yearPairs } from './year-pairs.ts';

/** What something came to, and the year before. */
interface Told {
  readonly now: Quantity;
  readonly before: Quantity;
}

/**
 * `Räntan blev 41 872 kronor mot 36 410 kronor 2023`: both stand in one row, whatever it is called there. Where only one of them does, and
 * no row that has it has the other, the other is wrong.
 */
export const checkAgainstBefore = (sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] => {
  const pairs = yearPairs(tables, year);
  return sentences.flatMap((sentence) =>
    sentence.isCell || OTHER.test(sentence.text) || !namesNoYearBut(sentence.text, year, year - 1)
      ? []
      : toldIn(sentence.text, year).flatMap((told) => trialOf(sentence, told, pairs)),
  );
};

/** Plans, parts of the year, and amounts for each of something. */
const OTHER =
  /budget|prognos|väntas|beräknas|skulle|kvartal|halvår|tertial|per (?:deltagare|invånare|plats|månad|ärende)|samma (?:tid|period)|(?<!\p{sc=Latin})augusti|i snitt|genomsnitt/iu;

function toldIn(text: string, year: number): Told[] {
  const quantities = quantitiesOf(text);
  const isBefore = new RegExp(
    `^(?:kr |kronor |tkr |mkr )?(?:år )?(?:${year - 1}|året (?:före|innan)|föregående år|förra året|i fjol)`,
    'u',
  );
  return quantities.flatMap((before, index): Told[] => {
    const now = quantities[index - 1];
    if (now === undefined || ![now, before].every((each) => isMoneyIn(each) && !isRough(each))) return [];
    const isSaid = /^(?:(?:kr|kronor|tkr|mkr),? )?(?:mot|att jämföra med|jämfört med)$/u.test(before.before);
    const after = text
      .slice(before.end, before.end + 30)
      .toLowerCase()
      .trim();
    return isSaid && isBefore.test(after) ? [{ now, before }] : [];
  });
}

function trialOf(sentence: Sentence, { now, before }: Told, pairs: readonly YearPair[]): Trial[] {
  const right = pairs.find((pair) => isAsTold(now, pair.now) && isAsTold(before, pair.before));
  const half = pairs.filter(
    (pair) =>
      (isAsTold(now, pair.now) && isTelling(now)) !== (isAsTold(before, pair.before) && isTelling(before)) &&
      isNearPair({ now, before }, pair),
  );
  // Whichever of the two is wrong, the other one tells which row is meant.
  const [ofBefore, ofNow] = [half.filter((each) => isAsTold(before, each.before)), half.filter((each) => isAsTold(now, each.now))];
  const pair = right ?? onlyOf(ofBefore) ?? onlyOf(ofNow);
  if (pair === undefined) return [];
  const isNowWrong = !isAsTold(now, pair.now);
  const [is, was] = pair.places.map(({ value }) => value);
  return [
    judged(right !== undefined, {
      kind: 'upprepning',
      places: [...placesOf([{ sentence, quantity: isNowWrong ? now : before }]), ...pair.places],
      arithmetic: `${now.written} mot ${before.written}, och ${is} och ${was} i tabellen`,
      message: `Texten säger ${now.written} mot ${before.written} året före, men ${pair.label} är ${is} och ${was} i tabellen.`,
      sureness: 0.8,
    }),
  ];
}

/** Rows that all tell the same. */
function onlyOf(pairs: readonly YearPair[]): YearPair | undefined {
  const [first, ...others] = pairs;
  const isSamePair = (other: YearPair): boolean =>
    first !== undefined &&
    [subtract(other.now, first.now), subtract(other.before, first.before)].every((off) => compare(absolute(off), ROUNDED) <= 0);
  return others.every(isSamePair) ? first : undefined;
}

const ROUNDED = exact(1000);

/** A number that is told wrongly is not of another size. */
const isNearPair = (told: Told, { now, before }: YearPair): boolean =>
  areNear(kronorIn(told.now), absolute(now), MOST_OFF) && areNear(kronorIn(told.before), absolute(before), MOST_OFF);

/** Per cent. */
const MOST_OFF = 100;

/** Four figures or more are its own name. */
const isTelling = (quantity: Quantity): boolean =>
  figuresIn(divide(kronorIn(quantity), grainOf(quantity, quantity.unit)).numerator.toString()) >= TELLING;
const TELLING = 4;

const kronorIn = (quantity: Quantity): Exact => absolute(inKronor(quantity, quantity.unit));
