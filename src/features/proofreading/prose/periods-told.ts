import { SWEDISH_MONTHS } from '../../../shared/swedish.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';

const PERIOD =
  /(\d{1,2}) (januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) ((?:19|20)\d\d) ?(?:[–—-]|till(?: och med)?|t\.o\.m\.) ?(?:den )?(\d{1,2}) (januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) ((?:19|20)\d\d)/giu;

/** `1 november 2024–31 oktober 2025`: a period ends after it has begun. */
export const checkPeriodsTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(PERIOD)].map((match) => {
      const [written, day, month, year, endDay, endMonth, endYear] = match;
      const [from, to] = [dayNumber(year, month, day), dayNumber(endYear, endMonth, endDay)];
      return judged(from < to, {
        kind: 'påstående',
        places: [placeIn(sentence, match.index, written)],
        arithmetic: written,
        message: `Perioden ${written} slutar innan den har börjat.`,
        sureness: 0.93,
      });
    }),
  );

/** Days in the order they come; no two months have the same number. */
const dayNumber = (year = '', month = '', day = ''): number =>
  Number(year) * 400 + SWEDISH_MONTHS.indexOf(month.toLowerCase()) * 32 + Number(day);
