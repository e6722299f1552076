import { absolute, compare, type Exact, exact, isZero, multiply, subtract, ZERO } from '../../../shared/exact.ts';
import { percentOf, percentOutcome } from '../percent.ts';
import { grainOf, inKronor } from '../printed-number.ts';
import { judged, shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, isMoneyIn, isPercent, type Quantity, quantitiesOf } from '../words/quantities.ts';

interface Spoken {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

/** An amount, and whether the words say that it is of the time before. */
interface Amount extends Spoken {
  readonly isBefore: boolean;
}

/** What a change is between. */
interface Pair {
  readonly now: Amount;
  readonly before: Amount;
}

/**
 * How much more or less something is than it was, beside what it is and was: `97 personer … mot 109 under 2020. Minskningen är 12 personer
 * eller 11 procent`, `Under 2024 var deltagarna 221, så vi blev 33 fler`.
 */
export const checkChangesBeside = (sentences: readonly Sentence[], year: number): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const near = sentences.slice(Math.max(0, index - 3), index).filter(({ paragraph }) => paragraph === sentence.paragraph);
    const told = [...near, sentence].flatMap(spokenIn);
    const amounts = told.filter((each) => isAmount(each) && isOfAll(each)).map((each) => ({ ...each, isBefore: isBefore(each, year) }));
    const isGoingOn = /^det (?:är|var)(?!\p{L})/iu.test(sentence.text);
    const own = amounts.filter((each) => each.sentence === sentence || (isGoingOn && each.sentence === near.at(-1)));
    return [
      ...spokenIn(sentence).flatMap((spoken) => changeTrial(spoken, amounts) ?? shareTrial(spoken, amounts) ?? []),
      ...directionTrials(sentence, own),
    ];
  });

const spokenIn = (sentence: Sentence): Spoken[] => quantitiesOf(sentence.text).map((quantity) => ({ sentence, quantity }));

const isAmount = ({ quantity }: Spoken): boolean =>
  isMoneyIn(quantity) || (isCount(quantity) && compare(quantity.value, exact(2)) >= 0 && !/^procentenhet/.test(quantity.after));

/** Women and men are some of those who are counted. */
const isOfAll = ({ quantity: { before, after } }: Spoken): boolean => !/kvinn|(?<!\p{L})män/u.test(`${before.slice(-30)} ${after}`);

const CHANGED =
  /(?<!\p{L})(?:ökning(?:en)?|minskning(?:en)?|uppgång(?:en)?|nedgång(?:en)?|förbättring(?:en)?|försämring(?:en)?|öka(?:t|de)|minska(?:t|de)|vuxit|växte|sjunkit|sjönk|stigit|steg)(?: (?:är|var|blev|blir|motsvarar|med|på|om|alltså|därmed|således|hela)){0,3}(?: (?!från|till|mot|än|över|under)\p{L}{1,10})?$/iu;
const MORE =
  /^(?:(?:personer|deltagare|individer|besök) )?(?:fler|färre|mer|mindre|högre|lägre|bättre|sämre|större)(?! (?:och|eller) )(?:\s|$)/;

/** `ökade med 12`, `12 fler`, but not what a budget or a goal is missed by. */
const isChange = ({ quantity: { before, after } }: Spoken): boolean =>
  (CHANGED.test(before) || MORE.test(after)) &&
  !/budget|mål|plan|prognos|plats|avtal|förvänt|beräkn|riket|snitt|tak(?!\p{L})|rekommend|anslag|räknat med|räknade med|väntat|tänkt|kvinn|män(?!\p{L})/iu.test(
    `${before.slice(-40)} ${after}`,
  );

/** What it was: `mot 109`, `då antalet var 127`, `2021 var det 46`, `(9 200 000 kr)` after `året innan`. */
function isBefore({ sentence, quantity }: Spoken, year: number): boolean {
  const near = sentence.text.slice(Math.max(0, quantity.at - 45), quantity.at).replaceAll(String(year), 'i år');
  const after = sentence.text.slice(quantity.end, quantity.end + 30);
  // `2017 var det 739 och 1 118 fyra år senare`
  if (/^[ \p{L}]{0,20} senare(?!\p{L})/u.test(after)) return false;
  return (
    /(?<!\p{L})(?:mot|jämfört med|jämföra med|från|(?:då|när) (?:det|antalet|siffran|siffrorna|de|den|vi|motsvarande)(?: \p{L}{1,14}){0,3}|(?:året innan|i fjol|förra året|föregående år|(?:19|20)\d\d)(?:,? \p{L}{1,14}){0,4})[ (,]{1,3}$/iu.test(
      near,
    ) || /^[ \p{L}]{0,16}(?:året innan|i fjol|förra året|föregående år)/iu.test(after)
  );
}

const isAlike = (one: Spoken, other: Spoken): boolean => isMoneyIn(one.quantity) === isMoneyIn(other.quantity);
const valueOf = ({ quantity }: Spoken): Exact => (isMoneyIn(quantity) ? inKronor(quantity, quantity.unit) : quantity.value);
const apart = ({ now, before }: Pair): Exact => absolute(subtract(valueOf(now), valueOf(before)));

/** Every two amounts of the same kind, what was as the one before. */
function pairsIn(amounts: readonly Amount[]): Pair[] {
  return amounts.flatMap((before) => amounts.filter((now) => now !== before && isAlike(now, before)).map((now) => ({ now, before })));
}

/** Of the pairs that could be meant the one that fits, else the only one, else the nearest of those whose earlier amount is pointed out. */
function meant(pairs: readonly Pair[], offBy: (pair: Pair) => Exact): { pair: Pair; sureness: number } | null {
  const right = pairs.find((pair) => pair.before.isBefore && isZero(offBy(pair)));
  if (right !== undefined) return { pair: right, sureness: 0 };
  const pointed = pairs.filter((pair) => pair.before.isBefore && !pair.now.isBefore && isClose(pair));
  const [first] = pointed;
  if (first === undefined) return null;
  const pair = pointed.reduce((best, each) => (compare(absolute(offBy(each)), absolute(offBy(best))) < 0 ? each : best), first);
  const isInOne = pair.before.sentence === pair.now.sentence;
  return { pair, sureness: pointed.length === 1 ? (isInOne ? 0.9 : 0.85) : 0.7 };
}

/** The same thing in two years is not more than twice as much. */
const isClose = ({ now, before }: Pair): boolean => {
  const [a, b] = [valueOf(now), valueOf(before)];
  return compare(a, multiply(b, exact(2))) <= 0 && compare(b, multiply(a, exact(2))) <= 0;
};

function changeTrial(change: Spoken, amounts: readonly Amount[]): Trial | null {
  if (!isAmount(change) || !isChange(change)) return null;
  const grain = isMoneyIn(change.quantity) ? grainOf(change.quantity, change.quantity.unit) : ZERO;
  const others = amounts.filter(
    (each) => each.quantity !== change.quantity && !isSame(each, change) && isAlike(each, change) && !isChange(each),
  );
  const offBy = (pair: Pair): Exact => {
    const off = subtract(absolute(valueOf(change)), apart(pair));
    return compare(absolute(off), blurOf(pair, grain)) <= 0 ? ZERO : off;
  };
  const near = others.filter((each) => !isOfOtherYear(each, change));
  const found = meant(
    pairsIn(near).filter((pair) => isZero(offBy(pair)) || isPointedAt(pair, change)),
    offBy,
  );
  if (found === null) return null;
  const { now, before } = found.pair;
  const computed = shownExact(apart(found.pair));
  return tried({
    kind: 'summa',
    places: placesOf([change, now, before]),
    arithmetic: `skillnaden mellan ${now.quantity.written} och ${before.quantity.written} är ${computed}`,
    difference: offBy(found.pair),
    rounding: ZERO,
    message: `Skillnaden mellan ${now.quantity.written} och ${before.quantity.written} är ${computed}, men ${change.quantity.written} står.`,
    sureness: found.sureness,
  });
}

/** What was stands in the same sentence, or the sentence goes on about what was told right before it. */
const isPointedAt = ({ before }: Pair, { sentence }: Spoken): boolean =>
  before.sentence === sentence ||
  /^(?:det|detta|ökningen|minskningen|uppgången|nedgången|förändringen|skillnaden|trots)(?!\p{L})/iu.test(sentence.text);

/** `en minskning jämfört med 2015` is not of what another sentence tells of 2014. */
function isOfOtherYear({ sentence }: Spoken, change: Spoken): boolean {
  const [, year = ''] = /(?:jämfört med|än|sedan|från) (?:år )?((?:19|20)\d\d)(?!\d)/i.exec(change.sentence.text) ?? [];
  return year !== '' && sentence !== change.sentence && /(?:19|20)\d\d/.test(sentence.text) && !sentence.text.includes(year);
}

/** What rounding may do to a difference of rounded amounts. */
function blurOf({ now, before }: Pair, grain: Exact): Exact {
  const grains = [now, before].map(({ quantity }) => (isMoneyIn(quantity) ? grainOf(quantity, quantity.unit) : ZERO));
  const coarsest = [grain, ...grains].reduce((most, each) => (compare(each, most) > 0 ? each : most), ZERO);
  return isZero(coarsest) || compare(coarsest, exact(1)) <= 0 ? ZERO : coarsest;
}

const isSame = (one: Spoken, other: Spoken): boolean => one.sentence === other.sentence && one.quantity.at === other.quantity.at;
const placesOf = (spoken: readonly Spoken[]) => spoken.map(({ sentence, quantity }) => placeIn(sentence, quantity.at, quantity.written));

/** The same change in per cent of what was, also where only the change and what was are told. */
function shareTrial(percent: Spoken, amounts: readonly Amount[]): Trial | null {
  if (!isPercent(percent.quantity) || !isChangeInPercent(percent)) return null;
  const whole = amounts.filter((each) => !isChange(each));
  const changes = amounts.filter(isChange);
  const ofChange = changes.flatMap((change) =>
    whole.filter((before) => isAlike(change, before)).map((before) => ({ now: change, before })),
  );
  const pairs = [...pairsIn(whole), ...ofChange];
  const offBy = (pair: Pair): Exact => {
    const computed = shareOf(pair, changes);
    const ofNow = shareOf({ now: pair.before, before: pair.now }, changes);
    const isRight = [computed, ofNow].some((each) => each !== null && percentOutcome(percent.quantity, each) !== 'wrong');
    return computed === null || isRight ? ZERO : subtract(absolute(percent.quantity.value), computed);
  };
  const found = meant(
    pairs.filter((pair) => shareOf(pair, changes) !== null),
    offBy,
  );
  return found === null ? null : shareTrialOf(percent, found, { computed: shareOf(found.pair, changes) ?? ZERO, off: offBy(found.pair) });
}

/** `Ökningen motsvarar 9 procent`, `12 personer eller 11 procent` after a word of change. */
function isChangeInPercent({ sentence, quantity }: Spoken): boolean {
  const near = sentence.text.slice(Math.max(0, quantity.at - 60), quantity.at);
  const isSaid =
    CHANGED.test(quantity.before) ||
    (/(?:ökning|minskning|uppgång|nedgång|fler|färre)/i.test(near) &&
      /(?:eller|motsvarar|dvs\.?|det vill säga|med|på|\()\s?(?:ungefär |cirka |drygt |knappt |nästan )?$/i.test(near));
  return (
    isSaid &&
    !/budget|mål|plan|riket|procentenhet/i.test(`${near}${quantity.after}`) &&
    !/(?:drygt|knappt|nästan|cirka|ungefär|omkring) $/i.test(near)
  );
}

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
    sureness,
  });
}

const UP = /^(?:fler|mer|bättre|högre|större|ökat|ökade|ökning|ökningen|uppgång|vuxit|växte|stigit|steg)$/i;
const DIRECTION =
  /(?<!\p{L})(?:fler|mer|högre|större|ökat|ökade|bättre|ökning(?:en)?|uppgång|vuxit|växte|stigit|steg|sämre|färre|mindre|lägre|minskat|minskade|minskning(?:en)?|nedgång|sjunkit|sjönk)(?!\p{L})/giu;

/** `264 deltagare, fler än 2020 då de var 241`: the two amounts of the sentence, and the word that says which way it went. */
function directionTrials(sentence: Sentence, amounts: readonly Amount[]): Trial[] {
  const [word, ...more] = [...sentence.text.matchAll(DIRECTION)];
  const pair = onlyPair(amounts);
  if (word === undefined || more.length > 0 || pair === null || ASIDE.test(sentence.text)) return [];
  const { now, before } = pair;
  const holds = compare(valueOf(now), valueOf(before)) === (UP.test(word[0]) ? 1 : -1);
  return [
    judged(holds, {
      kind: 'påstående',
      places: [placeIn(sentence, word.index, word[0]), ...placesOf([now, before])],
      arithmetic: `${now.quantity.written} mot ${before.quantity.written}`,
      message: `Texten säger "${word[0]}", men ${now.quantity.written} ska jämföras med ${before.quantity.written}.`,
      sureness: 0.8,
    }),
  ];
}

const ASIDE = /år senare|, men |anslag|räknat med|budget|mål|plan|prognos|kvinn|(?<!\p{L})män|inte |som mest|minst|takten/iu;

/** The only two amounts that are no change, of which one is of the time before. */
function onlyPair(amounts: readonly Amount[]): Pair | null {
  const told = amounts.filter((each) => !isChange(each));
  const before = told.filter((each) => each.isBefore);
  const now = told.filter((each) => !each.isBefore);
  const [one, other] = [now[0], before[0]];
  if (told.length !== 2 || one === undefined || other === undefined || !isAlike(one, other)) return null;
  return isClose({ now: one, before: other }) ? { now: one, before: other } : null;
}
