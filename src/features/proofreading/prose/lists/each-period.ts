import { type Exact, exact, multiply, subtract, ZERO } from '../../../../shared/exact.ts';
import { inKronor } from '../../printed-number.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isMoneyIn, isRough, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { placesOf } from '../../words/spoken.ts';

/** `60 000 kr per år, vilket faktureras med 15 000 kr per kvartal`: what is paid for each part of the year is all of it so many times. */
export const checkEachPeriod = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const amounts = quantitiesOf(sentence.text).filter((each) => isMoneyIn(each) && !isRough(each));
    const [year, part, ...more] = amounts;
    const times = PARTS.find(({ words }) => part !== undefined && words.test(afterIn(sentence.text, part)))?.times;
    const isPair = year !== undefined && YEARLY.test(afterIn(sentence.text, year)) && more.length === 0;
    return isPair && part !== undefined && times !== undefined ? [trialOf(sentence, { year, part, times })] : [];
  });

const afterIn = (text: string, { end }: Quantity): string => text.slice(end, end + 20);

const YEARLY = /^ ?(?:kr |kronor )?(?:per år|om året|årligen)(?!\p{sc=Latin})/iu;
const PARTS = [
  { words: /^ ?(?:kr |kronor )?(?:per kvartal|i kvartalet|varje kvartal)(?!\p{sc=Latin})/iu, times: 4 },
  { words: /^ ?(?:kr |kronor )?(?:per månad|i månaden|varje månad)(?!\p{sc=Latin})/iu, times: 12 },
  { words: /^ ?(?:kr |kronor )?(?:per halvår|varje halvår)(?!\p{sc=Latin})/iu, times: 2 },
];

const kronorOf = (quantity: Quantity): Exact => inKronor(quantity, quantity.unit);

interface Paid {
  readonly year: Quantity;
  readonly part: Quantity;
  readonly times: number;
}

function trialOf(sentence: Sentence, { year, part, times }: Paid): Trial {
  const computed = multiply(kronorOf(part), exact(times));
  return tried({
    kind: 'summa',
    places: placesOf([part, year].map((quantity) => ({ sentence, quantity }))),
    arithmetic: `${times} × ${part.written} = ${shownExact(computed)}`,
    difference: subtract(kronorOf(year), computed),
    rounding: exact(times),
    nearEnough: ZERO,
    message: `${times} gånger ${part.written} är ${shownExact(computed)} kr, men ${year.written} står.`,
    sureness: 0.9,
  });
}
