import { SWEDISH_MONTHS } from '../../../shared/swedish.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';

const PERIOD =
  /(\d{1,2}) (januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) ((?:19|20)\d\d) ?(?:[–—-]|till(?: och med)?|t\.o\.m\.) ?(?:den )?(\d{1,2}) (januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) ((?:19|20)\d\d)/giu;

/** `1 november 2024–31 oktober 2025`: a period ends after it has begun. And no month has more days than it has. */
export const checkPeriodsTold = (sentences: readonly Sentence[]): Trial[] => [
  ...sentences.flatMap(periodsIn),
  ...sentences.flatMap(lastDaysIn),
];

const periodsIn = (sentence: Sentence): Trial[] =>
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
  });

/** Days in the order they come; no two months have the same number. */
const dayNumber = (year = '', month = '', day = ''): number =>
  Number(year) * 400 + SWEDISH_MONTHS.indexOf(month.toLowerCase()) * 32 + Number(day);

/** The days that not every month has: `31 juni`, `2023-02-29`. */
const LAST_DAY =
  /(?<![\d,–-])(?<day>29|30|31) (?<month>januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?: (?<year>(?:19|20)\d\d))?(?!\p{L})|(?<!\d)(?<isoYear>(?:19|20)\d\d)-(?<isoMonth>0[1-9]|1[0-2])-(?<isoDay>29|30|31)(?!\d)/giu;

/** Only days that there are not: to count every day that there is would tell nothing of the document. */
const lastDaysIn = (sentence: Sentence): Trial[] =>
  [...sentence.text.matchAll(LAST_DAY)].flatMap((match) => {
    const { day, month, year, isoYear, isoMonth, isoDay } = match.groups ?? {};
    const [written] = match;
    const number = month === undefined ? Number(isoMonth) : SWEDISH_MONTHS.indexOf(month.toLowerCase()) + 1;
    // A year that nobody names may be a leap year.
    const { daysInMonth } = Temporal.PlainYearMonth.from({ year: Number(year ?? isoYear ?? LEAP_YEAR), month: number });
    if (Number(day ?? isoDay) <= daysInMonth) return [];
    return judged(false, {
      kind: 'påstående',
      places: [placeIn(sentence, match.index, written)],
      arithmetic: `${SWEDISH_MONTHS[number - 1]} har ${daysInMonth} dagar`,
      message: `${written} finns inte: ${SWEDISH_MONTHS[number - 1]} har ${daysInMonth} dagar.`,
      sureness: 0.97,
    });
  });

const LEAP_YEAR = 2024;
