import { absolute, add, compare, type Exact, exact, isZero, largestOf, subtract, ZERO } from '../../../../shared/exact.ts';
import { blurOfChange, percentOf, percentOutcome } from '../../percent.ts';
import { grainOf } from '../../printed-number.ts';
import { judged, shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isMoneyIn, isPercent, type Quantity, quantitiesOf, valueIn } from '../../words/quantities.ts';

/** Two numbers that a sentence says that something went from and to. */
interface Course {
  readonly from: Quantity;
  readonly to: Quantity;
}

/** `Andelen minskade från 55 % till 59 %`, `höjdes från 2 400 000 kr till 2 600 000 kr, det vill säga med 8,3 procent`. */
export const checkFromTo = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const quantities = quantitiesOf(sentence.text);
    return [
      ...coursesIn(sentence.text, quantities).flatMap((course) => [
        ...directionTrial(sentence, course),
        ...changeTrials(sentence, course, quantities),
      ]),
      ...comparedIn(sentence.text, quantities).flatMap((course) => changeTrials(sentence, course, quantities)),
      ...sinceIn(sentence.text, quantities).flatMap((course) => directionTrial(sentence, course)),
    ];
  });

/** `58 640 kr mot 74 215 kr, en minskning med 21 procent` */
function comparedIn(text: string, quantities: readonly Quantity[]): Course[] {
  return quantities.flatMap((to, index): Course[] => {
    const from = quantities[index + 1];
    const isPair =
      from !== undefined && /^(?: \p{sc=Latin}{3,20})?,? (?:mot|jämfört med) (?:\p{sc=Latin}{1,10} )?$/u.test(text.slice(to.end, from.at));
    const isChange = /^[^.;:\d]{0,30}, (?:alltså |det vill säga )?en (?:ökning|minskning|höjning|sänkning)/u;
    return isPair && isAlike(from, to) && isChange.test(text.slice(from.end)) ? [{ from, to }] : [];
  });
}

/** `Kostnaden, 26 452 kr, är den högsta men har minskat från 26 788 kr året före`: what it is stands before it. */
function sinceIn(text: string, quantities: readonly Quantity[]): Course[] {
  return quantities.flatMap((from, index): Course[] => {
    const to = quantities.slice(0, index).findLast(isMoneyIn);
    const isSince =
      to !== undefined &&
      /(?:öka|minska|stig|sjunk|vux|höj|sänk)\p{sc=Latin}{0,4} från$/u.test(from.before) &&
      /^ ?(?:(?:kr|kronor|tkr|procent) )?(?:år )?(?:året (?:före|innan)|i fjol|föregående år|förra året|(?:19|20)\d\d)/u.test(
        text.slice(from.end),
      ) &&
      !/budget|plan|mål/i.test(text.slice(to.end, from.at));
    return isSince && from.unit === to.unit && isMoneyIn(from) ? [{ from, to }] : [];
  });
}

function coursesIn(text: string, quantities: readonly Quantity[]): Course[] {
  return quantities.flatMap((from, index): Course[] => {
    const to = quantities[index + 1];
    const isCourse =
      to !== undefined &&
      /(?:^|\s)från(?: \p{sc=Latin}{1,12}){0,2}$/u.test(from.before) &&
      /^[^.;:\d]{0,40} till(?: \p{sc=Latin}{1,10}){0,2} ?$/u.test(
        text
          .slice(from.end, to.at)
          .replace(/(?:19|20)\d\d/g, '')
          .replace(/ {2,}/g, ' '),
      );
    return isCourse && isAlike(from, to) ? [{ from: inUnitOf(from, to), to }] : [];
  });
}

/** `från 6 387 484 till 6 245 200 kronor` */
const inUnitOf = (from: Quantity, to: Quantity): Quantity => (from.unit === null && isMoneyIn(to) ? { ...from, unit: to.unit } : from);

/** Two amounts, two shares or two counts; `från 8 till 24` and `från 16 år till 64 år` may be spans. */
const isAlike = (one: Quantity, other: Quantity): boolean =>
  (isMoneyIn(other) && (isMoneyIn(one) || one.unit === null)) ||
  (one.unit === other.unit && one.unit !== 'annat') ||
  (one.unit === null && isPercent(other) && !OF_PEOPLE.test(one.after));

const OF_PEOPLE = /^(?:personer|deltagare|individer|ungdomar|kvinnor|män|besök|ärenden)(?!\p{sc=Latin})/u;

const UP = /^(?:öka|stig|steg|väx|vux|höj|ökning|höjning|uppgång|förbättra|stärk)/i;
const DIRECTION =
  /(?<!\p{sc=Latin})(?:öka(?:t|de|r)?|ökning(?:en)?|stigit|stiger|steg|vuxit|växt|växte|växer|höj(?:s|t|ts|de|des|er)|höjning(?:en)?|uppgång(?:en)?|förbättra(?:t|ts|des)|minska(?:t|de|r)?|minskning(?:en)?|sjunkit|sjunker|sjönk|sänk(?:s|t|ts|te|tes|er)|sänkning(?:en)?|nedgång(?:en)?|försämra(?:t|ts|des)|stärk(?:t|ts|tes|te)|försvaga(?:t|ts|des|de)|gått (?:upp|ner|ned))(?!\p{sc=Latin})/giu;

/** The last word of direction before it, in the same clause. */
function directionTrial(sentence: Sentence, { from, to }: Course): Trial[] {
  const before = sentence.text.slice(0, from.at);
  const word = [...before.matchAll(DIRECTION)].at(-1);
  if (word === undefined || !isSaidOf(before, word) || isOfDeficit(word[0], sentence.text.slice(0, to.end))) return [];
  const isUp = UP.test(word[0]) || /upp$/.test(word[0]);
  const side = compare(absolute(valueIn(to)), absolute(valueIn(from)));
  const course = side > 0 ? 'en ökning' : side < 0 ? 'en minskning' : 'oförändrat';
  return [
    judged(side === (isUp ? 1 : -1), {
      kind: 'påstående',
      places: [placeIn(sentence, word.index, word[0]), placeIn(sentence, from.at, from.written), placeIn(sentence, to.at, to.written)],
      arithmetic: `från ${from.written} till ${to.written}`,
      message: `Texten säger "${word[0]}", men från ${from.written} till ${to.written} är det ${course}.`,
      sureness: 0.93,
    }),
  ];
}

/** `har ökat något, från 43 till 44` */
const HOW_STRONGLY = /(?: (?:något|kraftigt|tydligt|marginellt|betydligt|svagt|lite|rejält))?, (?=från ?$)/;

/** In the same clause, near enough, and not denied. */
const isSaidOf = (before: string, word: RegExpMatchArray): boolean =>
  before.length - (word.index ?? 0) <= FARTHEST &&
  !/[,;:(]/.test(before.slice(word.index).replace(ONLY_HOW_MUCH, '').replace(HOW_STRONGLY, ' ').replace(ONLY_WHAT, '')) &&
  !NOT.test(before);

/** `steg sjukfrånvaron mellan åren, från` */
const ONLY_WHAT = /^(\p{sc=Latin}+)(?: (?!som |och |men |medan |när )\p{sc=Latin}{2,24}){1,4}, från ?$/iu;

/** `ökade med 142 284 kronor, från` */
const ONLY_HOW_MUCH = / med [\d ,]{1,16}(?:\p{sc=Latin}{2,8}|%), från ?$/iu;

/** What improves may fall, as a deficit does. */
const isOfDeficit = (word: string, text: string): boolean =>
  (/^(?:för|stärk)/i.test(word) && !/soliditet|(?:eget|egna) kapital/i.test(text)) || /underskott|negativ|minus/i.test(text);

const FARTHEST = 90;
const NOT = /(?<!\p{sc=Latin})(?:inte|ej|varken)(?!\p{sc=Latin})[^.]{0,40}$/iu;

/** How much it changed, in per cent or in its own unit, told right after. */
function changeTrials(sentence: Sentence, course: Course, quantities: readonly Quantity[]): Trial[] {
  const [first, last] = course.from.at > course.to.at ? [course.to, course.from] : [course.from, course.to];
  const at = quantities.findIndex((each) => each.at === last.at);
  const after = quantities.slice(at + 1, at + 3);
  const before = quantities[at - 2];
  const isToldBefore =
    before !== undefined && /(?:^|\s)med$/.test(before.before) && /^,? från $/.test(sentence.text.slice(before.end, first.at));
  return [
    ...(isToldBefore ? changeTrial(sentence, course, before) : []),
    ...saidAfter(sentence.text, last, after).flatMap((told) => changeTrial(sentence, course, told)),
  ];
}

/** Each right after the one before it: what is said of another in between, `och antalet deltagare med 94, eller 23 procent`, ends it. */
function saidAfter(text: string, last: Quantity, after: readonly Quantity[]): Quantity[] {
  const words = after.map((told, index) => text.slice((index === 0 ? last : after[index - 1])?.end, told.at));
  const end = words.findIndex((each) => !SAID.test(each));
  return after.filter(
    (_, index) => (end === -1 || index < end) && !/(?:drygt|knappt|nästan|cirka|ungefär|omkring) ?$/i.test(words[index] ?? ''),
  );
}

function changeTrial(sentence: Sentence, course: Course, told: Quantity): Trial[] {
  if (isPercent(told) && !isPercent(course.to)) return percentTrial(sentence, course, told);
  return isMoneyIn(told) && isMoneyIn(course.to) ? [amountTrial(sentence, course, told)] : [];
}

const SAID =
  /^(?: (?:(?:19|20)\d\d|året (?:före|innan)|i fjol|förra året|föregående år))?[ ,(–]{1,3}(?:(?:det vill säga|dvs\.?|alltså|eller|vilket (?:är|motsvarar|ger)|motsvarande|med|med hela) )?(?:(?:en|med en) )?(?:ökning|höjning|minskning|sänkning|uppgång|nedgång)?(?: ?(?:med|på|om) )?(?:hela )?$/i;

function percentTrial(sentence: Sentence, { from, to }: Course, told: Quantity): Trial[] {
  const computed = percentOf(absolute(subtract(valueIn(to), valueIn(from))), absolute(valueIn(from)));
  if (computed === null || /^(?:procent )?av /.test(told.after)) return [];
  const outcome = percentOutcome(told, computed);
  const blur = blurOfChange(roundedOf(from), roundedOf(to));
  return [
    tried({
      kind: 'procent',
      places: [told, to, from].map(({ at, written }) => placeIn(sentence, at, written)),
      arithmetic: `${to.written} och ${from.written}: ${shownExact(computed)} %`,
      difference: outcome === 'right' ? ZERO : subtract(absolute(told.value), computed),
      rounding: outcome === 'cut' ? exact(1) : ZERO,
      nearEnough: isZero(blur) ? ZERO : add(blur, exact(1n, 2n * 10n ** BigInt(told.decimals))),
      message: `Från ${from.written} till ${to.written} är ${shownExact(computed)} %, men ${told.written} står.`,
      sureness: 0.92,
    }),
  ];
}

/** An amount in kronor is not rounded. */
function roundedOf(quantity: Quantity): { value: Exact; grain: Exact } {
  const grain = isMoneyIn(quantity) ? grainOf(quantity, quantity.unit) : ZERO;
  return { value: valueIn(quantity), grain: compare(grain, exact(1)) <= 0 ? ZERO : grain };
}

function amountTrial(sentence: Sentence, { from, to }: Course, told: Quantity): Trial {
  const computed = absolute(subtract(valueIn(to), valueIn(from)));
  const grains = [from, to, told].map((quantity) => grainOf(quantity, quantity.unit));
  const grain = largestOf(grains);
  return tried({
    kind: 'summa',
    places: [told, to, from].map(({ at, written }) => placeIn(sentence, at, written)),
    arithmetic: `skillnaden mellan ${to.written} och ${from.written} är ${shownExact(computed)}`,
    difference: subtract(absolute(valueIn(told)), computed),
    rounding: ZERO,
    nearEnough: compare(grain, exact(1)) <= 0 ? ZERO : grain,
    message: `Från ${from.written} till ${to.written} är ${shownExact(computed)} kr, men ${told.written} står.`,
    sureness: 0.92,
  });
}

/** `65 % av kvinnorna och 52 % av männen, en skillnad på 13 procentenheter`, and means: `4,11 vid start och 5,33 vid avslut, en ökning med 1,22`. */
export const checkPointsTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const quantities = quantitiesOf(sentence.text);
    return quantities.flatMap((difference, index) => {
      const [one, other] = quantities.slice(Math.max(0, index - 2), index);
      if (one === undefined || other === undefined || !areTwoOf(one, other, difference)) return [];
      return [pointsTrial(sentence, { one, other, difference })];
    });
  });

const APART =
  /^(?:procent|%)?,$|(?:skillnad|ökning|minskning|höjning|nedgång|uppgång|försprång|gap)(?:en)?(?: (?:är|var|blev|på|med|om|alltså|således|därmed)){1,3}$|(?:alltså|det vill säga|dvs\.?),?$/iu;

function areTwoOf(one: Quantity, other: Quantity, difference: Quantity): boolean {
  if (!APART.test(difference.before)) return false;
  const arePercent = isPercent(one) && isPercent(other) && /^procentenhet/.test(difference.after);
  const areMeans =
    [one, other, difference].every(({ unit, decimals }) => unit === null && decimals > 0) &&
    /öknin|minskn|skillnad/i.test(difference.before);
  return arePercent || areMeans;
}

interface Points {
  readonly one: Quantity;
  readonly other: Quantity;
  readonly difference: Quantity;
}

function pointsTrial(sentence: Sentence, { one, other, difference }: Points): Trial {
  const computed = absolute(subtract(one.value, other.value));
  const steps = [one, other, difference].map(({ decimals }) => exact(1n, 10n ** BigInt(decimals)));
  const step = largestOf(steps);
  const off = subtract(absolute(difference.value), computed);
  return tried({
    kind: 'summa',
    places: [difference, one, other].map(({ at, written }) => placeIn(sentence, at, written)),
    arithmetic: `skillnaden mellan ${one.written} och ${other.written} är ${shownExact(computed)}`,
    difference: off,
    // Each of the two is rounded for itself.
    nearEnough: step,
    rounding: ZERO,
    message: `Skillnaden mellan ${one.written} och ${other.written} är ${shownExact(computed)}, men ${difference.written} står.`,
    sureness: 0.88,
  });
}
