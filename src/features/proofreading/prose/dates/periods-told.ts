import { type Exact, exact, isEqual } from '../../../../shared/exact.ts';
import { SWEDISH_MONTHS } from '../../../../shared/swedish.ts';
import { judged, type Trial } from '../../trial.ts';
import { MONTH } from '../../words/month-names.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { quantitiesOf } from '../../words/quantities.ts';

const PERIOD = new RegExp(
  String.raw`(\d{1,2}) (${MONTH}) ((?:19|20)\d\d) ?(?:[–—-]|till(?: och med)?|t\.o\.m\.) ?(?:den )?(\d{1,2}) (${MONTH}) ((?:19|20)\d\d)`,
  'giu',
);

/** `1 november 2024–31 oktober 2025`: a period ends after it has begun. And no month has more days than it has. */
export const checkPeriodsTold = (sentences: readonly Sentence[]): Trial[] => [
  ...sentences.flatMap(periodsIn),
  ...sentences.flatMap(lastDaysIn),
  ...sentences.flatMap(lengthsIn),
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
const LAST_DAY = new RegExp(
  String.raw`(?<![\d,–-])(?<day>29|30|31) (?<month>${MONTH})(?: (?<year>(?:19|20)\d\d))?(?!\p{sc=Latin})|(?<!\d)(?<isoYear>(?:19|20)\d\d)-(?<isoMonth>0[1-9]|1[0-2])-(?<isoDay>29|30|31)(?!\d)`,
  'giu',
);

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

const A_DAY = new RegExp(String.raw`(?<!\d)(?<day>0?[1-9]|[12]\d|3[01]) (?<month>${MONTH}) (?<year>(?:19|20)\d\d)`, 'giu');

/** `1 mars 2023 – 28 februari 2025, det vill säga i 24 månader`, `startade den 1 januari 2020 … i två år, till och med den 31 december 2021` */
function lengthsIn(sentence: Sentence): Trial[] {
  const days = [...sentence.text.matchAll(A_DAY)];
  const [length, ...others] = lengthsToldIn(sentence.text);
  const [from, to] = days;
  if (from === undefined || to === undefined || days.length > 2 || length === undefined || others.length > 0) return [];
  const isPeriod = UNTIL.test(sentence.text.slice(0, to.index)) && !/förläng|ytterligare|varje|senast|inom/i.test(sentence.text);
  return isPeriod ? [lengthTrial(sentence, length, [from, to])] : [];
}

export interface Length {
  readonly at: number;
  readonly written: string;
  readonly count: Exact;
  readonly isInYears: boolean;
}

/** `24 månader`, `två år` */
export const lengthsToldIn = (text: string): Length[] =>
  [...text.matchAll(LENGTH)].flatMap(({ index, 0: written, groups }) => {
    const { number = '', unit = '' } = groups ?? {};
    const count = /\d/.test(number) ? exact(Number(number)) : quantitiesOf(text).find(({ at }) => at === index)?.value;
    return count === undefined ? [] : [{ at: index, written, count, isInYears: unit === 'år' }];
  });

const LENGTH =
  /(?<![\p{sc=Latin}\d])(?<number>\d{1,2}|\p{sc=Latin}{2,9}) (?<unit>månader|år)(?! (?:gam|sedan|innan|före|efter|senare))(?!\p{sc=Latin})/gu;
const UNTIL = /(?:[–—-]|till(?: och med)?|t\.?o\.?m\.?) ?(?:den )?$/u;

function lengthTrial(
  sentence: Sentence,
  { at, written, count, isInYears }: Length,
  [from, to]: readonly [RegExpExecArray, RegExpExecArray],
): Trial {
  // The last day is one of the period's.
  const { months, years, days } = dateOf(from).until(dateOf(to).add({ days: 1 }), { largestUnit: 'years' });
  const [whole, isEven] = isInYears ? [years, months === 0 && days <= 1] : [12 * years + months, days <= 1];
  const computed = isEven ? `${whole} ${isInYears ? 'år' : 'månader'}` : `${12 * years + months} månader och ${days} dagar`;
  return judged(isEqual(count, exact(whole)) && isEven, {
    kind: 'påstående',
    places: [placeIn(sentence, at, written), ...[from, to].map(({ index, 0: day }) => placeIn(sentence, index, day))],
    arithmetic: `från ${from[0]} till och med ${to[0]} är ${computed}`,
    message: `Texten säger ${written}, men från ${from[0]} till och med ${to[0]} är det ${computed}.`,
    sureness: 0.88,
  });
}

function dateOf({ groups }: RegExpExecArray): Temporal.PlainDate {
  const { day = '', month = '', year = '' } = groups ?? {};
  return Temporal.PlainDate.from({
    year: Number(year),
    month: SWEDISH_MONTHS.indexOf(month.toLowerCase()) + 1,
    day: Number(day),
  });
}
