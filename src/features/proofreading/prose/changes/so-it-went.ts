import { compare } from '../../../../shared/exact.ts';
import { judged, type Trial } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { type Quantity, quantitiesOf, valueIn } from '../../words/quantities.ts';
import { placesOf } from '../../words/spoken.ts';

/** `Soliditeten är 48,4 procent, mot 52,4 procent för ett år sedan. Den har alltså gått ned`: which way the two before say that it went. */
export const checkSoItWent = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    const word = SO.exec(sentence.text)?.groups?.word;
    const pair = word === undefined || before?.paragraph !== sentence.paragraph ? null : comparedIn(before.text);
    if (before === undefined || word === undefined || pair === null) return [];
    const [now, was] = pair;
    return [
      judged(compare(valueIn(now), valueIn(was)) === (UP.test(word) ? 1 : -1), {
        kind: 'påstående',
        places: [
          placeIn(sentence, sentence.text.indexOf(word), word),
          ...placesOf(pair.map((quantity) => ({ sentence: before, quantity }))),
        ],
        arithmetic: `från ${was.written} till ${now.written}`,
        message: `Texten säger "${word}", men ${now.written} ska jämföras med ${was.written}.`,
        sureness: 0.85,
      }),
    ];
  });

const SO =
  /^ ?(?:den|det|andelen|antalet|siffran) har (?:alltså|därmed|således) (?<word>gått (?:upp|ned|ner)|ökat|minskat|stigit|sjunkit|vuxit)(?!\p{L})/iu;
const UP = /upp$|^(?:ökat|stigit|vuxit)$/i;

/** What it is and what it was: the only two numbers of a sentence, of the same kind, with `mot` between. */
function comparedIn(text: string): readonly [Quantity, Quantity] | null {
  const [now, was, ...more] = quantitiesOf(text);
  if (now === undefined || was === undefined || more.length > 0 || now.unit !== was.unit) return null;
  return /^[^.;]{0,20}(?:mot|jämfört med) (?:\p{L}{1,12} ){0,3}$/u.test(text.slice(now.end, was.at)) ? [now, was] : null;
}
