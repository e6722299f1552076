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
    const [many, words] = SO_MUCH.test(told.after) ? ([2, ANY_RESULT] as const) : ([1, RESULT] as const);
    const near = sentences.slice(Math.max(0, index - many), index).filter(({ paragraph }) => paragraph === sentence.paragraph);
    const results = [...near, sentence].flatMap((each) => resultsIn(each, words)).filter(({ quantity }) => quantity !== told);
    const [one, other, ...more] = results.length > 0 ? results : stopped(sentence, told);
    return one === undefined || other === undefined || more.length > 0 ? [] : [trialOf({ sentence, quantity: told }, one, other)];
  });

/** `Vi hade planerat att ta 2 200 tkr i anspråk men stannade vid 453 tkr, vilket är 1 747 tkr bättre än budgeterat` */
const stopped = (sentence: Sentence, told: Quantity): Result[] => {
  const [planned, came, ...more] = quantitiesOf(sentence.text).filter((each) => isMoneyIn(each) && each.end <= told.at);
  const isIt =
    planned !== undefined &&
    came !== undefined &&
    more.length === 0 &&
    /planera|budget|räknat|avsatt/i.test(sentence.text.slice(0, planned.at)) &&
    /(?<!\p{sc=Latin})(?:stannade|landade|slutade)(?: \p{sc=Latin}{1,10}){1,2} $/iu.test(sentence.text.slice(planned.end, came.at)) &&
    /^,? ?(?:vilket|det) (?:är|var|blev) $/i.test(sentence.text.slice(came.end, told.at));
  return isIt ? [planned, came].map((quantity) => ({ sentence, quantity, kronor: inKronor(quantity, quantity.unit) })) : [];
};

const BETTER = /^(?:bättre|sämre) än (?:så(?!\p{sc=Latin})|(?:\p{sc=Latin}{1,12} )?(?:budget|plan|beräkna|prognos))/u;
const SO = /(?:är|blir|blev|var)(?: (?:alltså|därmed|således|därför))?$/iu;
/** `bättre än så` is of what was told right before, and the result may be told before that. */
const SO_MUCH = /^(?:bättre|sämre) än så/u;
const RESULT = /(?<word>överskott|underskott)(?:et)?(?: (?:på|om|är|var|blev|blir|uppgick till))?$/iu;
const ANY_RESULT = /(?<word>(?:över|under)skott|(?:^|årets )resultat)(?:et)?(?: (?:på|om|är|var|blev|blir|uppgick till))?$/iu;

const resultsIn = (sentence: Sentence, words: RegExp): Result[] =>
  quantitiesOf(sentence.text).flatMap((quantity) => {
    const word = isMoneyIn(quantity) ? words.exec(quantity.before)?.groups?.word : undefined;
    if (word === undefined || /^(?:kr |kronor |tkr )?(?:bättre|sämre|högre|lägre)(?!\p{sc=Latin})/u.test(quantity.after)) return [];
    const told = inKronor(quantity, quantity.unit);
    return [{ sentence, quantity, kronor: /under/i.test(word) ? negate(absolute(told)) : told }];
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
    sureness: 0.88,
  });
}
