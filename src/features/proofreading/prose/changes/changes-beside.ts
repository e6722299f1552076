import { absolute, compare, type Exact, exact, isZero, larger, largestOf, multiply, subtract, ZERO } from '../../../../shared/exact.ts';
import { areNear } from '../../near.ts';
import { percentOf, percentOutcome } from '../../percent.ts';
import { grainOf } from '../../printed-number.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, isMoneyIn, isPercent, isRough } from '../../words/quantities.ts';
import { placesOf, type Spoken, spokenIn, valueOf } from '../../words/spoken.ts';
import {
  type Amount,
  apart,
  CHANGED,
  isAlike,
  isAmount,
  isBefore,
  isChange,
  isClose,
  isOfAll,
  type Pair,
  SPEAKS_OF_MONEY,
} from './amounts-beside.ts';
import { courseTrials, directionTrials } from './courses-beside.ts';

/**
 * How much more or less something is than it was, beside what it is and was: `97 personer … mot 109 under 2020. Minskningen är 12 personer
 * eller 11 procent`, `Under 2024 var deltagarna 221, så vi blev 33 fler`.
 */
export const checkChangesBeside = (sentences: readonly Sentence[], year: number): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const near = sentences.slice(Math.max(0, index - 6), index).filter(({ paragraph }) => paragraph === sentence.paragraph);
    const told = [...near, sentence].flatMap(spokenIn);
    const amounts = told
      .filter((each) => isAmount(each) && isOfAll(each) && !isOfThem(each))
      .map((each) => ({ ...each, isBefore: isBefore(each, year) }));
    const isGoingOn = /^det (?:är|var)(?!\p{sc=Latin})/iu.test(sentence.text);
    const isOfNow = /^ ?(?:i år|nu|under året|det här året)(?!\p{sc=Latin})/iu.test(sentence.text);
    const own = amounts.filter((each) => each.sentence === sentence || ((isGoingOn || isOfNow) && each.sentence === near.at(-1)));
    return [
      ...spokenIn(sentence).flatMap((spoken) => changeTrials(spoken, amounts, year) ?? shareTrials(spoken, amounts)),
      ...directionTrials(sentence, own),
    ];
  });

/** `469 deltaganden, 17 fler än året innan, och 265 av dem började` */
const isOfThem = ({ quantity: { after } }: Spoken): boolean => /^av (?:dem|dessa)(?!\p{sc=Latin})/u.test(after);

/** Every two amounts of the same kind, what was as the one before. */
function pairsIn(amounts: readonly Amount[]): Pair[] {
  return amounts.flatMap((before) => amounts.filter((now) => now !== before && isAlike(now, before)).map((now) => ({ now, before })));
}

/** Of the pairs that could be meant the one that fits, else the only one, else the nearest of those whose earlier amount is pointed out. */
function meant(sentence: Sentence, pairs: readonly Pair[], offBy: (pair: Pair) => Exact): { pair: Pair; sureness: number } | null {
  const fitting = pairs.filter((pair) => pair.before.isBefore && isZero(offBy(pair)));
  // Two of the sentence itself are nearer than any that stand farther away.
  const right = fitting.find(({ now, before }) => now.sentence === sentence && before.sentence === sentence) ?? fitting[0];
  if (right !== undefined) return { pair: right, sureness: 0 };
  const pointed = pairs.filter((pair) => pair.before.isBefore && !pair.now.isBefore && isClose(pair));
  const [first] = pointed;
  if (first === undefined) return null;
  // `26 möten och 90 ärenden, att jämföra med 21 möten och 73 ärenden`: what was is pointed out once only.
  const fits = pairs.find((each) => isZero(offBy(each)));
  if (fits !== undefined) return { pair: fits, sureness: 0 };
  const pair = pointed.reduce((best, each) => (compare(absolute(offBy(each)), absolute(offBy(best))) < 0 ? each : best), first);
  const isInOne = pair.before.sentence === pair.now.sentence;
  return { pair, sureness: pointed.length === 1 ? (isInOne ? 0.88 : 0.85) : 0.7 };
}

function changeTrials(change: Spoken, amounts: readonly Amount[], year: number): Trial[] | null {
  if (!isAmount(change) || !isChange(change)) return null;
  const exactGrain = isMoneyIn(change.quantity) ? grainOf(change.quantity, change.quantity.unit) : ZERO;
  const grain = isRough(change.quantity) ? larger(exactGrain, multiply(absolute(valueOf(change)), exact(1, 25))) : exactGrain;
  const others = amounts.filter(
    (each) => each.quantity !== change.quantity && !isSame(each, change) && isAlike(each, change) && !isChange(each),
  );
  const offBy = (pair: Pair): Exact => {
    const off = subtract(absolute(valueOf(change)), apart(pair));
    return compare(absolute(off), blurOf(pair, grain)) <= 0 ? ZERO : off;
  };
  if (others.some((each) => isOfEach(each, change))) return null;
  const near = others.filter((each) => !isOfOtherYear(each, change, year));
  const found = meant(
    change.sentence,
    pairsIn(near).filter((pair) => isZero(offBy(pair)) || (isPointedAt(pair, change) && isPossible(pair, change))),
    offBy,
  );
  if (found === null) return null;
  const { now, before } = found.pair;
  const computed = shownExact(apart(found.pair));
  const size = tried({
    kind: 'summa',
    places: placesOf([change, now, before]),
    arithmetic: `skillnaden mellan ${now.quantity.written} och ${before.quantity.written} är ${computed}`,
    difference: offBy(found.pair),
    rounding: ZERO,
    message: `Skillnaden mellan ${now.quantity.written} och ${before.quantity.written} är ${computed}, men ${change.quantity.written} står.`,
    sureness: surenessOf(found.sureness, valueOf(change), apart(found.pair)),
  });
  return size.outcome === 'held' ? [size, ...courseTrials(change, found.pair)] : [size];
}

/** `20 942 kronor per deltagare, 677 kronor mindre än 2030 års 21 619 kronor` is of what each has cost. */
const isOfEach = ({ sentence, quantity }: Amount, { sentence: own, quantity: change }: Spoken): boolean =>
  sentence === own &&
  /^ (?:mer|mindre|högre|lägre) än (?:år )?(?:(?:19|20)\d\d års|året innan,?|de) $/u.test(own.text.slice(change.end, quantity.at)) &&
  /per (?:deltagare|person|plats), ?$/iu.test(own.text.slice(0, change.at));

/** Far off it is likelier to be of something else. */
const surenessOf = (sureness: number, told: Exact, computed: Exact): number =>
  areNear(told, computed, 50) ? sureness : Math.min(sureness, 0.85);

/** Nothing becomes more by more than it is, nor less by more than it was. */
const isPossible = ({ now, before }: Pair, change: Spoken): boolean =>
  compare(
    absolute(valueOf(change)),
    absolute(valueOf(/^\p{sc=Latin}{0,12} ?(?:färre|mindre|lägre)/u.test(change.quantity.after) ? before : now)),
  ) <= 0;

/** What was stands in the same sentence, or the sentence goes on about what was told right before it. */
const isPointedAt = ({ now, before }: Pair, { sentence, quantity }: Spoken): boolean =>
  (before.sentence === sentence && ![now, before].some((each) => isOfNext(each, quantity))) ||
  /^(?:det(?! mesta| beror)|detta|ökningen|minskningen|uppgången|nedgången|förändringen|skillnaden|trots)(?!\p{sc=Latin})/iu.test(
    sentence.text,
  );

/** `25 fler än 2030, och 407 avslutades, mot 401`: what follows is told of something else, and so is what stands before `medan`. */
const isOfNext = ({ sentence, quantity: { at } }: Amount, { end, at: from }: Spoken['quantity']): boolean =>
  at > end ? /, och (?=\d|$|lyfte|tog)/.test(sentence.text.slice(end, at)) : /, medan /.test(sentence.text.slice(at, from));

/** `en minskning jämfört med 2015` is not of what another sentence tells of 2014. */
function isOfOtherYear({ sentence }: Spoken, change: Spoken, own: number): boolean {
  const [, year = ''] = /(?:jämfört med|än|sedan|från) (?:år )?((?:19|20)\d\d)(?!\d)/i.exec(change.sentence.text) ?? [];
  const years = [...sentence.text.matchAll(/(?:19|20)\d\d/g)].map(([written]) => written);
  return year !== '' && sentence !== change.sentence && years.some((each) => each !== String(own)) && !years.includes(year);
}

/** What rounding may do to a difference of rounded amounts. */
function blurOf({ now, before }: Pair, grain: Exact): Exact {
  const grains = [now, before].map(({ quantity }) => (isMoneyIn(quantity) ? grainOf(quantity, quantity.unit) : ZERO));
  const coarsest = largestOf([grain, ...grains]);
  return isZero(coarsest) || compare(coarsest, exact(1)) <= 0 ? ZERO : coarsest;
}

const isSame = (one: Spoken, other: Spoken): boolean => one.sentence === other.sentence && one.quantity.at === other.quantity.at;

/** `Det är`, `Ökningen motsvarar`: the sentence goes on about the money that was told before. */
const GOES_ON = /^(?:det|detta|vilket|ökning|minskning|höjning|sänkning|uppräkning|förändring|skillnad|uppgång|nedgång)/i;

/** `kostade 8 998 230 kronor, en ökning med 850 900 kronor eller 10,4 procent` is of those two (`more-than-it-was.ts`). */
const isOfItsOwn = (before: string): boolean =>
  /\d (?:kr|kronor|tkr|mkr), (?:vilket (?:är|var) )?en (?:ökning|minskning|höjning|sänkning|uppgång|nedgång) (?:med|på|om) \d[\d\u00a0 ,]{0,14} ?(?:kr|kronor|tkr|mkr),? (?:eller|motsvarande|det vill säga) $/u.test(
    before,
  );

/** The same change in per cent of what was, also where only the change and what was are told. */
function shareTrials(percent: Spoken, amounts: readonly Amount[]): Trial[] {
  if (!isPercent(percent.quantity) || !isChangeInPercent(percent)) return [];
  const isOfMoney = SPEAKS_OF_MONEY.test(percent.sentence.text);
  const isGoingOn = GOES_ON.test(percent.sentence.text.trim());
  const isElsewhere = (each: Amount): boolean =>
    isOfMoney && each.sentence !== percent.sentence && (!isMoneyIn(each.quantity) || !isGoingOn);
  const changes = amounts.filter((each) => isChange(each) || isChangeBeside(each, percent));
  const whole = amounts.filter((each) => !changes.includes(each) && !isElsewhere(each));
  const ofChange = changes.flatMap((change) =>
    whole.filter((before) => isAlike(change, before) && !isNowOf(change, before)).map((before) => ({ now: change, before })),
  );
  const pairs = [...pairsIn(whole), ...ofChange];
  const offBy = (pair: Pair): Exact => {
    const computed = shareOf(pair, changes);
    const ofNow = shareOf({ now: pair.before, before: pair.now }, changes);
    // Where the words point at what was, the share is of that.
    const isPointed = pair.before.isBefore && !pair.now.isBefore;
    const isRight = [computed, ...(isPointed ? [] : [ofNow])].some(
      (each) => each !== null && percentOutcome(percent.quantity, each) !== 'wrong',
    );
    return computed === null || isRight ? ZERO : subtract(absolute(percent.quantity.value), computed);
  };
  // `Totalt sett har antalet stigit` is of more than what was told right before.
  const isOfAllNow = /^ ?(?:totalt|sammantaget|sammanlagt)(?: sett)?(?!\p{sc=Latin})/iu.test(percent.sentence.text);
  const fits = ofChange.find((pair) => isZero(offBy(pair)));
  const found =
    fits !== undefined
      ? { pair: fits, sureness: 0 }
      : meant(
          percent.sentence,
          pairs.filter(
            (pair) => shareOf(pair, changes) !== null && (!isOfAllNow || isZero(offBy(pair)) || pair.before.sentence === percent.sentence),
          ),
          offBy,
        );
  if (found === null) return [];
  const share = shareTrialOf(percent, found, { computed: shareOf(found.pair, changes) ?? ZERO, off: offBy(found.pair) });
  // Of two amounts in its own sentence the direction is told with them.
  const isNear = [found.pair.now, found.pair.before].every(({ sentence }) => sentence === percent.sentence);
  const isOfBoth = share.outcome === 'held' && !isNear && !changes.includes(found.pair.now);
  return isOfBoth ? [share, ...courseTrials(percent, found.pair)] : [share];
}

/** `240 deltagare. Det är 36 fler än året före`: what they are more than is not told, so that the share is of neither (`more-than-it-was.ts`). */
const isNowOf = ({ quantity }: Amount, { isBefore: isThen, quantity: whole }: Amount): boolean =>
  !isThen &&
  isCount(whole) &&
  /^(?:\p{sc=Latin}{1,20} )?(?:fler|färre) än(?!\p{sc=Latin})/u.test(quantity.after) &&
  !/(?:mot|från|än)(?: de)?$/u.test(whole.before);

/** `Ökningen motsvarar 9 procent`, `12 personer eller 11 procent` after a word of change. */
function isChangeInPercent({ sentence, quantity }: Spoken): boolean {
  const near = sentence.text.slice(Math.max(0, quantity.at - 60), quantity.at);
  const isSaid =
    CHANGED.test(quantity.before) ||
    (/(?:ökning|minskning|uppgång|nedgång|fler|färre)/i.test(near) &&
      /(?:eller|motsvarar|dvs\.?|det vill säga|med|på|\()\s?(?:ungefär |cirka |drygt |knappt |nästan )?$/i.test(near));
  return (
    isSaid &&
    !isOfItsOwn(sentence.text.slice(0, quantity.at)) &&
    // `en ökning från 63 av 92 (68 procent)` is their share.
    !/\d av (?:de )?\d{1,4}(?: \(|,? eller )$/.test(near) &&
    !/budget|utfall|mål|plan|riket|procentenhet/i.test(`${near}${quantity.after}`) &&
    !/(?:drygt|knappt|nästan|cirka|ungefär|omkring) $/i.test(near)
  );
}

/** `Ökningen till 2031 är tjugoen deltagare eller 11 procent`: the number right before is how much it is. */
const isChangeBeside = ({ sentence, quantity }: Spoken, percent: Spoken): boolean =>
  sentence === percent.sentence &&
  /(?:ökning|minskning|uppgång|nedgång)/i.test(sentence.text.slice(Math.max(0, quantity.at - 60), quantity.at)) &&
  /^ ?(?:\p{sc=Latin}{2,14})?,? ?(?:eller|det vill säga|motsvarande) ?$/u.test(sentence.text.slice(quantity.end, percent.quantity.at));

function shareOf({ now, before }: Pair, changes: readonly Amount[]): Exact | null {
  const change = changes.includes(now) ? absolute(valueOf(now)) : absolute(subtract(valueOf(now), valueOf(before)));
  return percentOf(change, absolute(valueOf(before)));
}

function shareTrialOf(
  percent: Spoken,
  { pair, sureness }: { pair: Pair; sureness: number },
  { computed, off }: { computed: Exact; off: Exact },
): Trial {
  const { now, before } = pair;
  return tried({
    kind: 'procent',
    places: placesOf([percent, now, before]),
    arithmetic: `${now.quantity.written} och ${before.quantity.written}: ${shownExact(computed)} %`,
    difference: off,
    rounding: ZERO,
    message: `Förändringen är ${shownExact(computed)} % av ${before.quantity.written}, men ${percent.quantity.written} står.`,
    sureness: surenessOf(sureness, percent.quantity.value, computed),
  });
}
