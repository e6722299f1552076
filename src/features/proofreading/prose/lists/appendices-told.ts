import { compare, exact, subtract, ZERO } from '../../../../shared/exact.ts';
import { type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isCount, quantitiesOf } from '../../words/quantities.ts';

/** `Till redovisningen hör två bilagor`, where the text speaks of a bilaga 3. Of fewer than are said nothing is known: one need not speak of all. */
export function checkAppendicesTold(sentences: readonly Sentence[]): Trial[] {
  const numbers = sentences.flatMap(({ text }) => [...text.matchAll(NUMBERED)].map((match) => Number(match[1])));
  const last = Math.max(0, ...numbers);
  if (!Array.from({ length: last }, (_, index) => index + 1).every((number) => numbers.includes(number))) return [];
  return sentences.flatMap((sentence) =>
    quantitiesOf(sentence.text)
      .filter(
        (quantity) =>
          isCount(quantity) &&
          /^bilagor(?!\p{sc=Latin})/u.test(quantity.after) &&
          OWN.test(sentence.text) &&
          compare(quantity.value, exact(last)) <= 0,
      )
      .map((quantity) =>
        tried({
          kind: 'antal',
          places: [placeIn(sentence, quantity.at, quantity.written)],
          arithmetic: `${quantity.written} och bilaga ${last}`,
          difference: subtract(quantity.value, exact(last)),
          rounding: ZERO,
          message: `Texten säger ${quantity.written} bilagor, men en bilaga ${last} nämns.`,
          sureness: 0.8,
        }),
      ),
  );
}

const NUMBERED = /(?<!\p{sc=Latin})bilaga (\d{1,2})(?!\d|\.\d)/giu;

/** Those of the document itself, and not of another. */
const OWN = /redovisning|rapport|plan(?:en)?(?!\p{sc=Latin})|dokument|^(?:hit|till detta) hör/iu;
