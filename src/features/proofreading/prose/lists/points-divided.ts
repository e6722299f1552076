import { absolute, compare, exact, isEqual, subtract } from '../../../../shared/exact.ts';
import type { Trial } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount } from '../../words/quantities.ts';
import { type Spoken, spokenIn, valueOf } from '../../words/spoken.ts';
import { sumIn, sumTrial } from './sum-of-told.ts';

/** `19 rapporter. De handlade om:` and points that end in `(7)`: what the points come to. */
export const checkPointsDivided = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const parts = sentence.isCell || !/: ?$/.test(sentence.text) ? [] : partsBelow(sentences, index);
    if (parts.length < FEWEST) return [];
    const before = sentences[index - 1];
    const near = before?.paragraph === sentence.paragraph ? spokenIn(before) : [];
    const total = totalOf(spokenIn(sentence).filter(isOfAll), near.filter(isOfAll), parts);
    return total === null ? [] : [sumTrial(total, parts, 0.85)];
  });

const FEWEST = 3;
const MOST = 40;

/** The count of each point; none where a point has none, or has more than one thing in it. */
function partsBelow(sentences: readonly Sentence[], index: number): Spoken[] {
  const parts: Spoken[] = [];
  for (const point of sentences.slice(index + 1, index + 1 + MOST)) {
    if (!MARK.test(point.text)) break;
    const count = countIn(point);
    if (count === null) return [];
    parts.push(count);
  }
  return parts;
}

const MARK = /^ ?[-–•●▪◦*]\s/;

/** At the end, in parentheses. */
function countIn(point: Sentence): Spoken | null {
  const [only, ...more] = spokenIn(point);
  if (only === undefined || more.length > 0 || !isCount(only.quantity)) return null;
  const { at, end } = only.quantity;
  return /\($/.test(point.text.slice(0, at)) && /^\)[.,;]?$/.test(point.text.slice(end).trim()) ? only : null;
}

/** Counts of all, and no change, year or part. */
const isOfAll = ({ quantity }: Spoken): boolean =>
  isCount(quantity) &&
  !/^(?:\p{sc=Latin}{1,20} )?(?:fler|färre)(?!\p{sc=Latin})|^procent/u.test(quantity.after) &&
  !/(?:varav|av dem|därav|minst|högst)$/u.test(quantity.before);

/** The one that the points come to; else the last of the sentence itself, else the first of the one before, where it is near what they come to. */
function totalOf(own: readonly Spoken[], near: readonly Spoken[], parts: readonly Spoken[]): Spoken | null {
  const sum = sumIn(parts);
  const fits = [...own, ...near].find((each) => isEqual(valueOf(each), sum));
  if (fits !== undefined) return fits;
  const meant = own.at(-1) ?? near[0];
  if (meant === undefined || compare(valueOf(meant), exact(parts.length)) === 0) return null;
  const off = absolute(subtract(valueOf(meant), sum));
  return compare(off, exact(3)) <= 0 && compare(off, exact(BigInt(parts.length))) < 0 ? meant : null;
}
