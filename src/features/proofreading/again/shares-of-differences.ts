import { absolute, add, compare, divide, type Exact, exact, multiply, subtract } from '../../../shared/exact.ts';
import { mayBeShare, percentOf, rangeOf } from '../percent.ts';
import { grainOf, inKronor } from '../printed-number.ts';
import { figuresIn } from '../sums/miswritten.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isMoneyIn, isPercent, isRough, type Quantity, quantitiesOf } from '../words/quantities.ts';
import type { Amount, DifferencesInRows } from './differences-in-rows.ts';

/** An amount that something grew or fell by, and the share that it is said to be. */
interface Change {
  readonly sentence: Sentence;
  readonly change: Quantity;
  readonly percent: Quantity;
  readonly isMore: boolean;
}

/** What it was, and what it became or ought to have been. */
interface Pair {
  readonly was: Amount;
  readonly became: Amount;
}

/**
 * `Kostnaderna ökade med 409 289 kr, det vill säga 7,2 procent`, where some row or the sentence before tells two amounts that are so far
 * apart: the share is of what it was. Often somebody has taken it of what it became.
 */
export const checkSharesOfDifferences = (sentences: readonly Sentence[], inRows: DifferencesInRows): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    const near = before?.paragraph === sentence.paragraph ? [before, sentence] : [sentence];
    return sentence.isCell ? [] : changesIn(sentence).flatMap((change) => trialOf(change, pairsOf(change, near, inRows)));
  });

function changesIn(sentence: Sentence): Change[] {
  const quantities = quantitiesOf(sentence.text);
  return quantities.flatMap((change, index) => {
    const percent = quantities[index + 1];
    if (percent === undefined || !areExact(change, percent)) return [];
    const between = sentence.text.slice(change.end, percent.at);
    const after = sentence.text.slice(percent.end, percent.end + 40);
    if (!BESIDE.test(between) || OF_ELSE.test(after)) return [];
    const isMore = directionIn(between) ?? directionIn(change.before) ?? directionIn(after);
    return isMore === null ? [] : [{ sentence, change, percent, isMore }];
  });
}

const areExact = (change: Quantity, percent: Quantity): boolean =>
  isMoneyIn(change) && isPercent(percent) && ![change, percent].some(isRough);

/** Words that say that the two are the same. */
const BESIDE =
  /^ ?(?:(?:kr|kronor|tkr|mkr|miljoner kronor) ?)?(?:(?:mer|mindre|högre|lägre)(?: än [\p{sc=Latin}\d ]{2,30})?|mellan (?:\d{4} och \d{4}|åren))?(?:,? ?(?:eller(?: med)?|motsvarande|vilket (?:är|motsvarar)|det (?:är|motsvarar)|det vill säga|dvs\.?|alltså|en (?:ökning|höjning|minskning|sänkning) (?:med|på))|\(|, eller|, ?) ?(?:\p{sc=Latin}{1,12} )?$/iu;
/** `18 procent av budgeten`, points of per cent, and what goes on with another share. */
const OF_ELSE = /^ ?(?:%|procent)? ?(?:av |per |enheter|respektive |och \d)|^\)? ?(?:bättre|sämre)/iu;

const MORE =
  /(?<!\p{sc=Latin})(?:öka(?:de|t|r)?|ökning(?:en)?|höj(?:s|d|de|des|ts|t|ning(?:en)?)|stig(?:er|it)?|steg|väx(?:er|t|te)|mer|högre|dyrare|över)(?!\p{sc=Latin})/iu;
const LESS =
  /(?<!\p{sc=Latin})(?:minska(?:de|t|r)?|minskning(?:en)?|sänk(?:s|t|te|tes|ts|ning(?:en)?)|sjunk(?:er|it)?|sjönk|mindre|lägre|billigare|under)(?!\p{sc=Latin})/iu;

/** Null where the words tell neither, or both. */
function directionIn(text: string): boolean | null {
  const [more, less] = [MORE, LESS].map((words) => words.test(text));
  return more === less ? null : (more ?? null);
}

function pairsOf({ change, isMore }: Change, near: readonly Sentence[], inRows: DifferencesInRows): Pair[] {
  const [apart, grain] = [absolute(inKronor(change, change.unit)), grainOf(change, change.unit)];
  const rows = isTelling(divide(apart, grain)) ? inRows(apart, grain) : [];
  return [
    ...pairsToldIn(near, change, isMore),
    ...rows
      .map(({ less, more }) => (isMore ? { was: less, became: more } : { was: more, became: less }))
      .filter(becameAsToldIn(near.at(-1), change)),
  ];
}

/** `uppgår till 5 480 270 kr inklusive avskrivningar, vilket är 531 293 kr mer`: what it became stands right before the change, and is not of every row with such a difference. */
function becameAsToldIn(sentence: Sentence | undefined, change: Quantity): (pair: Pair) => boolean {
  const before = quantitiesOf(sentence?.text ?? '').findLast((each) => each.end <= change.at);
  const isNow = before !== undefined && isMoneyIn(before) && IS_BY.test(sentence?.text.slice(before.end, change.at) ?? '');
  if (sentence === undefined || before === undefined || !isNow) return () => true;
  const now = amountTold(sentence, before);
  return ({ became }) => compare(absolute(subtract(became.kronor, now.kronor)), now.grain) <= 0;
}

const IS_BY = /^[^.;:()\d]{0,60}, (?:vilket|det) (?:är|var|innebär) $/iu;

/** Three digits before the last zeros: `120 000` may be the difference of any two. */
const isTelling = ({ numerator }: Exact): boolean => figuresIn(numerator.toString()) >= 3;

/** Two amounts of the sentence, and of the one before, that are so far apart. */
function pairsToldIn(near: readonly Sentence[], change: Quantity, isMore: boolean): Pair[] {
  const apart = absolute(inKronor(change, change.unit));
  const amounts = near.flatMap((sentence) =>
    quantitiesOf(sentence.text)
      .filter((each) => each !== change && isMoneyIn(each) && !isChange(each))
      .map((each) => amountTold(sentence, each)),
  );
  return amounts.flatMap((one, index) =>
    amounts.slice(index + 1).flatMap((other) => {
      const [less, more] = compare(one.kronor, other.kronor) < 0 ? [one, other] : [other, one];
      const off = absolute(subtract(subtract(more.kronor, less.kronor), apart));
      const may = multiply(add(add(less.grain, more.grain), grainOf(change, change.unit)), HALF);
      if (compare(off, may) > 0 || compare(apart, more.grain) < 0) return [];
      return [isMore ? { was: less, became: more } : { was: more, became: less }];
    }),
  );
}

/** How much else has changed. */
const isChange = ({ before, after }: Quantity): boolean =>
  /(?:^|\s)med$/.test(before) ||
  /^(?:kr |kronor |tkr |mkr )?(?:mer|mindre|högre|lägre|över|under|bättre|sämre)(?!\p{sc=Latin})/u.test(after);

const amountTold = (sentence: Sentence, quantity: Quantity): Amount => ({
  kronor: absolute(inKronor(quantity, quantity.unit)),
  grain: grainOf(quantity, quantity.unit),
  place: placeIn(sentence, quantity.at, quantity.written),
});

const HALF = exact(1, 2);

/** Holds where it is the share of what it was in one of the pairs; else it is told of the first. */
function trialOf(told: Change, pairs: readonly Pair[]): Trial[] {
  const pair = pairs.find(({ was }) => isShareOf(told, was)) ?? pairs[0];
  const { sentence, change, percent } = told;
  const share = pair === undefined ? null : percentOf(absolute(inKronor(change, change.unit)), pair.was.kronor);
  // Of nothing there are no per cent.
  if (pair === undefined || share === null) return [];
  const computed = shownExact(share);
  const isOfOther = isShareOf(told, pair.became);
  return [
    judged(isShareOf(told, pair.was), {
      kind: 'procent',
      places: [...[percent, change].map((each) => placeIn(sentence, each.at, each.written)), pair.was.place, pair.became.place],
      arithmetic: `${change.written} av ${shownExact(pair.was.kronor)} kr är ${computed} %`,
      message: `${change.written} av ${shownExact(pair.was.kronor)} kr är ${computed} %, men ${percent.written} står.${isOfOther ? ` Det är räknat på ${shownExact(pair.became.kronor)} kr.` : ''}`,
      sureness: isOfOther ? 0.85 : 0.75,
    }),
  ];
}

const isShareOf = ({ change, percent }: Change, { kronor, grain }: Amount): boolean =>
  mayBeShare(
    percent,
    rangeOf({ value: inKronor(change, change.unit), grain: grainOf(change, change.unit) }),
    rangeOf({ value: kronor, grain }),
  );
