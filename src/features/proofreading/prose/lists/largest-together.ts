import { compare, exact } from '../../../../shared/exact.ts';
import type { Trial } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, type Quantity } from '../../words/quantities.ts';
import { spokenIn } from '../../words/spoken.ts';
import { sumTrial } from './sum-of-told.ts';

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
    return listed.length > many && largest.length === many ? [sumTrial(told, largest, 0.85)] : [];
  });

const NEAR = 3;
const LEAST = exact(2);
const HOW_MANY = ['två', 'tre', 'fyra', 'fem'];
const FIRST = /(?:^|\s)(?:de|dessa) (?<many>två|tre|fyra|fem) (?:första|största|främsta|vanligaste|förstnämnda)(?!\p{sc=Latin})/iu;

const isTogether = (quantity: Quantity): boolean =>
  isCount(quantity) && /(?:ihop|tillsammans|sammanlagt)(?: (?:för|har|är|var|stod för|står för|svarar för))?$/iu.test(quantity.before);
