import { absolute, compare, divide, type Exact, exact, isZero, multiply, subtract, sumExact, ZERO } from '../../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { MONTH } from '../../words/month-names.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isCount, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** `Fyra utbildningar med sammanlagt 144 deltagare, i genomsnitt 36 per tillfälle`: how many times, how many in all, how many each time. */
export const checkAveragesTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const quantities = quantitiesOf(sentence.text);
    const average = quantities.findIndex(isAverage);
    const each = quantities[average];
    if (each === undefined) return [];
    const counts = quantities.slice(0, average).filter(isCount);
    if (counts.length === 0) return ofMonths({ sentence, each }, sentences[index - 1]);
    return counts.length === 1 ? ofTimesBefore(sentences, index, { each, total: counts[0] }) : ofTimesHere(sentence, each, counts);
  });

/** `Fyra utbildningar med sammanlagt 144 deltagare, i genomsnitt 36 per tillfälle` */
function ofTimesHere(sentence: Sentence, each: Quantity, [times, total, ...others]: readonly Quantity[]): Trial[] {
  if (times === undefined || total === undefined || others.length > 0 || !IN_ALL.test(total.before)) return [];
  return isZero(times.value) || compare(times.value, total.value) > 0 ? [] : [trialOf(sentence, each, { times, total })];
}

/** `Vi ordnade fem kursdagar. … Sammanlagt blev det 275 besök, i snitt 55 per kursdag`: as many times as were told of before. */
function ofTimesBefore(
  sentences: readonly Sentence[],
  index: number,
  { each, total }: { each: Quantity; total: Quantity | undefined },
): Trial[] {
  const sentence = sentences[index];
  if (sentence === undefined || total === undefined || !IN_ALL_BEFORE.test(total.before)) return [];
  const noun = /^(?:\p{sc=Latin}{1,12} )?(?:per|vid varje|varje) (\p{sc=Latin}{6})/u.exec(each.after)?.[1];
  const near = sentences.slice(Math.max(0, index - 4), index).filter(({ paragraph }) => paragraph === sentence.paragraph);
  const told = near.flatMap((before) =>
    quantitiesOf(before.text)
      .filter((quantity) => isCount(quantity) && noun !== undefined && quantity.after.startsWith(noun))
      .map((quantity) => ({ before, quantity })),
  );
  const [times, ...others] = told;
  if (times === undefined || others.length > 0 || isZero(times.quantity.value)) return [];
  return [trialOf(sentence, each, { times: times.quantity, total, said: times.before })];
}

/** `7 i januari, 5 i februari och 8 i mars. I genomsnitt har 6,7 skrivits in per månad` */
function ofMonths({ sentence, each }: { sentence: Sentence; each: Quantity }, before: Sentence | undefined): Trial[] {
  if (before?.paragraph !== sentence.paragraph || !/per månad/.test(each.after)) return [];
  const months = quantitiesOf(before.text).filter((quantity) => isCount(quantity) && IN_MONTH.test(quantity.after));
  const isWhole = months.length >= 3 && quantitiesOf(before.text).length === months.length;
  if (!isWhole) return [];
  const computed = divide(sumExact(months.map(({ value }) => value)), exact(months.length));
  return [
    tried({
      kind: 'kvot',
      places: [placeIn(sentence, each.at, each.written), ...months.map(({ at, written }) => placeIn(before, at, written))],
      arithmetic: `(${months.map(({ written }) => written).join(' + ')}) / ${months.length} = ${shownExact(computed)}`,
      difference: subtract(each.value, computed),
      rounding: ZERO,
      nearEnough: isRough(each) ? divide(computed, exact(10)) : halfOf(each),
      message: `Månaderna är i genomsnitt ${shownExact(computed)}, men ${each.written} står.`,
      sureness: isClose(each.value, computed) ? 0.9 : 0.65,
    }),
  ];
}

const IN_MONTH = new RegExp(String.raw`^i (?:${MONTH})(?!\p{sc=Latin})`, 'u');

const IN_ALL_BEFORE = /^(?:sammanlagt|totalt|tillsammans)(?: \p{sc=Latin}{1,10}){0,3}$/iu;

const isAverage = (quantity: Quantity): boolean =>
  quantity.unit === null &&
  /(?:i genomsnitt|i snitt|genomsnittligt|vilket (?:blir|ger|är))(?: \p{sc=Latin}{1,8})?$/iu.test(quantity.before) &&
  /^(?:\p{sc=Latin}{1,12} ){0,4}(?:per|vid varje|varje) (?:\p{sc=Latin}{2,20})/u.test(quantity.after);

const IN_ALL = /(?:sammanlagt|totalt|tillsammans)(?: \p{sc=Latin}{1,10})?$/iu;

interface Counted {
  readonly times: Quantity;
  readonly total: Quantity;
  /** The sentence that tells how many times, where it is another one. */
  readonly said?: Sentence;
}

function trialOf(sentence: Sentence, each: Quantity, { times, total, said = sentence }: Counted): Trial {
  const computed = divide(total.value, times.value);
  return tried({
    kind: 'kvot',
    places: [placeIn(said, times.at, times.written), ...[total, each].map(({ at, written }) => placeIn(sentence, at, written))],
    arithmetic: `${total.written} / ${times.written} = ${shownExact(computed)}`,
    difference: subtract(each.value, computed),
    rounding: ZERO,
    nearEnough: isRough(each) ? divide(computed, exact(10)) : halfOf(each),
    message: `${total.written} delat med ${times.written} är ${shownExact(computed)}, men ${each.written} står.`,
    sureness: isClose(each.value, computed) ? 0.88 : 0.65,
  });
}

/** Half of the last digit. */
const halfOf = ({ decimals }: Quantity): Exact => exact(1, 2 * 10 ** decimals);

/** Farther off is of something else. */
const isClose = (each: Exact, computed: Exact): boolean => compare(multiply(exact(2), absolute(subtract(each, computed))), computed) <= 0;
