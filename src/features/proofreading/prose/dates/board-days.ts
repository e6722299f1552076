import { SWEDISH_MONTHS } from '../../../../shared/swedish.ts';
import type { ProofPlace } from '../../proofreading.ts';
import type { PrintedTable } from '../../tables/printed-table.ts';
import { MONTH } from '../../words/month-names.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';

/** A day that the board meets on, as `11-22`. */
export interface BoardDay {
  readonly day: string;
  readonly place: ProofPlace;
}

/** All days that lists, points and tables of the board's meetings name, but for those that are told to be of another year. */
export const boardDays = (sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): BoardDay[] => [
  ...sentences.flatMap(daysListedIn),
  ...sentences.flatMap((sentence, index) => daysBelow(sentence, sentences.slice(index + 1, index + MOST_POINTS))),
  ...tables.flatMap((table) => daysOfTable(table, year)),
];

export const WEEKDAY = '(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?,? )?';
const ONE = `${WEEKDAY}(?:den )?(?:\\d{1,2} (?:${MONTH})|\\d{1,2}/\\d{1,2})`;
const LIST = new RegExp(
  `(?:sammanträ|möten|träffats|mötesdagar)[^.;]{0,80}?(?<list>${ONE}(?:(?:,| och| samt| och den) ${ONE}){2,14})(?!\\p{sc=Latin})`,
  'iu',
);
const DAY = new RegExp(`(?<day>\\d{1,2})(?: (?<month>${MONTH})|/(?<number>\\d{1,2}))`, 'giu');

/** `11-22` for the 22nd of November; null where no month is named. */
export function dayIn({ day, month, number }: Readonly<Record<string, string | undefined>>): string | null {
  const at = number === undefined ? SWEDISH_MONTHS.indexOf((month ?? '').toLowerCase()) + 1 : Number(number);
  return at < 1 || at > 12 || day === undefined ? null : `${String(at).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `Styrelsen har sammanträtt den 15 februari, 24 maj och 22 november` */
export function daysListedIn(sentence: Sentence): BoardDay[] {
  const found = LIST.exec(sentence.text);
  const list = found?.groups?.list ?? '';
  if (found === null || /varav|beslut|deltog/i.test(sentence.text)) return [];
  const from = found.index + found[0].length - list.length;
  return [...list.matchAll(DAY)].flatMap((match) => {
    const day = dayIn(match.groups ?? {});
    return day === null ? [] : [{ day, place: placeIn(sentence, from + match.index, match[0]) }];
  });
}

const MOST_POINTS = 30;
const BEGINS = new RegExp(`^ ?(?:[-–•●▪◦*] ?)?${WEEKDAY}(?:den )?(?<day>\\d{1,2})(?: (?<month>${MONTH})|/(?<number>\\d{1,2}))`, 'iu');

/** `Styrelsen höll sex möten under året:` above points that each begin with a day. */
function daysBelow(sentence: Sentence, after: readonly Sentence[]): BoardDay[] {
  if (!ANNOUNCES.test(sentence.text)) return [];
  const points = after.filter(({ paragraph }, index) => paragraph !== (after[index - 1] ?? sentence).paragraph).map(dayAt);
  const end = points.indexOf(null);
  return points.slice(0, end === -1 ? points.length : end).flatMap((point) => point ?? []);
}

const ANNOUNCES = /^(?=.*styrelse)(?=.*(?:möte|sammanträ)).*:\s*$/iu;

function dayAt(point: Sentence): BoardDay | null {
  const found = BEGINS.exec(point.text);
  const day = found === null ? null : dayIn(found.groups ?? {});
  return found === null || day === null ? null : { day, place: placeIn(point, 0, found[0].trim()) };
}

/** Rows of a table whose title says that it is of the board's meetings, and of a calendar those that say so themselves. */
function daysOfTable({ title, headings, rows }: PrintedTable, year: number): BoardDay[] {
  const isOfBoard = /sammanträd|styrelsemöte|mötesdag|styrelsens möten/i.test(`${title} ${headings.at(-1) ?? ''}`);
  return rows.flatMap(({ label, cells, place }): BoardDay[] => {
    const texts = [label, ...cells.map((cell) => cell.text)].map((text) => text.trim());
    if (!isOfBoard && !texts.some((text) => OF_BOARD.test(text))) return [];
    const written = texts.find((text) => DAY_IN_CELL.test(text));
    const found = written === undefined ? null : DAY_IN_CELL.exec(written);
    const { year: own, iso, ...groups } = found?.groups ?? {};
    const day = iso === undefined ? dayIn(groups) : iso.slice(5);
    const isOfYear = [own, iso?.slice(0, 4)].every((each) => each === undefined || Number(each) === year);
    return written === undefined || day === null || !isOfYear
      ? []
      : [{ day, place: { ...place, text: label, value: written, label: title } }];
  });
}

const OF_BOARD = /^styrelse(?:n|möte(?:t)?|sammanträde(?:t)?)(?: nr)?(?: \d{1,2})?(?:[:.,]|$)/i;
/** A cell that begins with a day. */
export const DAY_IN_CELL = new RegExp(
  `^(?:(?<iso>\\d{4}-\\d\\d-\\d\\d)|${WEEKDAY}(?:den )?(?<day>\\d{1,2})(?: (?<month>${MONTH})|/(?<number>\\d{1,2}))(?: (?<year>(?:19|20)\\d\\d))?)(?:$|[ ,:])`,
  'iu',
);
