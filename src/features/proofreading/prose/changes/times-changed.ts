import { absolute, compare, subtract, ZERO } from '../../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { placesOf, type Spoken, spokenIn, valueOf } from '../../words/spoken.ts';
import { wayTrial } from './way-trial.ts';

/** `Tiden var 236 dagar. Det är 15 dagar kortare än 2030 (251 dagar)`: the difference of the two times beside it, and which of them is the shorter. */
export const checkTimesChanged = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    const near = before?.paragraph === sentence.paragraph ? spokenIn(before) : [];
    const told = [...near, ...spokenIn(sentence)];
    return spokenIn(sentence).flatMap((change) => {
      const { noun, word } = CHANGE.exec(toldOf(change))?.groups ?? {};
      if (noun === undefined || word === undefined) return [];
      const times = told.filter((each) => toldOf(each).includes(noun) && !CHANGE.test(toldOf(each)));
      const [now, was, ...more] = times;
      return now === undefined || was === undefined || more.length > 0 ? [] : trialsOf(change, word, [now, was]);
    });
  });

/** The number with its unit, and what follows. */
const toldOf = ({ quantity: { written, after } }: Spoken): string => `${written} ${after}`;

const CHANGE = /(?<!\p{L})(?<noun>dagar|veckor|månader|timmar) (?<word>kortare|längre) än(?! mål)/iu;

function trialsOf(change: Spoken, word: string, [now, was]: readonly [Spoken, Spoken]): Trial[] {
  const apart = subtract(valueOf(now), valueOf(was));
  const [is, then] = [now, was].map(({ quantity }) => quantity.written);
  const { sentence, quantity } = change;
  const size = tried({
    kind: 'summa',
    places: placesOf([change, now, was]),
    arithmetic: `skillnaden mellan ${is} och ${then} är ${shownExact(absolute(apart))}`,
    difference: subtract(valueOf(change), absolute(apart)),
    rounding: ZERO,
    message: `Skillnaden mellan ${is} och ${then} är ${shownExact(absolute(apart))}, men ${quantity.written} står.`,
    sureness: 0.85,
  });
  if (size.outcome !== 'held') return [size];
  return [
    size,
    wayTrial(
      { sentence, word, at: sentence.text.indexOf(word, quantity.end) },
      {
        holds: compare(apart, ZERO) === (word === 'längre' ? 1 : -1),
        is: now.quantity.written,
        was: was.quantity.written,
        places: placesOf([now, was]),
      },
      `${word}: ${is} mot ${then}`,
    ),
  ];
}
