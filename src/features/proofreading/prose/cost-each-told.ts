import { absolute, compare, divide, exact, isZero, subtract, ZERO } from '../../../shared/exact.ts';
import { inKronor } from '../printed-number.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, isMoneyIn, type Quantity, quantitiesOf } from '../words/quantities.ts';

interface At {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

/** `14 086 kr per deltagare (1 845 250 kr och 131 deltagare)`: a cost for each participant beside the cost and the participants. */
export const checkCostEachTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const each = quantitiesOf(sentence.text).find(isEach);
    if (each === undefined) return [];
    const near = sentences.slice(Math.max(0, index - 3), index).filter(({ paragraph }) => paragraph === sentence.paragraph);
    const cost = nearest(sentence, near, isWholeCost);
    const people = nearest(sentence, near, isPeople);
    return cost === null || people === null || isZero(people.quantity.value) ? [] : [trialOf({ sentence, quantity: each }, cost, people)];
  });

const isEach = (quantity: Quantity): boolean =>
  quantity.unit === 'kr/person' ||
  (isMoneyIn(quantity) &&
    (/^(?:per|\/|för varje|i snitt per) ?(?:deltagare|person|individ)/.test(quantity.after) ||
      /(?:snittkostnad|genomsnittskostnad|styckkostnad|kostnad(?:en)? per deltagare)(?:en)?(?: \p{L}{1,10}){0,3}$/iu.test(
        quantity.before,
      )));
const isWholeCost = (quantity: Quantity): boolean =>
  isMoneyIn(quantity) && !isEach(quantity) && compare(inKronor(quantity, quantity.unit), exact(10_000)) >= 0;
const isPeople = (quantity: Quantity): boolean => isCount(quantity) && /^(?:deltagare|personer|individer)(?!\p{L})/u.test(quantity.after);

/** In the sentence itself, else in the one nearest before. Two of them in the same sentence leave it unsure which is meant. */
function nearest(sentence: Sentence, before: readonly Sentence[], isIt: (quantity: Quantity) => boolean): At | null {
  for (const each of [sentence, ...before.toReversed()]) {
    const found = quantitiesOf(each.text).filter(isIt);
    if (found.length > 1) return null;
    if (found[0] !== undefined) return { sentence: each, quantity: found[0] };
  }
  return null;
}

function trialOf(each: At, cost: At, people: At): Trial {
  const amount = inKronor(cost.quantity, cost.quantity.unit);
  const computed = divide(amount, people.quantity.value);
  const printed = each.quantity.value;
  const distance = absolute(subtract(printed, computed));
  const grain = exact(cost.quantity.unit === 'kr' ? 1 : 1000);
  return tried({
    kind: 'kvot',
    places: [each, cost, people].map(({ sentence, quantity }) => placeIn(sentence, quantity.at, quantity.written)),
    arithmetic: `${cost.quantity.written} / ${people.quantity.written} = ${shownExact(computed)}`,
    difference: compare(distance, exact(1, 2)) <= 0 ? ZERO : subtract(printed, computed),
    rounding: grain,
    message: `${cost.quantity.written} delat med ${people.quantity.written} är ${shownExact(computed)} kr, men ${each.quantity.written}${each.quantity.unit === 'kr/person' ? '' : ' per deltagare'} står.`,
    sureness: people.sentence === each.sentence ? 0.92 : 0.8,
  });
}
