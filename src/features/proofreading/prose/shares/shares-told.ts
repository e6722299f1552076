import { add, compare, divide, type Exact, exact, isEqual, isZero, multiply, subtract, ZERO } from '../../../../shared/exact.ts';
import { percentOf, percentOff, percentOutcome } from '../../percent.ts';
import { inKronor } from '../../printed-number.ts';
import { isMiswritten } from '../../sums/miswritten.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isBound, isMoneyIn, isPercent, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { tellsOfOthers } from '../../words/third-sex.ts';

/** `staten med 2 000 kr (50 %), regionen med 1 000 kr (25 %) och kommunerna med 1 000 kr (25 %)`, and shares of men and women. */
export function checkSharesTold(sentences: readonly Sentence[]): Trial[] {
  // Where anybody is neither, women and men may be less than all wherever they are told.
  const areAll = !sentences.some(({ text }) => tellsOfOthers(text));
  return sentences.flatMap((sentence, index) => [...sharesOfMoney(sentence, sentences[index + 1]), ...sexes(sentence, areAll)]);
}

interface AmountAndShare {
  readonly amount: Quantity;
  readonly share: Quantity;
}

const amountsAndShares = (sentence: Sentence): AmountAndShare[] => {
  const quantities = quantitiesOf(sentence.text);
  return quantities.flatMap((first, index): AmountAndShare[] => {
    const second = quantities[index + 1];
    if (second === undefined || !/^ ?\($/.test(sentence.text.slice(first.end, second.at))) return [];
    if (isMoneyIn(first) && isPercent(second)) return [{ amount: first, share: second }];
    return isPercent(first) && isMoneyIn(second) ? [{ amount: second, share: first }] : [];
  });
};

/** `Staten har betalat mindre än hälften, eftersom anslaget inte räckte`: then 50 % beside an amount is rounded and no slip. */
const ADMITS_UNEVEN = /(?<!\p{sc=Latin})(?:mindre|mer) än (?:hälften|en fjärdedel|sin (?:andel|del|hälft|fjärdedel))(?!\p{sc=Latin})/iu;

function sharesOfMoney(sentence: Sentence, next?: Sentence): Trial[] {
  const pairs = amountsAndShares(sentence);
  const total = pairs.reduce((sum, { amount }) => add(sum, inKronor(amount, amount.unit)), ZERO);
  const odd = oddOne(pairs);
  // Rounded shares may be of amounts that are no even parts; then only what looks like a slip of the pen is told.
  const areRounded = pairs.every(({ amount, share }) => isRight(amount, share, total));
  const isMeant = areRounded && ADMITS_UNEVEN.test(`${sentence.text} ${next?.text}`);
  if (odd !== null && !isMeant && (!areRounded || isSlip(odd)))
    return pairs.map((pair) =>
      pair === odd.pair ? oddTrial(sentence, pair, { total: odd.total, areRounded }) : shareTrial(sentence, pair, odd.total),
    );
  const right = pairs.filter(({ amount, share }) => isRight(amount, share, total)).length;
  return pairs.length < 3 || right * 2 < pairs.length ? [] : pairs.map((pair) => shareTrial(sentence, pair, total));
}

/** The one amount that is not its share of what all the others are theirs of, and what that is: half, a quarter and a quarter. */
function oddOne(pairs: readonly AmountAndShare[]): { pair: AmountAndShare; total: Quantity['value'] } | null {
  const found = pairs.flatMap((pair) => {
    const wholes = pairs.filter((each) => each !== pair).map(wholeOf);
    const [total, ...same] = wholes;
    const isOdd = total !== undefined && same.length > 0 && same.every((whole) => isEqual(whole, total)) && !isEqual(wholeOf(pair), total);
    return isOdd ? [{ pair, total }] : [];
  });
  const all = pairs.reduce((sum, { share }) => add(sum, share.value), ZERO);
  // Where the shares are no hundred together, one of them is wrong and not its amount.
  return pairs.length === 3 && found.length === 1 && isEqual(all, exact(100)) ? (found[0] ?? null) : null;
}

const isSlip = ({ pair: { amount, share }, total }: { pair: AmountAndShare; total: Quantity['value'] }): boolean =>
  isMiswritten(inKronor(amount, amount.unit), multiply(divide(total, exact(100)), share.value));

const wholeOf = ({ amount, share }: AmountAndShare): Quantity['value'] =>
  isZero(share.value) ? ZERO : divide(multiply(inKronor(amount, amount.unit), exact(100)), share.value);

const isRight = (amount: Quantity, share: Quantity, total: Quantity['value']): boolean => {
  const computed = percentOf(inKronor(amount, amount.unit), total);
  return computed !== null && percentOutcome(share, computed) !== 'wrong';
};

function shareTrial(sentence: Sentence, { amount, share }: AmountAndShare, total: Quantity['value']): Trial {
  const computed = percentOf(inKronor(amount, amount.unit), total) ?? ZERO;
  return tried({
    kind: 'andel',
    places: [share, amount].map(({ at, written }) => placeIn(sentence, at, written)),
    arithmetic: `${amount.written} av ${shownExact(total)} är ${shownExact(computed)} %`,
    ...percentOff(share, computed),
    message: `${amount.written} är ${shownExact(computed)} % av ${shownExact(total)}, men ${share.written} står.`,
    sureness: 0.93,
  });
}

function oddTrial(
  sentence: Sentence,
  { amount, share }: AmountAndShare,
  { total, areRounded }: { total: Quantity['value']; areRounded: boolean },
): Trial {
  const ought = multiply(divide(total, exact(100)), share.value);
  return tried({
    kind: 'andel',
    places: [amount, share].map(({ at, written }) => placeIn(sentence, at, written)),
    arithmetic: `${share.written} av ${shownExact(total)} är ${shownExact(ought)}`,
    difference: subtract(inKronor(amount, amount.unit), ought),
    rounding: exact(1),
    message: `${share.written} av ${shownExact(total)} kr är ${shownExact(ought)} kr, men ${amount.written} står.`,
    sureness: areRounded ? 0.7 : 0.88,
  });
}

const isBetween = (value: Exact, least: number, most: number): boolean =>
  compare(value, exact(least)) >= 0 && compare(value, exact(most)) <= 0;

/** `i Språnget, där 46 procent är män, och i Steget, där 47 procent är kvinnor` are of one each. */
const isOfOthers = (text: string, women: Quantity, men: Quantity): boolean =>
  tellsOfOthers(text) ||
  /, (?:och|men|medan) (?:i|för|hos) \p{Lu}/u.test(text.slice(Math.min(women.end, men.end), Math.max(women.at, men.at)));

/** `57 % kvinnor och 43 % män` are all of them together. */
function sexes(sentence: Sentence, areAll: boolean): Trial[] {
  const shares = quantitiesOf(sentence.text).filter(isPercent);
  const [women, men] = [/^(?:var |är )?kvinn/, /^(?:var |är )?män(?!\p{sc=Latin})/u].map((words) =>
    shares.find(({ after }) => words.test(after)),
  );
  if (women === undefined || men === undefined || isBound(women) || isOfOthers(sentence.text, women, men)) return [];
  const sum = add(women.value, men.value);
  // Far from a hundred they are shares of each: `40 % kvinnor och 35 % män fick arbete`.
  if (!isBetween(sum, areAll ? 80 : 100, 120)) return [];
  const isAll = isBetween(sum, 99, 101);
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
