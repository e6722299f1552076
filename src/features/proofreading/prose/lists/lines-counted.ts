import { compare, exact, subtract, ZERO } from '../../../../shared/exact.ts';
import { type Trial, tried } from '../../trial.ts';
import type { Sentence } from '../../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../../words/quantities.ts';
import { placesOf } from '../../words/spoken.ts';

/** `Gruppen har bestått av sex personer:` above lines whose marks were lost: as many as the short lines up to running text. */
export const checkLinesCounted = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const stated = sentence.isCell ? undefined : countAtEnd(sentence.text);
    const lines = stated === undefined ? null : linesAfter(sentences.slice(index + 1, index + MOST_LINES));
    return stated === undefined || lines === null ? [] : [trialOf(sentence, stated, lines)];
  });

const MOST_LINES = 40;
const LEAST_LINES = 3;

/** The count that the sentence ends with, with what it counts. */
const countAtEnd = (text: string): Quantity | undefined =>
  quantitiesOf(text).find(
    (quantity) => isCount(quantity) && /^ (?:\p{sc=Latin}{3,20} )?\p{sc=Latin}{4,24}: ?$/u.test(text.slice(quantity.end)),
  );

interface Lines {
  readonly least: number;
  /** The last of them may have been read together with what follows. */
  readonly most: number;
}

/** Short lines, each a paragraph of its own, up to a sentence; null for fewer, and where points have marks. */
function linesAfter(after: readonly Sentence[]): Lines | null {
  const end = after.findIndex((sentence) => !isLine(sentence) || isHeadOfPage(sentence, after[0]));
  const last = after[end];
  const areApart = new Set(after.slice(0, end).map(({ paragraph }) => paragraph)).size === end;
  if (last === undefined || end < LEAST_LINES || !areApart || last.isCell || !isEnd(last, after[0])) return null;
  const isApart = (last.lines[0]?.place.line ?? 0) - (after[end - 1]?.lines[0]?.place.line ?? 0) > 1;
  return { least: end, most: last.lines.length > 1 && !isApart ? end + 1 : end };
}

/** A heading that begins the next page. */
const isHeadOfPage = ({ text, headings, lines: [at] }: Sentence, first: Sentence | undefined): boolean =>
  headings.at(-1)?.trim() === text.trim() && at?.place.page !== first?.lines[0]?.place.page;

const isEnd = (sentence: Sentence, first: Sentence | undefined): boolean =>
  isHeadOfPage(sentence, first) || /[.!?]$/.test(sentence.text.trim());

const isLine = ({ text, lines, isCell }: Sentence): boolean => !isCell && lines.length === 1 && /^\p{Lu}[^.:;!?]{4,80}$/u.test(text.trim());

function trialOf(sentence: Sentence, stated: Quantity, { least, most }: Lines): Trial {
  const isWithin = compare(stated.value, exact(least)) >= 0 && compare(stated.value, exact(most)) <= 0;
  return tried({
    kind: 'antal',
    places: placesOf([{ sentence, quantity: stated }]),
    arithmetic: `${stated.written} och ${isWithin ? stated.written : least}`,
    difference: isWithin ? ZERO : subtract(stated.value, exact(least)),
    rounding: ZERO,
    message: `Texten säger ${stated.written} ${stated.after.split(' ')[0]?.replace(/:$/, '') ?? ''}, men ${least} räknas upp nedanför.`,
    sureness: 0.8,
  });
}
