import type { ProofPlace } from '../../proofreading.ts';
import type { PrintedRow, PrintedTable } from '../../tables/printed-table.ts';
import { judged, type Trial } from '../../trial.ts';
import { MONTH } from '../../words/month-names.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { DAY_IN_CELL, dayIn, WEEKDAY } from './board-days.ts';

/** Something that a table has on a day of its own. */
interface Event {
  readonly name: string;
  readonly days: ReadonlySet<string>;
  readonly place: ProofPlace;
}

/** `Förbundets dag hölls torsdagen den 3 oktober`: the day that a table has for the event of that name. */
export function checkEventsDated(sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] {
  const events = eventsIn(tables);
  if (events.length === 0) return [];
  return sentences.flatMap((sentence) => {
    const told = sentence.isCell ? null : HELD.exec(sentence.text);
    const day = told === null || !isOfYear(told, year) ? null : dayIn(told.groups ?? {});
    if (told === null || day === null) return [];
    const subject = told.groups?.subject?.trim().toLowerCase() ?? '';
    const [event, ...others] = events.filter(({ name }) => subject.endsWith(name));
    return event === undefined || others.length > 0 ? [] : [trialOf(sentence, told, { event, day })];
  });
}

const isOfYear = ({ groups }: RegExpExecArray, year: number): boolean => groups?.year === undefined || Number(groups.year) === year;

const HELD = new RegExp(
  `(?<subject>\\p{Lu}[^.,;:()\\d]{5,60}) (?:hölls|ägde rum|genomfördes|arrangerades|hålls) (?:${WEEKDAY})(?:den )?(?<day>\\d{1,2}) (?<month>${MONTH})(?: (?<year>(?:19|20)\\d\\d))?(?!\\p{sc=Latin})`,
  'u',
);

/** Events by their names; of those that are held several times all days. */
function eventsIn(tables: readonly PrintedTable[]): Event[] {
  const all = tables.flatMap(({ rows, title }) => rows.flatMap((row) => eventOn(row, title)));
  return [...Map.groupBy(all, ({ name }) => name).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ name: first.name, place: first.place, days: new Set(same.map(({ day }) => day)) }];
  });
}

function eventOn({ label, cells, place }: PrintedRow, title: string): { name: string; day: string; place: ProofPlace }[] {
  const texts = [label, ...cells.map(({ text }) => text)].map((text) => text.trim());
  const written = texts.find((text) => DAY_IN_CELL.test(text));
  const { iso, ...groups } = DAY_IN_CELL.exec(written ?? '')?.groups ?? {};
  const day = iso === undefined ? dayIn(groups) : iso.slice(5);
  const words = texts.find((text) => text !== written && NAME.test(text));
  const name =
    NAME.exec(words ?? '')?.[0]
      .trim()
      .toLowerCase() ?? '';
  return written === undefined || day === null || name.length < SHORTEST
    ? []
    : [{ name, day, place: { ...place, text: label, value: written, label: title } }];
}

/** Up to what is said of it. */
const NAME = /^\p{Lu}\p{sc=Latin}[^,:;(–]{5,60}/u;
const SHORTEST = 10;

function trialOf(sentence: Sentence, told: RegExpExecArray, { event, day }: { event: Event; day: string }): Trial {
  const written = `${told.groups?.day ?? ''} ${told.groups?.month ?? ''}`;
  return judged(event.days.has(day), {
    kind: 'upprepning',
    places: [placeIn(sentence, told.index + told[0].lastIndexOf(written), written), event.place],
    arithmetic: `${written} och ${event.place.value}`,
    message: `Texten säger den ${written}, men i tabellen är det ${event.place.value}.`,
    sureness: 0.75,
  });
}
