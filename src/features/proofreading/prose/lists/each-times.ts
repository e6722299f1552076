import { absolute, compare, divide, type Exact, exact, largestOf, multiply, subtract, ZERO } from '../../../../shared/exact.ts';
import { grainOf, inKronor } from '../../printed-number.ts';
import { figuresIn } from '../../sums/miswritten.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isCount, isMoneyIn, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** `120 000 kr för alla fyra förbund, 30 000 kr vardera`: as many times what each pays is what they pay together. */
export const checkEachTimes = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const quantities = quantitiesOf(sentence.text);
    const [amounts, counts] = [quantities.filter(isMoneyIn), quantities.filter(isCount).filter(isOfPayers)];
    const [each, total] = amounts.sort((a, b) => compare(amountOf(a), amountOf(b)));
    const [count] = counts;
    if (!EACH.test(sentence.text) || amounts.length !== 2 || counts.length !== 1) return [];
    if (each === undefined || total === undefined || count === undefined || compare(count.value, exact(2)) < 0) return [];
    return [trialOf(sentence, { each, total, count })];
  });

/** Not `i två omgångar om 10 700 tkr, medan de andra betalar 2 675 tkr vardera`. */
const isOfPayers = ({ after }: Quantity): boolean => !/^(?:lika stora )?(?:omgångar|gånger|rater|delar)/u.test(after);

const EACH =
  /(?<!\p{sc=Latin})(?:vardera|varje|var och en|per (?:förbund|kommun|medlem|part|tillfälle|månad|kvartal|termin|dag|plats|tjänst|kurs))(?!\p{sc=Latin})/iu;

const amountOf = (quantity: Quantity): Exact => inKronor(quantity, quantity.unit);

interface Product {
  readonly each: Quantity;
  readonly total: Quantity;
  readonly count: Quantity;
}

function trialOf(sentence: Sentence, { each, total, count }: Product): Trial {
  const product = multiply(amountOf(each), count.value);
  const difference = subtract(amountOf(total), product);
  const isNear = compare(absolute(difference), blurOf(sentence, { each, total, count })) <= 0;
  return tried({
    kind: 'summa',
    places: [total, each, count].map(({ at, written }) => placeIn(sentence, at, written)),
    arithmetic: `${count.written} × ${each.written} = ${shownExact(product)}`,
    difference: isNear ? ZERO : difference,
    rounding: ZERO,
    message: `${count.written} gånger ${each.written} är ${shownExact(product)} kr, men ${total.written} står.`,
    sureness: isNumberOf(total, product) ? 0.8 : 0.4,
  });
}

/** What the last digits of each may add up to; `cirka` is a twentieth more. */
function blurOf({ text }: Sentence, { each, total, count }: Product): Exact {
  // An amount that ends in hundreds beside one in thousands is rounded to them.
  const written = absolute(each.value).numerator.toString();
  const zeros = total.unit === each.unit ? 0 : written.length - figuresIn(written);
  const digits = multiply(multiply(grainOf(each, each.unit), exact(10n ** BigInt(zeros))), divide(count.value, exact(2)));
  const own = divide(grainOf(total, total.unit), exact(2));
  const rough = /cirka|ca |omkring|ungefär|drygt|knappt|runt/i.test(text) ? divide(amountOf(total), exact(20)) : ZERO;
  return largestOf([digits, own, rough]);
}

/** What is far off is no product: the count may be of something else. */
const isNumberOf = (total: Quantity, product: Exact): boolean =>
  compare(absolute(subtract(amountOf(total), product)), divide(product, exact(4))) <= 0;
