import { SWEDISH_MONTHS } from '../../../../shared/swedish.ts';
import type { ProofPlace } from '../../proofreading.ts';
import type { PrintedTable } from '../../tables/printed-table.ts';
import { judged, type Trial } from '../../trial.ts';
import { MONTH } from '../../words/month-names.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';

/** A day that the board met on, as `11-22`. */
interface Day {
  readonly day: string;
  readonly place: ProofPlace;
}

/** `Sammanträdet den 22 november var öppet`: one of the days that a list or a table of the board's meetings has. */
export function checkMeetingDays(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const listed = [...sentences.flatMap((sentence) => listedIn(sentence)), ...tables.flatMap(daysOfTable)];
  if (listed.length < FEWEST) return [];
  const days = new Set(listed.map(({ day }) => day));
  return sentences.flatMap((sentence) => {
    const told = sentence.isCell || listedIn(sentence).length > 0 ? null : ONE_DAY.exec(sentence.text);
    const day = told === null ? null : dayIn(told.groups ?? {});
    if (told === null || day === null || !isOfYear(sentence.text, year) || OTHER.test(sentence.text)) return [];
    return [trialOf(sentence, told, { day, days, listed })];
  });
}

const FEWEST = 3;

const LIST = new RegExp(
  `(?:sammanträ|möten|träffats|mötesdagar)[^.;]{0,80}?(?<list>(?:den )?\\d{1,2} (?:${MONTH})(?:(?:,| och| samt) (?:den )?\\d{1,2} (?:${MONTH})){2,14})`,
  'iu',
);
const DAY = new RegExp(`(?<day>\\d{1,2}) (?<month>${MONTH})`, 'giu');
const ONE_DAY = new RegExp(
  `(?:styrelsens? (?:\\p{sc=Latin}{3,14} )?(?:sammanträde|möte)(?:t)?|^sammanträdet|^mötet)(?: \\p{sc=Latin}{2,12}){0,2}? den (?<day>\\d{1,2}) (?<month>${MONTH})(?!\\p{sc=Latin})`,
  'iu',
);
/** Meetings that are no ordinary ones of the board's year, and those to come. */
const OTHER = /extra|arbetsutskott|beredning|medlemssamråd|samråd|ägar|planeras|kommer att|nästa|konstituerande|ska(?!\p{sc=Latin})/iu;

/** Every day with a year is of the report's. */
const isOfYear = (text: string, year: number): boolean => [...text.matchAll(DATED)].every(({ groups }) => Number(groups?.year) === year);

const DATED = new RegExp(`(?:${MONTH}) (?<year>(?:19|20)\\d\\d)(?!\\d)`, 'giu');

const dayIn = ({ day, month }: Readonly<Record<string, string | undefined>>): string | null => {
  const at = SWEDISH_MONTHS.indexOf((month ?? '').toLowerCase());
  return at === -1 || day === undefined ? null : `${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
};

function listedIn(sentence: Sentence): Day[] {
  const found = LIST.exec(sentence.text);
  const list = found?.groups?.list ?? '';
  if (found === null || /varav|beslut|deltog/i.test(sentence.text)) return [];
  const from = found.index + found[0].length - list.length;
  return [...list.matchAll(DAY)].flatMap((match) => {
    const day = dayIn(match.groups ?? {});
    return day === null ? [] : [{ day, place: placeIn(sentence, from + match.index, match[0]) }];
  });
}

/** The first column of a table whose title says that it is of the board's meetings. */
function daysOfTable({ title, headings, rows }: PrintedTable): Day[] {
  if (!/sammanträd|styrelsemöte|mötesdag/i.test([title, headings.at(-1) ?? ''].join(' '))) return [];
  return rows.flatMap(({ label, cells, place }) => {
    const text = [label, ...cells.map((cell) => cell.text)].find((each) => /^\d{4}-\d\d-\d\d$/.test(each.trim()));
    return text === undefined ? [] : [{ day: text.trim().slice(5), place: { ...place, text: label, value: text, label: title } }];
  });
}

interface Known {
  readonly day: string;
  readonly days: ReadonlySet<string>;
  readonly listed: readonly Day[];
}

function trialOf(sentence: Sentence, told: RegExpExecArray, { day, days, listed }: Known): Trial {
  const written = `${told.groups?.day ?? ''} ${told.groups?.month ?? ''}`;
  const same = listed.find((each) => each.day === day);
  const month = listed.find((each) => each.day.slice(0, 2) === day.slice(0, 2));
  const beside = same ?? month ?? listed[0];
  return judged(days.has(day), {
    kind: 'påstående',
    places: [placeIn(sentence, told.index + told[0].length - written.length, written), ...(beside === undefined ? [] : [beside.place])],
    arithmetic: `${written} bland ${days.size} sammanträdesdagar`,
    message: `Texten säger att styrelsen sammanträdde den ${written}, men den dagen står inte bland de ${days.size} som räknas upp.`,
    sureness: month === undefined ? 0.6 : 0.75,
  });
}
