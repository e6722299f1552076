import { add, type Exact, ZERO } from '../../../../shared/exact.ts';
import { percentOf, percentOff } from '../../percent.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, isPercent, isRough } from '../../words/quantities.ts';
import { placesOf, type Spoken, spokenIn, valueOf } from '../../words/spoken.ts';

/** One of those that a sentence counts in parentheses, by the beginning of its name. */
interface Named {
  readonly stem: string;
  readonly count: Spoken;
}

/** `De kom från kommunerna (97), landstinget (41) och Försäkringskassan (31). Kommunernas personal utgör 57,4 %`: of what the list comes to. */
export const checkSharesOfNamed = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const list = listIn(sentence);
    if (list.length < FEWEST) return [];
    const whole = list.reduce<Exact>((sum, { count }) => add(sum, valueOf(count)), ZERO);
    const next = sentences[index + 1];
    return next?.paragraph !== sentence.paragraph ? [] : sharesIn(next).flatMap((percent) => trialOf(percent, list, whole) ?? []);
  });

const FEWEST = 3;

/** `kommunernas socialtjänst (24)` */
const listIn = (sentence: Sentence): Named[] =>
  spokenIn(sentence).flatMap((count) => {
    const { at, end } = count.quantity;
    const isInside = sentence.text[at - 1] === '(' && /^\)/.test(sentence.text.slice(end));
    const [, words = ''] = /(?:^|[,:]| och| samt| från| via)\s([^,:()]{3,60}) \($/u.exec(sentence.text.slice(0, at)) ?? [];
    const [, name = ''] = /^(?:och |samt |från |via |genom )*(\p{sc=Latin}{5,})/u.exec(words.trim()) ?? [];
    return isInside && isCount(count.quantity) && name !== '' ? [{ stem: name.toLowerCase().slice(0, 6), count }] : [];
  });

const sharesIn = (sentence: Sentence): Spoken[] =>
  spokenIn(sentence).filter(({ quantity }) => isPercent(quantity) && !isRough(quantity) && SHARE.test(quantity.before));

const SHARE =
  /(?:utgör|utgjorde|svarar|svarade|står|stod)(?: (?:därmed|alltså|således|för|tillsammans))*(?: (?:en )?(?:(?:drygt|knapp|knappt|nästan) )?\p{sc=Latin}{4,12},)?$|^och \p{sc=Latin}{5,20} för$/iu;

function trialOf(percent: Spoken, list: readonly Named[], whole: Exact): Trial | null {
  const own = list.filter(({ stem }) => percent.quantity.before.includes(stem));
  const [only, ...more] = own;
  const computed = only === undefined || more.length > 0 ? null : percentOf(valueOf(only.count), whole);
  if (only === undefined || computed === null) return null;
  return tried({
    kind: 'procent',
    places: placesOf([percent, only.count]),
    arithmetic: `${only.count.quantity.written} av ${shownExact(whole)} är ${shownExact(computed)} %`,
    ...percentOff(percent.quantity, computed),
    message: `${only.count.quantity.written} av ${shownExact(whole)} är ${shownExact(computed)} %, men ${percent.quantity.written} står.`,
    sureness: 0.82,
  });
}
