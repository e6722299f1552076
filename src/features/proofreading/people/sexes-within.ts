import { add, exact, subtract, ZERO } from '../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';

/** `45 (kvinnor 20, män 25)`, in running text and in cells: women and men are all of those who are counted before them. */
export const checkSexesWithin = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(TOLD)].map((found) => {
      const { all = '', women = '', men = '' } = found.groups ?? {};
      const sum = add(exact(BigInt(women)), exact(BigInt(men)));
      const placeOf = (written: string, from: number): ReturnType<typeof placeIn> =>
        placeIn(sentence, found.index + found[0].indexOf(written, from), written);
      return tried({
        kind: 'summa',
        places: [placeOf(all, 0), placeOf(women, all.length), placeOf(men, found[0].lastIndexOf(men))],
        arithmetic: `${women} + ${men} = ${shownExact(sum)}`,
        difference: subtract(exact(BigInt(all)), sum),
        rounding: ZERO,
        message: `${women} kvinnor och ${men} män är tillsammans ${shownExact(sum)}, men ${all} står.`,
        sureness: 0.93,
      });
    }),
  );

const TOLD =
  /(?<![\d.,–/-] ?)(?<all>\d{1,4})(?: \p{sc=Latin}{3,20})? \((?:kvinnor|kv|k):? (?<women>\d{1,4})(?:,| och| \/) (?:män|m):? (?<men>\d{1,4})\)/giu;
