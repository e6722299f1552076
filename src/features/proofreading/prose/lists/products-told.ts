import { multiply, subtract, ZERO } from '../../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { type Quantity, quantitiesOf, valueIn } from '../../words/quantities.ts';
import { placesOf } from '../../words/spoken.ts';

/** `35 x 16 200 kr x 12 mån, totalt 6 804 000 kr`: numbers that are multiplied in so many words, and what that gives. */
export const checkProductsTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const quantities = quantitiesOf(sentence.text);
    const first = quantities.findIndex((_, index) => isTimes(sentence.text, quantities, index));
    if (first === -1) return [];
    let last = first + 1;
    while (isTimes(sentence.text, quantities, last)) last += 1;
    const [factors, product] = [quantities.slice(first, last + 1), quantities[last + 1]];
    const end = factors.at(-1)?.end ?? 0;
    if (product === undefined || !GIVES.test(sentence.text.slice(end, product.at))) return [];
    return [trialOf(sentence, factors, product)];
  });

const isTimes = (text: string, quantities: readonly Quantity[], index: number): boolean => {
  const [one, other] = [quantities[index], quantities[index + 1]];
  return (
    one !== undefined && other !== undefined && /^(?: \p{sc=Latin}{1,12}){0,2} ?(?:x|×|\*|gånger) ?$/iu.test(text.slice(one.end, other.at))
  );
};

const GIVES =
  /^(?: \p{sc=Latin}{1,12}){0,2},? ?(?:=|(?:totalt|sammanlagt|det vill säga|dvs\.?|blir|ger|är)(?: \p{sc=Latin}{1,10}){0,2}) ?$/iu;

function trialOf(sentence: Sentence, factors: readonly Quantity[], product: Quantity): Trial {
  const computed = factors.map(valueIn).reduce((all, each) => multiply(all, each));
  const terms = factors.map(({ written }) => written).join(' × ');
  return tried({
    kind: 'summa',
    places: placesOf([product, ...factors].map((quantity) => ({ sentence, quantity }))),
    arithmetic: `${terms} = ${shownExact(computed)}`,
    difference: subtract(valueIn(product), computed),
    rounding: ZERO,
    message: `${terms} är ${shownExact(computed)}, men ${product.written} står.`,
    sureness: 0.93,
  });
}
