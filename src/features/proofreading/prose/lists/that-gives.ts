import { add, compare, type Exact, exact, subtract, ZERO } from '../../../../shared/exact.ts';
import { percentOf, percentOutcome } from '../../percent.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, isPercent, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { placesOf, type Spoken } from '../../words/spoken.ts';

/** `150 avslutade, varav 32 till arbete och 25 till studier. Det ger 38 % till arbete eller studier.`, `244 personer … Det motsvarar 74 % av årsmålet på 330 deltagare.` */
export const checkThatGives = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    const [percent, ...others] = quantitiesOf(sentence.text);
    if (before?.paragraph !== sentence.paragraph || percent === undefined || !isPercent(percent) || isRough(percent)) return [];
    if (!THAT.test(percent.before)) return [];
    const counts = quantitiesOf(before.text)
      .filter(isCount)
      .map((quantity) => ({ sentence: before, quantity }));
    const share = others.length === 0 ? ofWhole(before, counts) : ofGoal(sentence, { percent, others }, counts);
    return share === null ? [] : [trialOf({ sentence, quantity: percent }, share)];
  });

const THAT = /^(?:det|vilket) (?:ger|gav|motsvarar|motsvarade|blir|innebär)$/iu;

/** What the per cent may be of: the first that fits is the one that was meant. */
interface Share {
  readonly ways: readonly (readonly Spoken[])[];
  readonly whole: Spoken;
}

/** Of a whole with parts after `varav`: one of them, or some that stand beside each other. */
function ofWhole({ text }: Sentence, [whole, ...parts]: readonly Spoken[]): Share | null {
  if (whole === undefined || parts.length === 0 || parts.length > MOST_PARTS) return null;
  const isDivided = /varav|av (?:dem|dessa|vilka)/i.test(text.slice(whole.quantity.end, parts[0]?.quantity.at));
  const areParts = parts.every(({ quantity }) => compare(quantity.value, whole.quantity.value) < 0);
  const ways = parts.flatMap((_, from) => parts.slice(from).map((__, more) => parts.slice(from, from + more + 1)));
  return isDivided && areParts && !/kvinn|(?<!\p{sc=Latin})män(?!\p{sc=Latin})/iu.test(text) ? { ways, whole } : null;
}

const MOST_PARTS = 4;

/** Of a goal that the sentence itself tells: the first count before that is not larger than all of it. */
function ofGoal(
  sentence: Sentence,
  { percent, others: [goal, ...more] }: { percent: Quantity; others: readonly Quantity[] },
  counts: readonly Spoken[],
): Share | null {
  if (goal === undefined || more.length > 0 || !isCount(goal)) return null;
  const isOfGoal = /^ av (?:års|hel)?målet (?:på|om) $/i.test(sentence.text.slice(percent.end, goal.at));
  const large = counts.filter(({ quantity }) => compare(quantity.value, LEAST) >= 0);
  return isOfGoal && large.length > 0 ? { ways: large.map((each) => [each]), whole: { sentence, quantity: goal } } : null;
}

const LEAST = exact(10);

function trialOf(percent: Spoken, { ways, whole }: Share): Trial {
  const sum = (parts: readonly Spoken[]): Exact => parts.reduce((all, { quantity }) => add(all, quantity.value), ZERO);
  const computed = (parts: readonly Spoken[]): Exact => percentOf(sum(parts), whole.quantity.value) ?? ZERO;
  const fits = ways.find((parts) => percentOutcome(percent.quantity, computed(parts)) !== 'wrong');
  const meant = fits ?? ways.find((parts) => parts.length === ways.at(0)?.length) ?? [];
  const share = computed(meant);
  const terms = meant.map(({ quantity }) => quantity.written).join(' + ');
  return tried({
    kind: 'procent',
    places: placesOf([percent, ...meant, whole]),
    arithmetic: `${terms} av ${whole.quantity.written} är ${shownExact(share)} %`,
    difference: fits === undefined ? subtract(percent.quantity.value, share) : ZERO,
    rounding: ZERO,
    message: `${terms} av ${whole.quantity.written} är ${shownExact(share)} %, men ${percent.quantity.written} står.`,
    sureness: 0.8,
  });
}
