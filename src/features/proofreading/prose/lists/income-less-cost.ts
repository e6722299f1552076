import { absolute, compare, type Exact, exact, largestOf, multiply, negate, subtract } from '../../../../shared/exact.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isMoneyIn, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** Incomes, costs and the result that a text says they leave. */
interface Told {
  readonly income: Quantity;
  readonly cost: Quantity;
  readonly result: Quantity;
  readonly isDeficit: boolean;
  readonly of: Sentence;
}

/** `Budgeten omfattar kostnader på 10 910 tkr och intäkter på 10 600 tkr. … ett underskott på 310 tkr`: the result of what the sentence before tells. */
export const checkIncomeLessCost = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const after = sentences[index + 1];
    const near = after?.paragraph === sentence.paragraph ? [sentence, after] : [sentence];
    const [income, cost] = [INCOME, COST].map((words) => amountAfter(sentence.text, words));
    // What was budgeted beside what came out is another result.
    if (near.some(({ text }) => /budget|plan/i.test(text)) && !/budget|plan/i.test(sentence.text.slice(0, income?.at ?? 0))) return [];
    if (income === undefined || cost === undefined || income === cost || PART.test(sentence.text)) return [];
    return near.flatMap((each) => resultIn(each).map((result) => trialOf(sentence, { ...result, income, cost }))).slice(0, 1);
  });

const INCOME = /intäkter(?:na)?(?: \p{sc=Latin}{1,12}){0,3}$/iu;
const COST = /kostnader(?:na)?(?: \p{sc=Latin}{1,12}){0,3}$/iu;
/** Of one intervention, or of what is financial. */
const PART = /finansiella|övriga (?:intäkter|kostnader)|personalkostnad|insatsens|projektets|per |varav/i;

/** `intäkterna ökade med`, `kostnaderna blev 35 924 kronor lägre` tell how much they have changed. */
const isChange = ({ before, after }: Quantity): boolean =>
  / med$/.test(before) || /^(?:kr |kronor |tkr )?(?:lägre|högre|mer|mindre|bättre|sämre)(?!\p{sc=Latin})/u.test(after);

/** The only amount that stands after the words. */
function amountAfter(text: string, words: RegExp): Quantity | undefined {
  const [amount, ...more] = quantitiesOf(text).filter(
    (quantity) => isMoneyIn(quantity) && words.test(quantity.before) && !isChange(quantity),
  );
  return more.length > 0 || (amount !== undefined && isRough(amount)) ? undefined : amount;
}

const RESULT = /(?<![\p{sc=Latin}])(?:ett|ger ett|därmed ett|alltså ett) (?<word>överskott|underskott) (?:på|om)$/iu;

const resultIn = (sentence: Sentence): Pick<Told, 'result' | 'isDeficit' | 'of'>[] =>
  quantitiesOf(sentence.text).flatMap((result) => {
    const word = isMoneyIn(result) ? RESULT.exec(result.before)?.groups?.word : undefined;
    return word === undefined || isRough(result) ? [] : [{ result, isDeficit: /under/i.test(word), of: sentence }];
  });

const kronorOf = (quantity: Quantity): Exact => absolute(inKronor(quantity, quantity.unit));

function trialOf(sentence: Sentence, { income, cost, result, isDeficit, of }: Told): Trial {
  const computed = subtract(kronorOf(income), kronorOf(cost));
  const said = isDeficit ? negate(kronorOf(result)) : kronorOf(result);
  const grain = largestOf([income, cost, result].map((each) => grainOf(each, each.unit)));
  const off = absolute(subtract(said, computed));
  return tried({
    kind: 'summa',
    places: [
      placeIn(of, result.at, result.written),
      placeIn(sentence, income.at, income.written),
      placeIn(sentence, cost.at, cost.written),
    ],
    arithmetic: `${income.written} − ${cost.written} = ${shownExact(computed)}`,
    difference: subtract(said, computed),
    rounding: grain,
    nearEnough: compare(grain, exact(1)) > 0 ? grain : exact(0),
    message: `Intäkterna ${income.written} minus kostnaderna ${cost.written} är ${shownExact(computed)}, men ${isDeficit ? 'underskottet' : 'överskottet'} ${result.written} står.`,
    // Interest may stand between them.
    sureness: compare(off, multiply(exact(1, 50), kronorOf(income))) > 0 || isDeficit === computed.numerator > 0n ? 0.85 : 0.5,
  });
}
