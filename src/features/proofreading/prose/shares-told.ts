import { add, compare, exact, isZero, subtract, ZERO } from '../../../shared/exact.ts';
import { percentOf, percentOutcome } from '../percent.ts';
import { inKronor } from '../printed-number.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isMoneyIn, isPercent, type Quantity, quantitiesOf } from '../words/quantities.ts';

/** `staten med 2 000 kr (50 %), regionen med 1 000 kr (25 %) och kommunerna med 1 000 kr (25 %)`, and shares of men and women. */
export const checkSharesTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => [...sharesOfMoney(sentence), ...sexes(sentence)]);

interface AmountAndShare {
  readonly amount: Quantity;
  readonly share: Quantity;
}

function sharesOfMoney(sentence: Sentence): Trial[] {
  const quantities = quantitiesOf(sentence.text);
  const pairs = quantities.flatMap((first, index): AmountAndShare[] => {
    const second = quantities[index + 1];
    if (second === undefined || !/^ ?\($/.test(sentence.text.slice(first.end, second.at))) return [];
    if (isMoneyIn(first) && isPercent(second)) return [{ amount: first, share: second }];
    return isPercent(first) && isMoneyIn(second) ? [{ amount: second, share: first }] : [];
  });
  const total = pairs.reduce((sum, { amount }) => add(sum, inKronor(amount, amount.unit)), ZERO);
  const right = pairs.filter(({ amount, share }) => isRight(amount, share, total)).length;
  return pairs.length < 3 || isZero(total) || right * 2 < pairs.length ? [] : pairs.map((pair) => shareTrial(sentence, pair, total));
}

const isRight = (amount: Quantity, share: Quantity, total: Quantity['value']): boolean => {
  const computed = percentOf(inKronor(amount, amount.unit), total);
  return computed !== null && percentOutcome(share, computed) !== 'wrong';
};

function shareTrial(sentence: Sentence, { amount, share }: AmountAndShare, total: Quantity['value']): Trial {
  const computed = percentOf(inKronor(amount, amount.unit), total) ?? ZERO;
  const outcome = percentOutcome(share, computed);
  return tried({
    kind: 'andel',
    places: [share, amount].map(({ at, written }) => placeIn(sentence, at, written)),
    arithmetic: `${amount.written} av ${shownExact(total)} är ${shownExact(computed)} %`,
    difference: outcome === 'right' ? ZERO : subtract(share.value, computed),
    rounding: outcome === 'cut' ? exact(1) : ZERO,
    message: `${amount.written} är ${shownExact(computed)} % av ${shownExact(total)}, men ${share.written} står.`,
    sureness: 0.93,
  });
}

/** `57 % kvinnor och 43 % män` are all of them together. */
function sexes(sentence: Sentence): Trial[] {
  const shares = quantitiesOf(sentence.text).filter(isPercent);
  const [women, men] = [/^(?:var |är )?kvinn/, /^(?:var |är )?män(?!\p{L})/u].map((words) => shares.find(({ after }) => words.test(after)));
  if (women === undefined || men === undefined) return [];
  const sum = add(women.value, men.value);
  // Far from a hundred they are shares of each: `40 % kvinnor och 35 % män fick arbete`.
  if (compare(sum, exact(120)) > 0 || compare(sum, exact(80)) < 0) return [];
  const isAll = compare(sum, exact(101)) <= 0 && compare(sum, exact(99)) >= 0;
  return [
    tried({
      kind: 'andel',
      places: [women, men].map(({ at, written }) => placeIn(sentence, at, written)),
      arithmetic: `${women.written} + ${men.written} = ${shownExact(sum)} %`,
      difference: isAll ? ZERO : subtract(sum, exact(100)),
      rounding: ZERO,
      message: `Kvinnor ${women.written} och män ${men.written} är tillsammans ${shownExact(sum)} %, inte 100 %.`,
      sureness: 0.92,
    }),
  ];
}
