import { compare, type Exact, exact, multiply, subtract, sumExact } from '../../../../shared/exact.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isMoneyIn, quantitiesOf } from '../../words/quantities.ts';
import { placesOf, type Spoken } from '../../words/spoken.ts';

/**
 * `Medlemmarna bidrog med sammanlagt 9,6 mkr. Staten stod för 50 % (4,8 mkr), regionen för 25 % (2,4 mkr) och kommunerna för 25 % (2,4 mkr)`.
 * Where no shares stand between the amounts they are a list like any other (`lists-told.ts`).
 */
export const checkPayersTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const amounts = amountsIn(sentence);
    const parts = amounts.slice(-PAYERS.length);
    const [total, ...others] = [...amounts.slice(0, -PAYERS.length), ...toldBefore(sentences, index)];
    const isTold = areAllPayers(sentence, parts) && /%|procent/.test(sentence.text);
    return isTold && total !== undefined && others.length === 0 && isOfAll(total) ? [trialOf(total, parts)] : [];
  });

function toldBefore(sentences: readonly Sentence[], index: number): Spoken[] {
  const before = sentences[index - 1];
  return before !== undefined && before.paragraph === sentences[index]?.paragraph ? amountsIn(before).filter(isOfAll) : [];
}

const amountsIn = (sentence: Sentence): Spoken[] =>
  quantitiesOf(sentence.text)
    .filter(isMoneyIn)
    .map((quantity) => ({ sentence, quantity }));

/** Who shares the cost by the law (2003:1210) 5 §. */
const PAYERS: readonly RegExp[] = [
  /(?<!\p{sc=Latin})(?:staten|försäkringskassan)(?!\p{sc=Latin})/iu,
  /(?<!\p{sc=Latin})(?:regionen|regionerna|landstinget|region \p{Lu}\p{sc=Latin}+)(?!\p{sc=Latin})/iu,
  /(?<!\p{sc=Latin})(?:kommunerna|kommunen)(?!\p{sc=Latin})/iu,
];

/** Each amount stands with a payer of its own, either after it (`staten för 10 kr`) or before it (`10 kr från staten`). */
function areAllPayers({ text }: Sentence, parts: readonly Spoken[]): boolean {
  if (parts.length !== PAYERS.length) return false;
  const ends = [text.length, ...parts.toReversed().map(({ quantity }) => quantity.at)].toReversed();
  const before = parts.map(({ quantity }, at) => text.slice(at === 0 ? 0 : (parts[at - 1]?.quantity.end ?? 0), quantity.at));
  const after = parts.map(({ quantity }, at) => text.slice(quantity.end, ends[at + 1]));
  return [before, after].some(
    (texts) => PAYERS.every((payer) => texts.filter((words) => payer.test(words)).length === 1) && texts.every(hasOne),
  );
}

const hasOne = (words: string): boolean => PAYERS.filter((payer) => payer.test(words)).length === 1;

/** The words say that it is what all of them paid. */
const isOfAll = ({ sentence: { text }, quantity: { at } }: Spoken): boolean =>
  /(?:sammanlagt|totalt|tillsammans)(?: \p{sc=Latin}{1,14}){0,2} ?$/iu.test(text.slice(0, at)) &&
  /bidr[ao]|medlemm|medlemsbidrag|parterna/i.test(text) &&
  !/intäkt|kostnad|projekt/i.test(text);

const kronorOf = ({ quantity }: Spoken): Exact => inKronor(quantity, quantity.unit);

function trialOf(total: Spoken, parts: readonly Spoken[]): Trial {
  const sum = sumExact(parts.map(kronorOf));
  const written = parts.map(({ quantity }) => quantity.written).join(' + ');
  return tried({
    kind: 'summa',
    places: placesOf([total, ...parts]),
    arithmetic: `${written} = ${shownExact(sum)}`,
    difference: subtract(kronorOf(total), sum),
    rounding: roundingOf([total, ...parts]),
    message: `Stat, region och kommuner bidrar enligt texten med ${written}, tillsammans ${shownExact(sum)}, men ${total.quantity.written} står.`,
    sureness: 0.92,
  });
}

/** Amounts told in millions are each rounded by up to half of their last digit; whole kronor are told as they are. */
function roundingOf(amounts: readonly Spoken[]): Exact {
  const grains = amounts.map(({ quantity }) => grainOf(quantity, quantity.unit)).filter((grain) => compare(grain, exact(1)) > 0);
  return multiply(sumExact(grains), exact(1, 2));
}
