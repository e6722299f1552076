import { add, type Exact, exact, isEqual, subtract, ZERO } from '../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';

/** `20 av 26 svarade 5 eller 6. Kvinnor: 13 av 16. Män: 7 av 10.`: of as many women and men as were asked, as many have answered so. */
export const checkSexesOfShares = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const near = sentences.slice(index, index + 3).filter(({ paragraph }) => paragraph === sentence.paragraph);
    const all = ALL.exec(sentence.text);
    const [women, men] = [WOMEN, MEN].map((words) => near.map((each) => toldIn(each, words)).find((told) => told !== null));
    const total = all === null ? null : shareOf(sentence, all);
    return total === null || women == null || men == null || !isEqual(add(women.whole, men.whole), total.whole)
      ? []
      : [trialOf(total, women, men)];
  });

/** How many of how many. */
interface Share {
  readonly sentence: Sentence;
  readonly at: number;
  readonly written: string;
  readonly part: Exact;
  readonly whole: Exact;
}

const COUNTS = '(?<part>\\d{1,4}) av (?:de )?(?<whole>\\d{1,4})(?!\\d)';
const ALL = new RegExp(`^ ?(?:[-•–] ?)?${COUNTS}`, 'u');
const WOMEN = new RegExp(`(?<!\\p{sc=Latin})(?:kvinnor|bland kvinnorna): ?${COUNTS}`, 'iu');
const MEN = new RegExp(`(?<!\\p{sc=Latin})(?:män|bland männen): ?${COUNTS}`, 'iu');

function toldIn(sentence: Sentence, words: RegExp): Share | null {
  const found = words.exec(sentence.text);
  return found === null ? null : shareOf(sentence, found);
}

function shareOf(sentence: Sentence, found: RegExpExecArray): Share {
  const { part = '0', whole = '0' } = found.groups ?? {};
  const written = `${part} av ${whole}`;
  return {
    sentence,
    at: found.index + Math.max(0, found[0].indexOf(part)),
    written,
    part: exact(BigInt(part)),
    whole: exact(BigInt(whole)),
  };
}

function trialOf(total: Share, women: Share, men: Share): Trial {
  const sum = add(women.part, men.part);
  return tried({
    kind: 'summa',
    places: [total, women, men].map(({ sentence, at, written }) => placeIn(sentence, at, written)),
    arithmetic: `${shownExact(women.part)} + ${shownExact(men.part)} = ${shownExact(sum)}`,
    difference: subtract(total.part, sum),
    rounding: ZERO,
    message: `${shownExact(women.part)} kvinnor och ${shownExact(men.part)} män är tillsammans ${shownExact(sum)}, men ${shownExact(total.part)} står.`,
    sureness: 0.88,
  });
}
