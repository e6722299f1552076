import { compare, exact } from '../../../../shared/exact.ts';
import type { Trial } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { type Spoken, spokenIn } from '../../words/spoken.ts';
import { sumTrial } from './sum-of-told.ts';

/** `… två omgångar med 24 platser vardera, totalt 48 platser.` and other points, and below them `Tillsammans ger aktiviteterna 238 platser`. */
export const checkPointsSummed = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const total = TOGETHER.test(sentence.text) ? quantitiesOf(sentence.text).find(isCount) : undefined;
    const noun = total === undefined ? '' : nounOf(total);
    if (total === undefined || noun === '') return [];
    const parts = pointsAbove(sentences, index).map((point) => lastOf(point, noun));
    const told = parts.flatMap((part) => part ?? []);
    return told.length < FEWEST || told.length < parts.length
      ? []
      : [sumTrial({ sentence, quantity: total }, told, isOfMany(total) ? 0.9 : 0.6)];
  });

const TOGETHER = /^ ?(?:tillsammans|sammanlagt|totalt|sammantaget)(?!\p{sc=Latin})/iu;
const FEWEST = 3;
const isOfMany = ({ value }: Quantity): boolean => compare(value, exact(2)) > 0;
const MARK = /^ ?(?:[•●▪◦*–—-]|\d{1,2}[.)])\s/u;

const nounOf = ({ after }: Quantity): string => /^(?:nya |olika )?(\p{sc=Latin}{4,30})/u.exec(after)?.[1] ?? '';

/** The points right above, each a paragraph of its own, outermost first. */
function pointsAbove(sentences: readonly Sentence[], index: number): (readonly Sentence[])[] {
  const points = new Map<number, Sentence[]>();
  for (const sentence of sentences.slice(0, index).toReversed()) {
    const own = points.get(sentence.paragraph);
    if (own === undefined && !isInPoint(sentences, sentence)) break;
    points.set(sentence.paragraph, [sentence, ...(own ?? [])]);
  }
  return [...points.values()].reverse();
}

/** Its paragraph begins with the mark of a point. */
const isInPoint = (sentences: readonly Sentence[], { paragraph }: Sentence): boolean =>
  MARK.test(sentences.find((each) => each.paragraph === paragraph)?.text ?? '');

/** The last count of those things in a point: what it comes to. */
function lastOf(point: readonly Sentence[], noun: string): Spoken | null {
  return point.flatMap(spokenIn).findLast(({ quantity }) => isCount(quantity) && nounOf(quantity) === noun) ?? null;
}
