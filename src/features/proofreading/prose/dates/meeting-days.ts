import type { PrintedTable } from '../../tables/printed-table.ts';
import { judged, type Trial } from '../../trial.ts';
import { MONTH } from '../../words/month-names.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { type BoardDay, boardDays, dayIn, daysListedIn, WEEKDAY } from './board-days.ts';

/**
 * `Sammanträdet den 22 november var öppet`, `budgeten antogs fredagen den 22 november`: one of the days that a list or a table of the
 * board's meetings has.
 */
export function checkMeetingDays(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const listed = boardDays(sentences, tables, year);
  if (new Set(listed.map(({ day }) => day)).size < FEWEST) return [];
  return sentences.flatMap((sentence) => {
    const told = sentence.isCell || daysListedIn(sentence).length > 0 ? null : toldIn(sentence.text, year);
    const day = told === null ? null : dayIn(told.groups ?? {});
    return told === null || day === null ? [] : [trialOf(sentence, told, { day, listed })];
  });
}

const FEWEST = 3;

const DATE = `${WEEKDAY}(?:den )?(?<day>\\d{1,2}) (?<month>${MONTH})(?!\\p{sc=Latin})`;
const DECIDES =
  '(?:beslut(?:ade|ar)|fastställ(?:de|er)|anto(?:g|gs)|antar|godkän(?:de|ner)|behandla(?:de|r)|bevilja(?:de|r)|tar ställning|tog ställning|sammanträdde)';
const DECIDED = '(?:antogs|fastställdes|behandlades|godkändes)';

/** Words that say that the board met on that day, in the order they are looked for. */
const SAID: readonly RegExp[] = [
  `(?:styrelsens? (?:\\p{sc=Latin}{3,14} )?(?:sammanträde|möte)(?:t)?|^sammanträdet|^mötet)(?: \\p{sc=Latin}{2,12}){0,2}? ${DATE}`,
  `(?<!\\p{sc=Latin})(?:förbunds)?styrelsen(?: har)? ${DECIDES}(?: [\\p{sc=Latin}\\d–-]{1,20}){0,8}? ${DATE}`,
  `(?<!\\p{sc=Latin})${DECIDED}(?: av (?:förbunds)?styrelsen)?(?: (?:vid|på) (?:\\p{sc=Latin}{1,16} ){1,3})? ?${DATE}`,
  `^${DATE} (?:${DECIDED}|sammanträdde styrelsen)`,
  `(?<!\\p{sc=Latin})(?:det )?(?:offentliga|öppna) sammanträdet ${DATE}`,
].map((words) => new RegExp(words, 'iu'));

/** Meetings that are no ordinary ones of the board's year, those to come, and what is to be done by a day. */
const OTHER =
  /extra|arbetsutskott|beredning|medlemssamråd|samråd med|ägar|planeras|kommer att|nästa|konstituerande|(?<!\p{sc=Latin})(?:ska|senast|revisor(?:erna)?|fullmäktige|nämnd(?:en)?|samverkansgrupp\p{sc=Latin}*)(?!\p{sc=Latin})/iu;

function toldIn(text: string, year: number): RegExpExecArray | null {
  if (!isOfYear(text, year) || isOfOwnPapers(text, year)) return null;
  const told = SAID.map((words) => words.exec(text)).find((found) => found !== null);
  // What follows the day may be of another: `den 22 november, efter samråd med medlemmarna`.
  return told == null || OTHER.test(text.slice(0, told.index + told[0].length)) ? null : told;
}

/** Every day with a year is of the report's. */
const isOfYear = (text: string, year: number): boolean => [...text.matchAll(DATED)].every(({ groups }) => Number(groups?.year) === year);

const DATED = new RegExp(`(?:${MONTH}) (?<year>(?:19|20)\\d\\d)(?!\\d)`, 'giu');

/** The year's own plan was adopted the year before, and its annual report is adopted the year after. */
const isOfOwnPapers = (text: string, year: number): boolean =>
  new RegExp(
    `(?:plan|budget|årsredovisning)\\p{sc=Latin}{0,6} (?:och (?:\\p{sc=Latin}{4,20}) )?(?:för )?(?:år )?${year}(?!\\d)`,
    'iu',
  ).test(text);

interface Known {
  readonly day: string;
  readonly listed: readonly BoardDay[];
}

function trialOf(sentence: Sentence, told: RegExpExecArray, { day, listed }: Known): Trial {
  const days = new Set(listed.map((each) => each.day));
  const written = `${told.groups?.day ?? ''} ${told.groups?.month ?? ''}`;
  const same = listed.find((each) => each.day === day);
  const month = listed.find((each) => each.day.slice(0, 2) === day.slice(0, 2));
  const beside = same ?? month ?? listed[0];
  return judged(days.has(day), {
    kind: 'påstående',
    places: [placeIn(sentence, told.index + told[0].indexOf(written), written), ...(beside === undefined ? [] : [beside.place])],
    arithmetic: `${written} bland ${days.size} sammanträdesdagar`,
    message: `Texten säger att styrelsen sammanträdde den ${written}, men den dagen står inte bland de ${days.size} som räknas upp.`,
    sureness: month === undefined ? 0.6 : 0.75,
  });
}
