import { judged, type Trial } from '../../trial.ts';
import { MONTH } from '../../words/month-names.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { dayIn, WEEKDAY } from './board-days.ts';

/** A day on which the document is told to have been adopted. */
interface Adopted {
  readonly sentence: Sentence;
  readonly at: number;
  readonly written: string;
  readonly month: string;
  readonly day: string;
}

/** `Fastställd av styrelsen den 21 november 2025` on the cover, and `Styrelsen beslutade vid sitt möte den 21 november 2025` where it ends: one day. */
export function checkAdoptionDay(sentences: readonly Sentence[]): Trial[] {
  const [cover] = sentences.filter(isOnCover).flatMap((sentence) => adoptedIn(sentence, ON_COVER));
  if (cover === undefined) return [];
  return sentences
    .flatMap((sentence) => adoptedIn(sentence, BY_BOARD))
    .filter(({ sentence, month }) => sentence !== cover.sentence && month === cover.month)
    .map((told) => trialOf(told, cover));
}

/** The first page or two, or as many lines. */
const isOnCover = ({ lines: [first] }: Sentence): boolean =>
  first !== undefined && (first.place.page === null ? first.place.line <= MOST_LINES : first.place.page <= 2);

const MOST_LINES = 60;

const DATE = `${WEEKDAY}(?:den )?(?<date>(?<day>\\d{1,2}) (?<month>${MONTH}) (?<year>(?:19|20)\\d\\d))(?!\\d)`;
const ON_COVER = new RegExp(`(?<!\\p{sc=Latin})(?:fastställ[dt]|beslutad|antagen|godkänd) av (?:förbunds)?styrelsen,? ${DATE}`, 'iu');
const BY_BOARD = new RegExp(
  `(?<!\\p{sc=Latin})(?:förbunds)?styrelsen (?:har ${DATE} (?:fastställt|beslutat|antagit)|(?:beslutade|fastställde|antog)(?: \\p{sc=Latin}{2,20}){0,5}? ${DATE.replace(/\?<(date|day|month|year)>/g, '?<$12>')})`,
  'iu',
);

function adoptedIn(sentence: Sentence, said: RegExp): Adopted[] {
  const found = said.exec(sentence.text);
  const groups = found?.groups ?? {};
  const [written, day, month, year] = (['date', 'day', 'month', 'year'] as const).map((name) => groups[name] ?? groups[`${name}2`]);
  const date = dayIn({ day, month });
  if (found === null || written === undefined || date === null || year === undefined) return [];
  return [{ sentence, at: found.index + found[0].indexOf(written), written, month: `${year}-${date.slice(0, 2)}`, day: date }];
}

const trialOf = (told: Adopted, cover: Adopted): Trial =>
  judged(told.day === cover.day, {
    kind: 'upprepning',
    places: [told, cover].map(({ sentence, at, written }) => placeIn(sentence, at, written)),
    arithmetic: `${told.written} och ${cover.written}`,
    message: `Texten säger att styrelsen beslutade den ${told.written}, men på försättsbladet står ${cover.written}.`,
    sureness: 0.75,
  });
