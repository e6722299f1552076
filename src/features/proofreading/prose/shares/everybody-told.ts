import { add, compare, type Exact, isEqual, subtract, ZERO } from '../../../../shared/exact.ts';
import { type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** `Under året deltog 23 kvinnor och 13 män`, and some sentences on under the same heading: `av de 36 deltagarna`. */
export const checkEverybodyTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const both = participantsIn(sentence);
    if (both === null) return [];
    const sum = add(both.women.value, both.men.value);
    const [everybody] = followingOf(sentences, index).filter(({ quantity, isOfOthers }) => !isOfOthers || isEqual(quantity.value, sum));
    return everybody === undefined ? [] : [trialOf({ sentence, ...both, sum }, everybody)];
  });

interface Both {
  readonly women: Quantity;
  readonly men: Quantity;
}

/** The women and the men that a sentence counts, where it does not count both together itself. */
function participantsIn({ text }: Sentence): Both | null {
  if (!TOOK_PART.test(text)) return null;
  const [women, men, ...more] = quantitiesOf(text).filter(isCount);
  if (women === undefined || men === undefined || more.length > 0) return null;
  return /^kvinnor och$/.test(women.after) && /^män(?!\p{sc=Latin})/u.test(men.after) && !/av$/.test(women.before) ? { women, men } : null;
}

const TOOK_PART = /(?<!\p{sc=Latin})(?:deltog|deltagit|har (?:varit|var) inskrivna)(?!\p{sc=Latin})/u;

interface Everybody {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  /** Whether somebody else was counted in between, who may be those that are meant. */
  readonly isOfOthers: boolean;
}

/** `av de 36 deltagarna`, within a dozen sentences under the same heading. */
function followingOf(sentences: readonly Sentence[], index: number): Everybody[] {
  const heading = sentences[index]?.headings.join('/');
  const near = sentences.slice(index + 1, index + 1 + NEAR);
  const end = near.findIndex(({ headings }) => headings.join('/') !== heading);
  const under = end === -1 ? near : near.slice(0, end);
  return under.flatMap((sentence, at) =>
    quantitiesOf(sentence.text)
      .filter(
        (quantity) =>
          isCount(quantity) &&
          /(?<!\p{sc=Latin})(?:de|samtliga|alla)$/u.test(quantity.before) &&
          /^deltagarna(?!\p{sc=Latin})/u.test(quantity.after),
      )
      .map((quantity) => ({
        sentence,
        quantity,
        isOfOthers: countsIn(under.slice(0, at)).some((count) => isEqual(count, quantity.value)),
      })),
  );
}

const NEAR = 12;

/** Every count, and what two that stand beside each other come to. */
const countsIn = (sentences: readonly Sentence[]): Exact[] =>
  sentences.flatMap(({ text }) => {
    const counts = quantitiesOf(text).filter(isCount);
    return counts.flatMap(({ value }, index) => [value, add(value, counts[index + 1]?.value ?? ZERO)]);
  });

function trialOf({ sentence, women, men, sum }: Both & { sentence: Sentence; sum: Exact }, everybody: Everybody): Trial {
  const { quantity } = everybody;
  return tried({
    kind: 'antal',
    places: [
      placeIn(everybody.sentence, quantity.at, quantity.written),
      ...[women, men].map(({ at, written }) => placeIn(sentence, at, written)),
    ],
    arithmetic: `${women.written} + ${men.written} = ${sum.numerator}`,
    difference: subtract(quantity.value, sum),
    rounding: ZERO,
    message: `${women.written} kvinnor och ${men.written} män är tillsammans ${sum.numerator}, men ${quantity.written} deltagare står längre fram.`,
    sureness: compare(quantity.value, sum) > 0 ? 0.75 : 0.65,
  });
}
