import { absolute, compare, divide, type Exact, exact, isZero, multiply, subtract, ZERO } from '../../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isCount, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** `Fyra utbildningar med sammanlagt 144 deltagare, i genomsnitt 36 per tillfälle`: how many times, how many in all, how many each time. */
export const checkAveragesTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const quantities = quantitiesOf(sentence.text);
    const average = quantities.findIndex(isAverage);
    const [each, counts] = [quantities[average], quantities.slice(0, Math.max(0, average)).filter(isCount)];
    const [times, total, ...others] = counts;
    if (each === undefined || times === undefined || total === undefined || others.length > 0 || !IN_ALL.test(total.before)) return [];
    return isZero(times.value) || compare(times.value, total.value) > 0 ? [] : [trialOf(sentence, each, { times, total })];
  });

const isAverage = (quantity: Quantity): boolean =>
  quantity.unit === null &&
  /(?:i genomsnitt|i snitt|genomsnittligt|vilket (?:blir|ger|är))(?: \p{L}{1,8})?$/iu.test(quantity.before) &&
  /^(?:\p{L}{1,12} )?(?:per|vid varje|varje) (?:\p{L}{2,20})/u.test(quantity.after);

const IN_ALL = /(?:sammanlagt|totalt|tillsammans)(?: \p{L}{1,10})?$/iu;

interface Counted {
  readonly times: Quantity;
  readonly total: Quantity;
}

function trialOf(sentence: Sentence, each: Quantity, { times, total }: Counted): Trial {
  const computed = divide(total.value, times.value);
  return tried({
    kind: 'kvot',
    places: [times, total, each].map(({ at, written }) => placeIn(sentence, at, written)),
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
