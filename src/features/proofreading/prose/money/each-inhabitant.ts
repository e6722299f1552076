import { compare, divide, type Exact, exact, isZero, multiply, subtract } from '../../../../shared/exact.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, isMoneyIn, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { placesOf, type Spoken } from '../../words/spoken.ts';

/** `Kommunernas del, 1 950 tkr, fördelas efter invånare. Med 39 000 invånare blir det 50 kronor per invånare`. */
export const checkEachInhabitant = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const quantities = quantitiesOf(sentence.text);
    const each = quantities.find((quantity) => isMoneyIn(quantity) && /^per invånare/.test(quantity.after));
    const people = quantities.filter((quantity) => isCount(quantity) && /^invånare/.test(quantity.after));
    const [only, ...others] = people;
    const amount = each === undefined ? undefined : amountBefore(sentences, index, each);
    if (each === undefined || only === undefined || others.length > 0 || amount === undefined || isZero(only.value)) return [];
    return [trialOf({ sentence, quantity: each }, { sentence, quantity: only }, amount)];
  });

const LEAST = exact(10_000);

/** The only large amount before it, in the sentence or in the one before it. */
function amountBefore(sentences: readonly Sentence[], index: number, each: Quantity): Spoken | undefined {
  const [sentence, before] = [sentences[index], sentences[index - 1]];
  const near = before !== undefined && before.paragraph === sentence?.paragraph ? [before] : [];
  const [only, ...others] = [...near, ...(sentence === undefined ? [] : [sentence])].flatMap((said) =>
    quantitiesOf(said.text)
      .filter((quantity) => quantity !== each && isMoneyIn(quantity) && compare(inKronor(quantity, quantity.unit), LEAST) >= 0)
      .map((quantity) => ({ sentence: said, quantity })),
  );
  return others.length > 0 ? undefined : only;
}

function trialOf(each: Spoken, people: Spoken, amount: Spoken): Trial {
  const computed = divide(kronorOf(amount), people.quantity.value);
  const half = multiply(grainOf(each.quantity, each.quantity.unit), exact(1, 2));
  return tried({
    kind: 'kvot',
    places: placesOf([each, amount, people]),
    arithmetic: `${amount.quantity.written} / ${people.quantity.written} = ${shownExact(computed)}`,
    difference: subtract(kronorOf(each), computed),
    rounding: half,
    nearEnough: isRough(each.quantity) ? divide(computed, exact(10)) : half,
    message: `${amount.quantity.written} delat med ${people.quantity.written} invånare är ${shownExact(computed)} kr, men ${each.quantity.written} står.`,
    sureness: 0.88,
  });
}

const kronorOf = ({ quantity }: Spoken): Exact => inKronor(quantity, quantity.unit);
