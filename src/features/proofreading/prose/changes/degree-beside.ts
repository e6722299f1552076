import { compare } from '../../../../shared/exact.ts';
import type { Trial } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isPercent } from '../../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../../words/spoken.ts';
import { wayTrial } from './way-trial.ts';

/** `Männen gick i något högre grad än kvinnorna till arbete, 35,1 procent mot 34,1 procent`: the first share is that of whom the sentence begins with. */
export const checkDegreeBeside = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const [one, other, ...more] = sentence.isCell ? [] : spokenIn(sentence).filter(({ quantity }) => isPercent(quantity));
    return one === undefined || other === undefined || more.length > 0 ? [] : trialOf(sentence, one, other);
  });

function trialOf(sentence: Sentence, one: Spoken, other: Spoken): Trial[] {
  const said = isPair(sentence.text.slice(one.quantity.end, other.quantity.at)) ? SAID.exec(sentence.text.slice(0, one.quantity.at)) : null;
  const word = said?.groups?.word;
  if (said === null || word === undefined) return [];
  const isUp = /^(?:högre|större)/i.test(word);
  return [
    wayTrial(
      { sentence, word, at: said.index + said[0].indexOf(word) },
      {
        holds: compare(one.quantity.value, other.quantity.value) === (isUp ? 1 : -1),
        is: one.quantity.written,
        was: other.quantity.written,
        places: placesOf([one, other]),
      },
      `${word}: ${one.quantity.written} mot ${other.quantity.written}`,
    ),
  ];
}

const isPair = (between: string): boolean =>
  /^ ?(?:procent|%)?(?: \p{sc=Latin}{2,12}){0,2},? (?:mot|jämfört med|att jämföra med) (?:\p{sc=Latin}{1,12} )?$/iu.test(between);

const SAID =
  /^ ?(?:Kvinnor(?:na)?|Män(?:nen)?|Flickor(?:na)?|Pojkar(?:na)?)(?: \p{sc=Latin}{2,16}){1,3} (?:i (?:något |betydligt |klart )?)?(?<word>högre|lägre|större|mindre)(?: (?:grad|utsträckning|andel))? än (?:kvinnor(?:na)?|män(?:nen)?)(?!\p{sc=Latin})[^.;:\d]{0,80}, $/u;
