import { exact, isEqual, multiply } from '../../../../shared/exact.ts';
import { SWEDISH_MONTHS } from '../../../../shared/swedish.ts';
import { judged, type Trial } from '../../trial.ts';
import { MONTH } from '../../words/month-names.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { type Length, lengthsToldIn } from './periods-told.ts';

/** `vakant i fem månader, från mars till och med juli`, `januari 2016 till och med december 2018, sammanlagt tre år` */
export const checkMonthsTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const [period, ...more] = [...sentence.text.matchAll(PERIOD)];
    const [length, ...others] = lengthsToldIn(sentence.text);
    if (period === undefined || length === undefined || more.length > 0 || others.length > 0) return [];
    return isBeside(sentence.text, period, length) ? [trialOf(sentence, period, length)] : [];
  });

const PERIOD = new RegExp(
  `(?<!\\d )(?<!\\p{sc=Latin})(?<from>${MONTH})(?: (?<fromYear>(?:19|20)\\d\\d))? ?(?:till och med|t\\.?o\\.?m\\.?|–) ?(?<to>${MONTH})(?: (?<toYear>(?:19|20)\\d\\d))?(?!\\p{sc=Latin})`,
  'giu',
);

/** Only a few words stand between, and none that say that the length is of something else. */
function isBeside(text: string, { index, 0: written }: RegExpExecArray, { at, written: length }: Length): boolean {
  const between = at > index ? text.slice(index + written.length, at) : text.slice(at + length.length, index);
  return between.length <= FARTHEST && !/[.;:]|varje|efter|förläng|ytterligare|inom|var (?:tredje|fjärde)/i.test(between);
}

const FARTHEST = 60;

function trialOf(sentence: Sentence, period: RegExpExecArray, length: Length): Trial {
  const months = monthsIn(period);
  const told = length.isInYears ? multiply(length.count, exact(12)) : length.count;
  return judged(isEqual(told, exact(months)), {
    kind: 'påstående',
    places: [placeIn(sentence, length.at, length.written), placeIn(sentence, period.index, period[0])],
    arithmetic: `${period[0]} är ${months} månader`,
    message: `Texten säger ${length.written}, men ${period[0]} är ${months} månader.`,
    sureness: 0.88,
  });
}

/** The first month and the last one are of the period; without years they follow each other. */
function monthsIn({ groups }: RegExpExecArray): number {
  const [from, to] = [groups?.from, groups?.to].map((month = '') => SWEDISH_MONTHS.indexOf(month.toLowerCase()));
  const { fromYear, toYear } = groups ?? {};
  const years = fromYear !== undefined && toYear !== undefined ? Number(toYear) - Number(fromYear) : 0;
  const months = 12 * years + (to ?? 0) - (from ?? 0) + 1;
  return months > 0 ? months : months + 12;
}
