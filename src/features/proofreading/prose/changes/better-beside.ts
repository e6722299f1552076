import { absolute, type Exact, negate, subtract, ZERO } from '../../../../shared/exact.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isMoneyIn, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** A result that a text tells, less than nothing where it is a deficit. */
interface Result {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  readonly kronor: Exact;
}

/** `Ett underskott på 90 tkr mot det budgeterade underskottet på 420 tkr. Prognosen är alltså 330 tkr bättre`: how far two results of a paragraph are apart. */
export const checkBetterBeside = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const told = quantitiesOf(sentence.text).find(
      (quantity) => isMoneyIn(quantity) && BETTER.test(quantity.after) && SO.test(quantity.before),
    );
    if (told === undefined) return [];
    const near = sentences.slice(Math.max(0, index - 1), index).filter(({ paragraph }) => paragraph === sentence.paragraph);
    const [one, other, ...more] = [...near.flatMap(resultsIn), ...resultsIn(sentence)].filter(({ quantity }) => quantity !== told);
    return one === undefined || other === undefined || more.length > 0 ? [] : [trialOf({ sentence, quantity: told }, one, other)];
  });

const BETTER = /^(?:bättre|sämre) än (?:\p{L}{1,12} )?(?:budget|plan|beräkna|prognos)/u;
const SO = /(?:är|blir|blev|var)(?: (?:alltså|därmed|således|därför))?$/iu;
const RESULT = /(?<word>överskott|underskott)(?:et)?(?: (?:på|om|är|var|blev|blir|uppgick till))?$/iu;

const resultsIn = (sentence: Sentence): Result[] =>
  quantitiesOf(sentence.text).flatMap((quantity) => {
    const word = isMoneyIn(quantity) ? RESULT.exec(quantity.before)?.groups?.word : undefined;
    if (word === undefined) return [];
    const size = absolute(inKronor(quantity, quantity.unit));
    return [{ sentence, quantity, kronor: /under/i.test(word) ? negate(size) : size }];
  });

function trialOf({ sentence, quantity }: Omit<Result, 'kronor'>, one: Result, other: Result): Trial {
  const computed = absolute(subtract(one.kronor, other.kronor));
  const grain = grainOf(quantity, quantity.unit);
  return tried({
    kind: 'summa',
    places: [{ sentence, quantity }, one, other].map((each) => placeIn(each.sentence, each.quantity.at, each.quantity.written)),
    arithmetic: `${shownExact(one.kronor)} och ${shownExact(other.kronor)} skiljer ${shownExact(computed)}`,
    difference: subtract(absolute(inKronor(quantity, quantity.unit)), computed),
    rounding: quantity.unit === 'kr' ? ZERO : grain,
    message: `Resultaten ${shownExact(one.kronor)} och ${shownExact(other.kronor)} skiljer ${shownExact(computed)}, men ${quantity.written} står.`,
    sureness: 0.91,
  });
}
