import { absolute, compare, exact, isEqual, multiply, subtract, ZERO } from '../../../../shared/exact.ts';
import { grainOf } from '../../printed-number.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isCount, isMoneyIn, type Quantity, quantitiesOf, valueIn } from '../../words/quantities.ts';

/** Differences that a sentence tells beside what they are between: `812 besök, 106 fler än 2017 då det var 706`. */
export const checkDifferencesCounted = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const quantities = quantitiesOf(sentence.text);
    return [...countsIn(quantities), ...moneyIn(sentence.text, quantities)].map((difference) => trialOf(sentence, difference));
  });

interface Told {
  readonly difference: Quantity;
  readonly between: readonly [Quantity, Quantity];
}

/** A count, how many more or fewer it is, and what it was. */
function countsIn(quantities: readonly Quantity[]): Told[] {
  const counts = quantities.filter(isCount);
  return counts.flatMap((difference, index): Told[] => {
    const before = counts[index + 1];
    const now = before === undefined ? undefined : nowOf(counts.slice(0, index), before, difference);
    if (now === undefined || before === undefined || isSum([now, difference]) || isOfOther(difference, before)) return [];
    if (!isDifference(difference) || !isAlone(difference, now)) return [];
    return [{ difference, between: apartBy(difference, [now, before, ...counts]) ?? [now, before] }];
  });
}

/** `De tio träffarna hade 612 deltagare, 64 fler än de nio 2030, som hade 548`: any two that are so far apart. */
function apartBy({ value }: Quantity, counts: readonly Quantity[]): readonly [Quantity, Quantity] | undefined {
  return counts
    .flatMap((one) => counts.map((other) => [one, other] as const))
    .find(([one, other]) => isEqual(absolute(subtract(one.value, other.value)), value) && ![one, other].some(isDifference));
}

/** `10 + 6` is a sum. */
const isSum = (told: readonly Quantity[]): boolean => told.some(({ before }) => /\+/.test(before));

/** `70 deltagare, elva fler än 2015, och Jobbspår 50`: what it was in 2015 is not told. */
const isOfOther = ({ after }: Quantity, before: Quantity): boolean =>
  isDifference(before) ||
  // `fyra fler än 2018: 36 kvinnor och 42 män`
  /:$/.test(before.before) ||
  /än (?:(?:år )?(?:19|20)\d\d|året (?:innan|före)|föregående år|i fjol), (?:och|samt|medan)(?: |$)/.test(`${after} ${before.before}`);

/** What it is now: of the counts before it the one that fits, else the nearest of the same size. */
function nowOf(counts: readonly Quantity[], before: Quantity, difference: Quantity): Quantity | undefined {
  const fits = counts.find(({ value }) => isEqual(absolute(subtract(value, before.value)), difference.value));
  const isLike = ({ value }: Quantity): boolean =>
    compare(multiply(value, exact(3)), before.value) >= 0 && compare(value, multiply(before.value, exact(3))) <= 0;
  return fits ?? counts.findLast(isLike);
}

/** `15 med färre än tio anställda` tells what they have. */
const isDifference = ({ after }: Quantity): boolean =>
  /^(?:(?!med |som |och )\p{sc=Latin}{1,20} )?(?:fler|färre|mer|mindre) än(?! dubbelt)/u.test(after);

/** Nothing but words stands between the count and its difference. */
const isAlone = ({ before }: Quantity, { after }: Quantity): boolean => before.length <= 60 && after !== '';

/** Three amounts: what came out, what was budgeted, and how far they are apart. */
function moneyIn(text: string, quantities: readonly Quantity[]): Told[] {
  const amounts = quantities.filter(isMoneyIn);
  return amounts.flatMap((difference, index): Told[] => {
    const [actual, budget] = [amounts[index - 2], amounts[index - 1]];
    if (actual === undefined || budget === undefined) return [];
    const isBudget = /budget|mot plan/i.test(text.slice(Math.max(0, actual.at - 30), budget.end + 20));
    return isBudget && /(?:avvikelse|skillnad|differens)(?:n|en)?(?: \p{sc=Latin}{1,8}){0,3}$/iu.test(difference.before)
      ? [{ difference, between: [actual, budget] }]
      : [];
  });
}

function trialOf(sentence: Sentence, { difference, between: [one, other] }: Told): Trial {
  const computed = absolute(subtract(valueIn(one), valueIn(other)));
  const told = absolute(valueIn(difference));
  const grain = isMoneyIn(difference) && difference.unit !== 'kr' ? grainOf(difference, difference.unit) : ZERO;
  return tried({
    kind: 'summa',
    places: [difference, one, other].map(({ at, written }) => placeIn(sentence, at, written)),
    arithmetic: `skillnaden mellan ${one.written} och ${other.written} är ${shownExact(computed)}`,
    difference: subtract(told, computed),
    rounding: ZERO,
    // A difference in tkr of amounts in kronor is rounded.
    nearEnough: multiply(grain, exact(1, 2)),
    message: `Skillnaden mellan ${one.written} och ${other.written} är ${shownExact(computed)}, men ${difference.written} står.`,
    sureness: compare(computed, ZERO) === 0 ? 0.6 : 0.88,
  });
}
