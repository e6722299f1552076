import { compare, type Exact, exact, subtract, sumExact, ZERO } from '../../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, type Quantity } from '../../words/quantities.ts';
import { placesOf, type Spoken, spokenIn } from '../../words/spoken.ts';

/** `Flest kommer från Ask, 74, därefter Björke med 52 och Ek med 43. … De tre första svarar ihop för 169`: the largest of those that were listed. */
export const checkLargestTogether = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const found = FIRST.exec(sentence.text);
    const told = found === null ? undefined : spokenIn(sentence).find(({ quantity }) => quantity.at > found.index && isTogether(quantity));
    const many = HOW_MANY.indexOf(found?.groups?.many?.toLowerCase() ?? '') + 2;
    if (told === undefined || many < 2) return [];
    const listed = sentences
      .slice(Math.max(0, index - NEAR), index)
      .filter(({ paragraph }) => paragraph === sentence.paragraph)
      .flatMap(spokenIn)
      .filter(({ quantity }) => isCount(quantity) && compare(quantity.value, LEAST) >= 0);
    const largest = listed.toSorted((one, other) => compare(other.quantity.value, one.quantity.value)).slice(0, many);
    return listed.length > many && largest.length === many ? [trialOf(told, largest)] : [];
  });

const NEAR = 3;
const LEAST = exact(2);
const HOW_MANY = ['två', 'tre', 'fyra', 'fem'];
const FIRST = /(?:^|\s)(?:de|dessa) (?<many>två|tre|fyra|fem) (?:första|största|främsta|vanligaste|förstnämnda)(?!\p{L})/iu;

const isTogether = (quantity: Quantity): boolean =>
  isCount(quantity) && /(?:ihop|tillsammans|sammanlagt)(?: (?:för|har|är|var|stod för|står för|svarar för))?$/iu.test(quantity.before);

function trialOf(told: Spoken, largest: readonly Spoken[]): Trial {
  const sum: Exact = sumExact(largest.map(({ quantity }) => quantity.value));
  const terms = largest.map(({ quantity }) => quantity.written).join(' + ');
  return tried({
    kind: 'summa',
    places: placesOf([told, ...largest]),
    arithmetic: `${terms} = ${shownExact(sum)}`,
    difference: subtract(told.quantity.value, sum),
    rounding: ZERO,
    message: `${terms} är tillsammans ${shownExact(sum)}, men ${told.quantity.written} står.`,
    sureness: 0.85,
  });
}
