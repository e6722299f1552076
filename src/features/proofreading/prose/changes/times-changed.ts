import { absolute, compare, divide, exact, isZero, subtract, ZERO } from '../../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, isRough } from '../../words/quantities.ts';
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

/** `Fyra gånger så många kvinnor som män deltog, 32 mot 8`: how many times the one is of the other. */
export const checkTimesAsMany = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const spoken = spokenIn(sentence);
    return spoken.flatMap((times, index) => {
      const [one, other] = [spoken[index + 1], spoken[index + 2]];
      if (one === undefined || other === undefined || !isTimes(times) || !areBeside(sentence.text, [times, one, other])) return [];
      return timesTrials(times, compare(valueOf(one), valueOf(other)) < 0 ? [one, other] : [other, one]);
    });
  });

function timesTrials(times: Spoken, [less, more]: readonly [Spoken, Spoken]): Trial[] {
  if (isZero(valueOf(less))) return [];
  const computed = divide(valueOf(more), valueOf(less));
  return [
    tried({
      kind: 'kvot',
      places: placesOf([times, more, less]),
      arithmetic: `${more.quantity.written} delat med ${less.quantity.written} är ${shownExact(computed)}`,
      difference: subtract(valueOf(times), computed),
      rounding: ZERO,
      nearEnough: isRough(times.quantity) ? exact(1, 2) : exact(1, 4),
      message: `${times.quantity.written} gånger så många står, men ${more.quantity.written} delat med ${less.quantity.written} är ${shownExact(computed)}.`,
      sureness: 0.85,
    }),
  ];
}

const isTimes = ({ quantity }: Spoken): boolean => isCount(quantity) && /^gånger så (?:många|stor|hög|mycket|lång)/u.test(quantity.after);

/** Nothing but words between, and `mot` or `och` between the two. */
const areBeside = (text: string, [times, one, other]: readonly [Spoken, Spoken, Spoken]): boolean =>
  isCount(one.quantity) &&
  isCount(other.quantity) &&
  /[,(] ?$/.test(text.slice(times.quantity.end, one.quantity.at)) &&
  /^ (?:\p{sc=Latin}{2,14} )?(?:mot|och|respektive) (?:\p{sc=Latin}{2,14} )?$/u.test(text.slice(one.quantity.end, other.quantity.at));

/** The number with its unit, and what follows. */
const toldOf = ({ quantity: { written, after } }: Spoken): string => `${written} ${after}`;

const CHANGE = /(?<!\p{sc=Latin})(?<noun>dagar|veckor|månader|timmar) (?<word>kortare|längre) än(?! mål)/iu;

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
